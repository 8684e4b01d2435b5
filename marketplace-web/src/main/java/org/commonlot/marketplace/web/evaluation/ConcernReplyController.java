package org.commonlot.marketplace.web.evaluation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.evaluation.CheckView;
import org.commonlot.marketplace.evaluation.Checking;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForBidWriters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A concern about the bidder, and its reply. */
@Controller
@ForBidWriters
class ConcernReplyController {

    private final Bidding bidding;
    private final EvaluationDesk evaluations;
    private final Checking checking;
    private final CheckParts parts;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    ConcernReplyController(
            Bidding bidding,
            EvaluationDesk evaluations,
            Checking checking,
            CheckParts parts,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.bidding = bidding;
        this.evaluations = evaluations;
        this.checking = checking;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/bids/{id}/concern")
    String concern(@PathVariable UUID id, Actor actor, Model model) {
        var bid = bidding.bid(new BidId(id), actor);
        var check = check(bid, actor);
        if (check.awaitsReply(clock.instant())) {
            return ask(bid, check, forms.fields("evaluation.reply", ConcernReplyForm.empty()), model);
        }
        var sheet = Sheet.of(texts.get("evaluation.reply.title"))
                .withCaption(DeskPages.caption(bid, texts))
                .withTag(parts.tag(check.state()))
                .with(SummaryList.of(parts.concern(check)));
        return DeskPages.sheet(sheet, "/bids/" + id, model);
    }

    @PostMapping("/bids/{id}/concern")
    String reply(
            @PathVariable UUID id,
            @ModelAttribute("form") ConcernReplyForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var bid = bidding.bid(new BidId(id), actor);
        var check = check(bid, actor);
        var reply = form.toReply(errors);
        forms.attempt(errors, () -> checking.reply(check.reference(), reply, actor));
        return errors.hasErrors()
                ? ask(bid, check, forms.fields("evaluation.reply", errors), model)
                : DeskPages.done("/bids/" + id, "evaluation.done.replied", redirect);
    }

    private String ask(BidView bid, CheckView check, Fields fields, Model model) {
        var path = "/bids/" + bid.id().value();
        var asked = new ArrayList<Component>(List.of(fields.textarea("reply"), fields.textarea("measures")));
        var concern = check.concern();
        if (concern != null && concern.concerned().replaceable()) asked.add(fields.input("replacement"));
        var ask = Ask.of(texts.get("evaluation.reply.title"), path + "/concern", texts.get("evaluation.reply.button"))
                .withQuestions(asked)
                .withCaption(DeskPages.caption(bid, texts))
                .withIntro(texts.get("evaluation.reply.intro"))
                .withIntro(SummaryList.of(parts.concern(check)));
        return DeskPages.ask(ask, fields, path, model);
    }

    private CheckView check(BidView bid, Actor actor) {
        return bid.standing()
                .flatMap(receipt -> evaluations.ownCheck(receipt.reference(), actor))
                .filter(check -> check.concern() != null)
                .orElseThrow(NotFound::new);
    }
}
