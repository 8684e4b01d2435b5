package org.commonlot.marketplace.web.procurement;

import java.util.UUID;
import org.commonlot.marketplace.preparation.GateStanding;
import org.commonlot.marketplace.preparation.PreparationDesk;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementStep;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Typed;
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

/** Publication at a moment to come. What is missing for it is told before. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}")
class ScheduleController {

    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final PreparationDesk preparations;
    private final Forms forms;
    private final Texts texts;

    ScheduleController(
            Procuring procuring,
            ProcurementCatalogue catalogue,
            PreparationDesk preparations,
            Forms forms,
            Texts texts) {
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.preparations = preparations;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/schedule")
    String schedule(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireMay(new ProcurementId(id), ProcurementStep.PUBLISH, actor);
        var details = details(id, actor);
        var at = details.scheduledFor();
        var form = new ScheduleForm(Typed.dayOf(at), Typed.timeOf(at));
        return schedule(details, forms.fields("procurement.schedule", form), actor, model);
    }

    @PostMapping("/schedule")
    String schedule(
            @PathVariable UUID id,
            @ModelAttribute("form") ScheduleForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        form.moment(errors).ifPresent(at -> forms.attempt(errors, () -> procuring.schedule(details.id(), at, actor)));
        return errors.hasErrors()
                ? schedule(details, forms.fields("procurement.schedule", errors), actor, model)
                : DeskPages.done(DeskPages.path(id), "procurement.done.scheduled", redirect);
    }

    @PostMapping("/unschedule")
    String unschedule(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        procuring.unschedule(new ProcurementId(id), actor);
        return DeskPages.done(DeskPages.path(id), "procurement.done.unscheduled", redirect);
    }

    private String schedule(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var desk = DeskPages.path(details);
        var ask = Ask.of(
                        texts.get("procurement.schedule.title"),
                        desk + "/schedule",
                        texts.get("procurement.schedule.button"),
                        fields.date("publishOn"),
                        fields.input("publishAt").withWidth(5))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.schedule.intro"));
        var missing = preparations.gates(details.id(), actor).stream()
                .filter(GateStanding::missing)
                .count();
        if (missing > 0) {
            ask = ask.withIntro(InsetText.of(texts.get("procurement.schedule.missing", missing)))
                    .withIntro(Links.of(Links.Link.to(desk + "/gates", texts.get("procurement.schedule.gates"))));
        }
        return DeskPages.ask(ask, fields, desk, model);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}
