package org.commonlot.marketplace.web.procurement;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementStep;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.PublishedNoticeForm;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.EndingForm;
import org.commonlot.marketplace.web.desk.EndingQuestions;
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

/** The ways in which what was announced ends without award, each with its reason and its notice. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}")
class EndingController {

    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final EndingQuestions questions;
    private final Forms forms;
    private final Texts texts;

    EndingController(
            Procuring procuring, ProcurementCatalogue catalogue, EndingQuestions questions, Forms forms, Texts texts) {
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.questions = questions;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/cancel")
    String cancel(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireMay(new ProcurementId(id), ProcurementStep.CANCEL, actor);
        return ending(details(id, actor), "cancel", forms.fields("procurement.ending", EndingForm.empty()), model);
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable UUID id,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        var ending = form.toEnding(EndingQuestions.noticed(details), errors);
        forms.attempt(errors, () -> procuring.cancel(details.id(), ending, actor));
        return errors.hasErrors()
                ? ending(details, "cancel", forms.fields("procurement.ending", errors), model)
                : DeskPages.done(DeskPages.path(id), "procurement.done.cancelled", redirect);
    }

    @GetMapping("/unsuccessful")
    String unsuccessful(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireEndable(new ProcurementId(id), actor);
        return ending(
                details(id, actor), "unsuccessful", forms.fields("procurement.ending", EndingForm.empty()), model);
    }

    @PostMapping("/unsuccessful")
    String unsuccessful(
            @PathVariable UUID id,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        var ending = form.toEnding(EndingQuestions.noticed(details), errors);
        forms.attempt(errors, () -> procuring.endUnsuccessful(details.id(), ending, actor));
        return errors.hasErrors()
                ? ending(details, "unsuccessful", forms.fields("procurement.ending", errors), model)
                : DeskPages.done(DeskPages.path(id), "procurement.done.unsuccessful", redirect);
    }

    private String ending(ProcurementDetails details, String act, Fields fields, Model model) {
        var questions = this.questions.of(details, fields);
        return ask(
                details,
                act,
                EndingQuestions.noticed(details) ? ".intro" : ".intro.unnoticed",
                questions,
                fields,
                model);
    }

    @GetMapping("/termination")
    String termination(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireTerminable(new ProcurementId(id), actor);
        return termination(
                details(id, actor), forms.fields("procurement.termination", PublishedNoticeForm.empty()), model);
    }

    @PostMapping("/termination")
    String termination(
            @PathVariable UUID id,
            @ModelAttribute("form") PublishedNoticeForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = details(id, actor);
        form.published(errors)
                .ifPresent(at ->
                        forms.attempt(errors, () -> procuring.fileTermination(details.id(), form.number(), at, actor)));
        return errors.hasErrors()
                ? termination(details, forms.fields("procurement.termination", errors), model)
                : DeskPages.done(DeskPages.path(id), "procurement.done.termination", redirect);
    }

    private String termination(ProcurementDetails details, Fields fields, Model model) {
        var questions = List.<Component>of(PublishedNoticeForm.questions(fields));
        return ask(details, "termination", ".intro", questions, fields, model);
    }

    private String ask(
            ProcurementDetails details,
            String act,
            String intro,
            List<Component> questions,
            Fields fields,
            Model model) {
        var desk = DeskPages.path(details);
        var ask = Ask.of(
                        texts.get("procurement." + act + ".title"),
                        desk + "/" + act,
                        texts.get("procurement." + act + ".button"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement." + act + intro))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, desk, model);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}
