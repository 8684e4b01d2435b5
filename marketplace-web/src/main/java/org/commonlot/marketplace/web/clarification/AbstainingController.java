package org.commonlot.marketplace.web.clarification;

import org.commonlot.marketplace.clarification.Abstaining;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.ForBidWriters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supplier that does not bid says why, with one click. */
@Controller
@ForBidWriters
@RequestMapping("/opportunities/{reference}/no-bid")
class AbstainingController {

    private final Abstaining abstaining;
    private final Opportunities opportunities;
    private final Texts texts;

    AbstainingController(Abstaining abstaining, Opportunities opportunities, Texts texts) {
        this.abstaining = abstaining;
        this.opportunities = opportunities;
        this.texts = texts;
    }

    @GetMapping
    String why(@PathVariable String reference, Actor actor, Model model) {
        var published = published(reference);
        var page = "/opportunities/" + reference;
        var sheet = Sheet.of(texts.get("clarification.no-bid.title"))
                .withCaption(published.opportunity().title());
        if (abstaining.said(published.id(), actor)) {
            sheet = sheet.with(new Paragraph(texts.get("clarification.no-bid.said")));
        } else {
            sheet = sheet.with(new Paragraph(texts.get("clarification.no-bid.intro")));
            for (var reason : abstaining.reasons()) {
                sheet = sheet.with(
                        Sheet.Act.secondary(reason.label(), page + "/no-bid").with("reason", reason.code()));
            }
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("back", BackLink.to(page));
        return Sheet.VIEW;
    }

    @PostMapping
    String why(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        abstaining.abstain(published(reference).id(), reason, actor);
        redirect.addFlashAttribute("done", "clarification.done.no-bid");
        return "redirect:/opportunities/" + reference;
    }

    private PublishedOpportunity published(String reference) {
        return opportunities.byReference(reference).orElseThrow(NotFound::new);
    }
}
