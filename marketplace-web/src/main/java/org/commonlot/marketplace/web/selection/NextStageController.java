package org.commonlot.marketplace.web.selection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.StageView;
import org.commonlot.marketplace.procurement.Staging;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Texts;
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

/** Opens the next stage to those who were chosen. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/next-stage")
class NextStageController {

    private final Staging staging;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    NextStageController(Staging staging, ProcurementCatalogue catalogue, Forms forms, Texts texts) {
        this.staging = staging;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String next(@PathVariable UUID id, Actor actor, Model model) {
        staging.requireOpenable(new ProcurementId(id), actor);
        var details = details(id, actor);
        var form = NextStageForm.of(next(details).dates());
        return ask(details, forms.fields("selection.next", form), actor, model);
    }

    @PostMapping
    String open(
            @PathVariable UUID id,
            @ModelAttribute("form") NextStageForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var procurement = new ProcurementId(id);
        staging.requireOpenable(procurement, actor);
        var dates = form.dates(errors);
        Instant published =
                staging.noticeDue(procurement) ? form.published(errors).orElse(null) : null;
        String number = published == null ? null : form.noticeNumber();
        forms.attempt(errors, () -> staging.open(procurement, dates, number, published, actor));
        return errors.hasErrors()
                ? ask(details(id, actor), forms.fields("selection.next", errors), actor, model)
                : DeskPages.done(DeskPages.path(id), "selection.done.opened", redirect);
    }

    private String ask(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var next = next(details);
        var questions = new ArrayList<Component>();
        questions.add(fields.date("questionsClose"));
        questions.add(fields.input("questionsCloseAt").withWidth(5));
        questions.add(fields.date("bidsClose"));
        questions.add(fields.input("bidsCloseAt").withWidth(5));
        questions.add(fields.date("awardExpected"));
        if (staging.noticeDue(details.id())) {
            questions.add(Heading.second(texts.get("selection.next.notice")));
            questions.add(fields.input("noticeNumber").withWidth(20));
            questions.add(fields.date("publishedAt"));
            questions.add(fields.input("publishedTime").withWidth(5));
        }
        var days = staging.later(details.id(), actor).days();
        var ask = Ask.of(
                        texts.get("selection.next.title", next.number(), texts.of("procurement.stage", next.kind())),
                        DeskPages.path(details) + "/next-stage",
                        texts.get("selection.next.button"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("selection.next.intro"))
                .withIntro(texts.get("procurement.stages.least", days))
                .withQuestions(questions);
        return DeskPages.ask(ask, fields, DeskPages.path(details), model);
    }

    private static StageView next(ProcurementDetails details) {
        var staged = details.opportunity().staged();
        if (staged == null || staged.last()) throw new NotFound();
        return staged.stages().get(staged.running());
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}
