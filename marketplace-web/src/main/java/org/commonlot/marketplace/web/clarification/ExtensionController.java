package org.commonlot.marketplace.web.clarification;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.clarification.Extending;
import org.commonlot.marketplace.clarification.ExtensionDecision;
import org.commonlot.marketplace.clarification.ExtensionProposalView;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions were not answered in time: the author decides whether the deadline moves. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/extension")
class ExtensionController {

    private final Extending extending;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    ExtensionController(Extending extending, ProcurementCatalogue catalogue, Forms forms, Texts texts) {
        this.extending = extending;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String decide(@PathVariable UUID id, Actor actor, Model model) {
        var form = new ExtensionForm(null, null);
        return decide(open(id, actor), forms.fields("clarification.extension", form), actor, model);
    }

    @PostMapping
    String decide(
            @PathVariable UUID id,
            @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var proposal = open(id, actor);
        var decision = form.decided(errors);
        forms.attempt(
                errors,
                () -> extending.decide(proposal.id(), decision.orElseThrow(NotFound::new), form.reason(), actor));
        if (errors.hasErrors()) return decide(proposal, forms.fields("clarification.extension", errors), actor, model);
        return decision.filter(taken -> taken == ExtensionDecision.EXTEND).isPresent()
                ? DeskPages.done(DeskPages.path(id) + "/amendment", "clarification.done.extend", redirect)
                : DeskPages.done(DeskPages.path(id), "clarification.done.keep", redirect);
    }

    private String decide(ExtensionProposalView proposal, Fields fields, Actor actor, Model model) {
        var desk = DeskPages.path(proposal.procurement().value());
        var ask = Ask.of(
                        texts.get("clarification.extension.title"),
                        desk + "/extension",
                        texts.get("clarification.extension.button"),
                        fields.radios("decision", List.of(ExtensionDecision.values())),
                        fields.textarea("reason"))
                .withCaption(catalogue
                        .details(proposal.procurement(), actor)
                        .opportunity()
                        .title())
                .withIntro(texts.get(
                        "clarification.extension.intro",
                        proposal.unanswered(),
                        Wording.moment(proposal.deadline()),
                        Wording.moment(proposal.proposed())))
                .withIntro(texts.get("clarification.extension.law"));
        return DeskPages.ask(ask, fields, desk, model);
    }

    private ExtensionProposalView open(UUID id, Actor actor) {
        return extending.of(new ProcurementId(id), actor).stream()
                .filter(ExtensionProposalView::open)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
