package org.commonlot.marketplace.web.evaluation;

import java.time.Clock;
import java.util.UUID;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.evaluation.ConditionChecking;
import org.commonlot.marketplace.evaluation.ConditionView;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Sheet;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a bidder is asked to clarify about a condition of participation, and its reply. */
@Controller
@ForBidWriters
@RequestMapping("/bids/{id}/conditions/{condition}")
class ConditionReplyController {

    private static final String WORDS = "evaluation.condition-reply";

    private final Bidding bidding;
    private final EvaluationDesk evaluations;
    private final ConditionChecking checking;
    private final ConditionParts parts;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    ConditionReplyController(
            Bidding bidding,
            EvaluationDesk evaluations,
            ConditionChecking checking,
            ConditionParts parts,
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

    @GetMapping
    String question(@PathVariable UUID id, @PathVariable String condition, Actor actor, Model model) {
        var bid = bidding.bid(new BidId(id), actor);
        var view = view(bid, condition, actor);
        if (view.awaitsReply(clock.instant())) return ask(bid, view, forms.fields(WORDS, new ReplyForm(null)), model);
        var sheet = Sheet.of(texts.get("evaluation.condition-reply.title"))
                .withCaption(DeskPages.caption(bid, texts))
                .with(parts.asked(view, bid.published().opportunity().conditions()));
        return DeskPages.sheet(sheet, "/bids/" + id, model);
    }

    @PostMapping
    String reply(
            @PathVariable UUID id,
            @PathVariable String condition,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var bid = bidding.bid(new BidId(id), actor);
        var view = view(bid, condition, actor);
        form.check(errors);
        forms.attempt(errors, () -> checking.reply(view.reference(), view.condition(), form.reply(), actor));
        return errors.hasErrors()
                ? ask(bid, view, forms.fields(WORDS, errors), model)
                : DeskPages.done("/bids/" + id, "evaluation.done.replied", redirect);
    }

    private String ask(BidView bid, ConditionView view, Fields fields, Model model) {
        var path = "/bids/" + bid.id().value();
        var ask = Ask.of(
                        texts.get("evaluation.condition-reply.title"),
                        path + "/conditions/" + view.condition().code(),
                        texts.get("evaluation.condition-reply.button"),
                        fields.textarea("reply"))
                .withCaption(DeskPages.caption(bid, texts))
                .withIntro(texts.get("evaluation.condition-reply.intro"))
                .withIntro(parts.asked(view, bid.published().opportunity().conditions()));
        return DeskPages.ask(ask, fields, path, model);
    }

    private ConditionView view(BidView bid, String code, Actor actor) {
        return bid.standing().stream()
                .flatMap(receipt -> evaluations.ownConditions(receipt.reference(), actor).stream())
                .filter(view -> view.condition().code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
