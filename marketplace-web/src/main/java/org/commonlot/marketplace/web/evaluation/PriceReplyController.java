package org.commonlot.marketplace.web.evaluation;

import java.time.Clock;
import java.util.UUID;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.PriceQueryView;
import org.commonlot.marketplace.evaluation.PriceQuestioning;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
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

/** A question about the bidder's price, and its reply. */
@Controller
@ForBidWriters
class PriceReplyController {

    private static final String WORDS = "evaluation.price-reply";

    private final Bidding bidding;
    private final EvaluationDesk evaluations;
    private final PriceQuestioning pricing;
    private final PriceParts parts;
    private final Forms forms;
    private final Texts texts;
    private final Clock clock;

    PriceReplyController(
            Bidding bidding,
            EvaluationDesk evaluations,
            PriceQuestioning pricing,
            PriceParts parts,
            Forms forms,
            Texts texts,
            Clock clock) {
        this.bidding = bidding;
        this.evaluations = evaluations;
        this.pricing = pricing;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/bids/{id}/price-question")
    String question(@PathVariable UUID id, Actor actor, Model model) {
        var bid = bidding.bid(new BidId(id), actor);
        var query = query(bid, actor);
        if (query.awaitsReply(clock.instant())) {
            return ask(bid, query, forms.fields(WORDS, new ReplyForm(null)), model);
        }
        var sheet = Sheet.of(texts.get("evaluation.price-reply.title"))
                .withCaption(DeskPages.caption(bid, texts))
                .with(SummaryList.of(parts.asked(query)));
        return DeskPages.sheet(sheet, "/bids/" + id, model);
    }

    @PostMapping("/bids/{id}/price-question")
    String reply(
            @PathVariable UUID id,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var bid = bidding.bid(new BidId(id), actor);
        var query = query(bid, actor);
        form.check(errors);
        forms.attempt(errors, () -> pricing.reply(query.reference(), form.reply(), actor));
        return errors.hasErrors()
                ? ask(bid, query, forms.fields(WORDS, errors), model)
                : DeskPages.done("/bids/" + id, "evaluation.done.replied", redirect);
    }

    private String ask(BidView bid, PriceQueryView query, Fields fields, Model model) {
        var path = "/bids/" + bid.id().value();
        var ask = Ask.of(
                        texts.get("evaluation.price-reply.title"),
                        path + "/price-question",
                        texts.get("evaluation.price-reply.button"),
                        fields.textarea("reply"))
                .withCaption(DeskPages.caption(bid, texts))
                .withIntro(texts.get("evaluation.price-reply.intro"))
                .withIntro(SummaryList.of(parts.asked(query)));
        return DeskPages.ask(ask, fields, path, model);
    }

    private PriceQueryView query(BidView bid, Actor actor) {
        return bid.standing()
                .flatMap(receipt -> evaluations.ownPrice(receipt.reference(), actor))
                .orElseThrow(NotFound::new);
    }
}
