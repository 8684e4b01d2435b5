package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Particulars;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Standards;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.BackLink;
import org.commonlot.marketplace.web.components.Choice;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Texts;
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
import org.springframework.web.bind.annotation.RequestParam;

/** What else a challenge says beside the problem, and how it will look. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}/particulars")
class ParticularsController {

    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final Standards standards;
    private final Previews previews;
    private final Forms forms;
    private final Texts texts;

    ParticularsController(
            Procuring procuring,
            ProcurementCatalogue catalogue,
            Standards standards,
            Previews previews,
            Forms forms,
            Texts texts) {
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.standards = standards;
        this.previews = previews;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping
    String particulars(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireEditable(new ProcurementId(id), actor);
        var details = details(id, actor);
        var form = ParticularsForm.from(details.version(), details.opportunity().moreOf());
        return ask(details, forms.fields("procurement.particulars", form), List.of(), model);
    }

    @PostMapping
    String particulars(
            @PathVariable UUID id,
            @ModelAttribute("form") ParticularsForm form,
            BindingResult errors,
            @RequestParam(name = "preview", required = false) @Nullable String preview,
            Actor actor,
            Model model) {
        var known = standards.all().stream().map(Standards.Known::code).toList();
        var particulars = form.toParticulars(errors, known);
        if (preview != null && !errors.hasErrors()) {
            procuring.requireEditable(new ProcurementId(id), actor);
            return ask(
                    details(id, actor), forms.fields("procurement.particulars", form), previews.of(particulars), model);
        }
        forms.attempt(errors, () -> procuring.particulars(new ProcurementId(id), form.version(), particulars, actor));
        return errors.hasErrors()
                ? ask(details(id, actor), forms.fields("procurement.particulars", errors), List.of(), model)
                : "redirect:/desk/procurements/" + id;
    }

    private String ask(ProcurementDetails details, Fields fields, List<Component> shown, Model model) {
        var desk = "/desk/procurements/" + details.id().value();
        var ask = Ask.of(
                        texts.get("procurement.particulars.title"),
                        desk + "/particulars",
                        texts.get("procurement.save"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("procurement.particulars.intro"))
                .withIntro(texts.get("procurement.markdown"))
                .withQuestions(questions(fields))
                .withQuestions(List.of(fields.hidden("version")))
                .withPreview(texts.get("procurement.preview.button"));
        for (var part : shown) ask = ask.withIntro(part);
        model.addAttribute("ask", ask);
        model.addAttribute("fields", fields);
        model.addAttribute("back", BackLink.to(desk));
        return Ask.VIEW;
    }

    private List<Component> questions(Fields fields) {
        var questions = new ArrayList<Component>();
        questions.add(fields.textarea("limits", Particulars.MOST_WORDS).withRows(5));
        questions.add(fields.textarea("tried", Particulars.MOST_WORDS).withRows(5));
        questions.add(fields.radios("openSource", List.of(Particulars.OpenSource.values())));
        questions.add(fields.textarea("accessibility", Particulars.MOST_WORDS).withRows(5));
        questions.add(fields.checkboxes(
                "standards",
                standards.all().stream()
                        .map(known -> Choice.of(known.code(), known.title())
                                .withHint(texts.of("procurement.standard", known.list())))
                        .toList()));
        return questions;
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}
