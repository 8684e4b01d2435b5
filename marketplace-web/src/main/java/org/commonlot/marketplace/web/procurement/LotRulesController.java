package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotLimits;
import org.commonlot.marketplace.procurement.Lotting;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Button;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.InsetText;
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

/** What holds for all lots of a draft: limits on the lots of one supplier, and for whom it is reserved. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}")
class LotRulesController {

    private final Lotting lotting;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final LotParts parts;
    private final Forms forms;
    private final Texts texts;

    LotRulesController(
            Lotting lotting,
            Procuring procuring,
            ProcurementCatalogue catalogue,
            LotParts parts,
            Forms forms,
            Texts texts) {
        this.lotting = lotting;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.parts = parts;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/lot-limits")
    String limits(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var form = LimitsForm.from(
                details.version(), details.opportunity().lotting().limits());
        return limits(details, forms.fields("procurement.lot-limits", form), model);
    }

    @PostMapping("/lot-limits")
    String limits(
            @PathVariable UUID id,
            @ModelAttribute("form") LimitsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = editable(id, actor);
        var limits = form.toLimits(errors);
        forms.attempt(errors, () -> lotting.limit(details.id(), form.version(), limits, actor));
        return errors.hasErrors()
                ? limits(details, forms.fields("procurement.lot-limits", errors), model)
                : DeskPages.done(DeskPages.path(id) + "/lots", "procurement.done.lots", redirect);
    }

    private String limits(ProcurementDetails details, Fields fields, Model model) {
        return ask(
                details,
                "lot-limits",
                DeskPages.path(details) + "/lots",
                fields,
                model,
                fields.input("bidFor").withWidth(2),
                fields.input("awarded").withWidth(2),
                fields.radios("rule", List.of(LotLimits.AwardOrder.values())));
    }

    @GetMapping("/reservation")
    String reservation(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var form = ReservationForm.from(
                details.version(), details.opportunity().lotting().reservation());
        return reservation(details, forms.fields("procurement.reservation", form), form, "", model);
    }

    /** A search changes nothing, so that its page is the answer: what is ticked stays ticked. */
    @PostMapping("/reservation")
    String reservation(
            @PathVariable UUID id,
            @ModelAttribute("form") ReservationForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var details = editable(id, actor);
        if (form.searches()) {
            form.checkSearch(errors);
            var words = errors.hasErrors() ? "" : form.words();
            return reservation(details, forms.fields("procurement.reservation", errors), form, words, model);
        }
        var reservation = form.toReservation(errors);
        forms.attempt(errors, () -> lotting.reserve(details.id(), form.version(), reservation, actor));
        return errors.hasErrors()
                ? reservation(details, forms.fields("procurement.reservation", errors), form, "", model)
                : DeskPages.done(DeskPages.path(id), "procurement.done.reserved", redirect);
    }

    private String reservation(
            ProcurementDetails details, Fields fields, ReservationForm form, String words, Model model) {
        var found = parts.found(words);
        var questions = new ArrayList<Component>();
        questions.add(fields.radios("place", ReservationForm.PLACES));
        questions.add(fields.checkboxes("regions", parts.places(form.regions(), found))
                .small());
        questions.add(fields.input("words"));
        questions.add(Button.of(texts.get("procurement.reservation.search"))
                .secondary()
                .named("act", "search"));
        if (!words.isEmpty()) {
            questions.add(InsetText.of(texts.get("procurement.reservation.found", found.size(), words)));
        }
        questions.add(fields.checkboxes("kinds", ReservationForm.KINDS));
        return ask(details, "reservation", DeskPages.path(details), fields, model, questions.toArray(Component[]::new));
    }

    private String ask(
            ProcurementDetails details, String page, String back, Fields fields, Model model, Component... questions) {
        var words = "procurement." + page;
        var ask = Ask.of(
                        texts.get(words + ".title"),
                        DeskPages.path(details) + "/" + page,
                        texts.get("procurement.save"),
                        questions)
                .withCaption(details.opportunity().title())
                .withIntro(texts.get(words + ".intro"))
                .withQuestions(List.of(fields.hidden("version")));
        return DeskPages.ask(ask, fields, back, model);
    }

    private ProcurementDetails editable(UUID id, Actor actor) {
        procuring.requireEditable(new ProcurementId(id), actor);
        return catalogue.details(new ProcurementId(id), actor);
    }
}
