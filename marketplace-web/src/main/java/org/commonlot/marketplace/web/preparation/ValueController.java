package org.commonlot.marketplace.web.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.preparation.PreparationDesk;
import org.commonlot.marketplace.preparation.Preparing;
import org.commonlot.marketplace.preparation.Splitting;
import org.commonlot.marketplace.preparation.ValueView;
import org.commonlot.marketplace.procedure.Closeness;
import org.commonlot.marketplace.procedure.Valuation;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.PeriodParts;
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

/** What it is worth, and how long bidders get. */
@Controller
@ForBuyers
@RequestMapping("/desk/procurements/{id}")
class ValueController {

    private final Preparing preparing;
    private final PreparationDesk preparations;
    private final Procuring procuring;
    private final ProcurementCatalogue catalogue;
    private final PeriodParts periods;
    private final Forms forms;
    private final Texts texts;

    ValueController(
            Preparing preparing,
            PreparationDesk preparations,
            Procuring procuring,
            ProcurementCatalogue catalogue,
            PeriodParts periods,
            Forms forms,
            Texts texts) {
        this.preparing = preparing;
        this.preparations = preparations;
        this.procuring = procuring;
        this.catalogue = catalogue;
        this.periods = periods;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping("/value")
    String value(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var view = preparations.value(details.id(), actor);
        var form = ValueForm.from(details.version(), view.valuation());
        return value(details, view, forms.fields("preparation.value", form), model);
    }

    @PostMapping("/value")
    String value(
            @PathVariable UUID id,
            @ModelAttribute("form") ValueForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var procurement = new ProcurementId(id);
        form.toValuation(errors)
                .ifPresent(parts ->
                        forms.attempt(errors, () -> preparing.value(procurement, form.version(), parts, actor)));
        if (!errors.hasErrors()) {
            return DeskPages.done(DeskPages.path(id) + "/value", "preparation.done.value", redirect);
        }
        var fields = forms.fields("preparation.value", errors);
        return value(details(id, actor), preparations.value(procurement, actor), fields, model);
    }

    private String value(ProcurementDetails details, ValueView view, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("preparation.value.title"),
                        DeskPages.path(details) + "/value",
                        texts.get("preparation.value.button"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("preparation.value.intro"));
        for (var part : standing(view)) ask = ask.withIntro(part);
        var amounts = new ArrayList<Component>();
        for (var part : List.of("base", "options", "extensions", "fees", "participants", "supplied", "others")) {
            amounts.add(fields.input(part).asMoney());
        }
        amounts.add(fields.input("vat").withWidth(5));
        amounts.add(fields.hidden("version"));
        return DeskPages.ask(ask.withQuestions(amounts), fields, DeskPages.path(details), model);
    }

    private List<Component> standing(ValueView view) {
        var value = view.value();
        if (value == null) return List.of();
        var parts = new ArrayList<Component>();
        var rate = view.valuation().vat();
        var threshold = Wording.pounds(view.threshold().amount());
        var kind = texts.of("preparation.need.kind", view.kind());
        parts.add(InsetText.of(
                rate == null
                        ? texts.get("preparation.value.stands", Wording.pounds(value.amount()), threshold, kind)
                        : texts.get(
                                "preparation.value.stands.both",
                                Wording.pounds(value.amount()),
                                Wording.pounds(Valuation.without(value, rate).amount()),
                                threshold,
                                kind)));
        if (view.closeness() == Closeness.NEAR) {
            parts.add(WarningText.of(texts.get("preparation.value.near", threshold)));
        }
        splitting(parts, view.splitting());
        return parts;
    }

    private void splitting(List<Component> parts, @Nullable Splitting hint) {
        if (hint == null) return;
        parts.add(Heading.second(texts.get("preparation.splitting.title")));
        parts.add(new Paragraph(texts.get(
                "preparation.splitting.text",
                Wording.pounds(hint.total().amount()),
                Wording.pounds(hint.threshold().amount()))));
        var head = List.of(
                Table.Cell.of(texts.get("preparation.splitting.procurement")),
                Table.Cell.number(texts.get("preparation.splitting.value")));
        parts.add(Table.of(
                        texts.get("preparation.splitting.title"),
                        head,
                        hint.others().stream()
                                .map(other -> List.of(
                                        Table.Cell.of(other.title() + " (" + other.reference() + ")"),
                                        Table.Cell.number(
                                                Wording.pounds(other.value().amount()))))
                                .toList())
                .withHiddenCaption());
    }

    @GetMapping("/period")
    String period(@PathVariable UUID id, Actor actor, Model model) {
        var details = editable(id, actor);
        var form = PeriodForm.from(details.version(), preparations.plan(details.id(), actor));
        return period(details, forms.fields("preparation.period", form), actor, model);
    }

    @PostMapping("/period")
    String period(
            @PathVariable UUID id,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        forms.attempt(
                errors,
                () -> preparing.period(
                        new ProcurementId(id),
                        form.version(),
                        form.withNotice().equals("false"),
                        form.urgentReason(),
                        actor));
        return errors.hasErrors()
                ? period(details(id, actor), forms.fields("preparation.period", errors), actor, model)
                : DeskPages.done(DeskPages.path(id) + "/period", "preparation.done.period", redirect);
    }

    private String period(ProcurementDetails details, Fields fields, Actor actor, Model model) {
        var ask = Ask.of(
                        texts.get("preparation.period.title"),
                        DeskPages.path(details) + "/period",
                        texts.get("preparation.period.button"),
                        fields.yesNo("withNotice"),
                        fields.textarea("urgentReason").withRows(3),
                        fields.hidden("version"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("preparation.period.intro"));
        if (details.opportunity().rule() == null) {
            ask = ask.withIntro(texts.get("preparation.period.no-procedure"));
        } else {
            for (var part : periods.of(preparations.period(details.id(), actor))) ask = ask.withIntro(part);
        }
        return DeskPages.ask(ask, fields, DeskPages.path(details), model);
    }

    private ProcurementDetails editable(UUID id, Actor actor) {
        procuring.requireEditable(new ProcurementId(id), actor);
        return details(id, actor);
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}
