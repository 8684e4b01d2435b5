package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.ConflictView;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Declaring one's own conflicts of interest, and deciding on those of others. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}")
class ConflictController {

    private final Conflicts conflicts;
    private final ProcurementCatalogue catalogue;
    private final People people;
    private final Forms forms;
    private final Texts texts;

    ConflictController(Conflicts conflicts, ProcurementCatalogue catalogue, People people, Forms forms, Texts texts) {
        this.conflicts = conflicts;
        this.catalogue = catalogue;
        this.people = people;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/conflict")
    String declare(@PathVariable UUID id, Actor actor, Model model) {
        conflicts.requireAwaited(new ProcurementId(id), actor);
        var form = new DeclarationForm(null, null);
        return declare(details(id, actor), forms.fields("procurement.conflict", form), model);
    }

    @PostMapping("/conflict")
    String declare(
            @PathVariable UUID id,
            @ModelAttribute("form") DeclarationForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.toKind(errors)
                .ifPresent(kind -> forms.attempt(
                        errors, () -> conflicts.declare(new ProcurementId(id), kind, form.details(), actor)));
        return errors.hasErrors()
                ? declare(details(id, actor), forms.fields("procurement.conflict", errors), model)
                : done(id, "procurement.done.declared", redirect);
    }

    private String declare(ProcurementDetails details, Fields fields, Model model) {
        var desk = desk(details);
        var ask = Ask.of(
                        texts.get("procurement.conflict.title"),
                        desk + "/conflict",
                        texts.get("procurement.conflict.button"),
                        fields.radios("kind", List.of(ConflictKind.values())),
                        fields.textarea("details"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.conflict.intro"));
        return ask(ask, fields, desk, model);
    }

    @GetMapping("/conflicts/{declaration}")
    String decide(@PathVariable UUID id, @PathVariable UUID declaration, Actor actor, Model model) {
        var details = details(id, actor);
        var form = new DecisionForm(null, null);
        return decide(details, declared(details, declaration), forms.fields("procurement.decision", form), model);
    }

    @PostMapping("/conflicts/{declaration}")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID declaration,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        var declared = declared(details, declaration);
        form.toDecision(errors)
                .ifPresent(decision ->
                        forms.attempt(errors, () -> conflicts.decide(declaration, decision, form.mitigation(), actor)));
        return errors.hasErrors()
                ? decide(details, declared, forms.fields("procurement.decision", errors), model)
                : done(id, "procurement.done.decided", redirect);
    }

    private String decide(ProcurementDetails details, ConflictView declared, Fields fields, Model model) {
        var desk = desk(details);
        var name = people.person(declared.person()).name();
        var ask = Ask.of(
                        texts.get("procurement.decision.title", name),
                        desk + "/conflicts/" + declared.id(),
                        texts.get("procurement.decision.button"),
                        fields.radios("decision", List.of(ConflictDecision.values())),
                        fields.textarea("mitigation"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.of("procurement.conflict.kind", declared.kind()))
                .withIntro(Prose.of(declared.details()));
        return ask(ask, fields, desk, model);
    }

    private static String ask(Ask ask, Fields fields, String desk, Model model) {
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(desk));
        return Ask.VIEW;
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }

    private static ConflictView declared(ProcurementDetails details, UUID declaration) {
        return details.conflicts().stream()
                .filter(made -> made.id().equals(declaration))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String desk(ProcurementDetails details) {
        return "/desk/procurements/" + details.id().value();
    }

    private static String done(UUID id, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", key);
        return "redirect:/desk/procurements/" + id;
    }
}
