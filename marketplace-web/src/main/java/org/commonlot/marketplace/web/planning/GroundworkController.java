package org.commonlot.marketplace.web.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.EngagementState;
import org.commonlot.marketplace.planning.EngagementView;
import org.commonlot.marketplace.planning.Engaging;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The author says whether the market was asked before this procurement, and why not. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/groundwork")
class GroundworkController {

    private static final String NONE = "none";

    private final EngagementRegister register;
    private final Engaging engaging;
    private final Groundwork groundwork;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    GroundworkController(
            EngagementRegister register,
            Engaging engaging,
            Groundwork groundwork,
            Procuring procuring,
            ProcurementCatalogue catalogue,
            Forms forms,
            Texts texts) {
        this.register = register;
        this.engaging = engaging;
        this.groundwork = groundwork;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    /** One engagement, or none and why. */
    public record GroundworkForm(String engagement, String reason) {

        public GroundworkForm(@Nullable String engagement, @Nullable String reason) {
            this.engagement = Typed.text(engagement);
            this.reason = Typed.text(reason);
        }
    }

    @GetMapping
    String say(@PathVariable UUID id, Actor actor, Model model) {
        var details = details(id, actor);
        var form = new GroundworkForm(NONE, groundwork.of(details.id()).reason());
        return say(details, actor, forms.fields("planning.groundwork", form), model);
    }

    @PostMapping
    String say(
            @PathVariable UUID id,
            @ModelAttribute("form") GroundworkForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        var chosen = free(actor).stream()
                .filter(one -> one.id().toString().equals(form.engagement()))
                .findFirst();
        if (chosen.isPresent()) {
            forms.attempt(errors, () -> engaging.link(chosen.get().id(), details.id(), actor));
        } else if (form.engagement().equals(NONE)) {
            Typed.required(errors, "reason", form.reason(), WordsForm.LONGEST);
            forms.attempt(errors, () -> engaging.skip(details.id(), form.reason(), actor));
        } else {
            errors.rejectValue("engagement", "NotBlank");
        }
        if (errors.hasErrors()) return say(details, actor, forms.fields("planning.groundwork", errors), model);
        return DeskPages.done(DeskPages.path(id), "planning.done.saved", redirect);
    }

    private String say(ProcurementDetails details, Actor actor, Fields fields, Model model) {
        var choices = new ArrayList<Choice>();
        for (var one : free(actor))
            choices.add(Choice.of(one.id().toString(), one.facts().title()));
        choices.add(Choice.of(NONE, texts.get("planning.groundwork.engagement.none")));
        var ask = Ask.of(
                        texts.get("planning.groundwork.title"),
                        DeskPages.path(details) + "/groundwork",
                        texts.get("planning.save"),
                        fields.radios("engagement", choices),
                        fields.textarea("reason"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("planning.groundwork.intro"));
        return DeskPages.ask(ask, fields, DeskPages.path(details), model);
    }

    /** Engagements that nothing follows yet. */
    private List<EngagementView> free(Actor actor) {
        return register.keptBy(actor).stream()
                .filter(one -> one.state() == EngagementState.PUBLISHED && one.procurement() == null)
                .toList();
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        var procurement = new ProcurementId(id);
        procuring.requireDuty(procurement, Duty.AUTHOR, actor);
        return catalogue.details(procurement, actor);
    }
}
