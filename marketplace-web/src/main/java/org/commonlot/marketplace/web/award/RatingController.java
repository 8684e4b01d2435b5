package org.commonlot.marketplace.web.award;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.award.RatingFeedback;
import org.commonlot.marketplace.award.Usefulness;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.Receipt;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
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

/** A bidder that has not won says how useful its summary or feedback was. */
@Controller
@ForBidWriters
@RequestMapping("/bids/{id}/rating")
class RatingController {

    private final Bidding bidding;
    private final RatingFeedback rating;
    private final Forms forms;
    private final Texts texts;

    RatingController(Bidding bidding, RatingFeedback rating, Forms forms, Texts texts) {
        this.bidding = bidding;
        this.rating = rating;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String rate(@PathVariable UUID id, Actor actor, Model model) {
        rating.requireRatable(reference(id, actor), actor);
        return ask(id, forms.fields("award.rating", new RatingForm(null, null)), model);
    }

    @PostMapping
    String rate(
            @PathVariable UUID id,
            @ModelAttribute("form") RatingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var reference = reference(id, actor);
        rating.requireRatable(reference, actor);
        form.check(errors)
                .ifPresent(usefulness ->
                        forms.attempt(errors, () -> rating.rate(reference, usefulness, form.remark(), actor)));
        return errors.hasErrors()
                ? ask(id, forms.fields("award.rating", errors), model)
                : DeskPages.done(outcome(id), "award.done.rated", redirect);
    }

    private String ask(UUID id, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("award.rating.title"),
                        "/bids/" + id + "/rating",
                        texts.get("award.rating.button"),
                        fields.radios("usefulness", List.of(Usefulness.values())),
                        fields.textarea("remark"))
                .withIntro(texts.get("award.rating.intro"));
        return DeskPages.ask(ask, fields, outcome(id), model);
    }

    private String reference(UUID id, Actor actor) {
        return bidding.bid(new BidId(id), actor)
                .standing()
                .map(Receipt::reference)
                .orElseThrow(NotFound::new);
    }

    private static String outcome(UUID id) {
        return "/bids/" + id + "/outcome";
    }
}
