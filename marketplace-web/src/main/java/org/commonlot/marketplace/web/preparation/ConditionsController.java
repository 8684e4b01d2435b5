package org.commonlot.marketplace.web.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.preparation.GivenAdvice;
import org.commonlot.marketplace.preparation.PreparationDesk;
import org.commonlot.marketplace.preparation.Proportion;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Ask;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Forms;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.commonlot.marketplace.web.security.ForBuyers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is asked of bidders: conditions of participation, and how all of it stands to what they can win. */
@Controller
@ForAuthorityStaff
@RequestMapping("/desk/procurements/{id}")
class ConditionsController {

    private final Procuring procuring;
    private final PreparationDesk preparations;
    private final ProcurementCatalogue catalogue;
    private final Forms forms;
    private final Texts texts;

    ConditionsController(
            Procuring procuring,
            PreparationDesk preparations,
            ProcurementCatalogue catalogue,
            Forms forms,
            Texts texts) {
        this.procuring = procuring;
        this.preparations = preparations;
        this.catalogue = catalogue;
        this.forms = forms;
        this.texts = texts;
    }

    @ForBuyers
    @GetMapping("/conditions")
    String conditions(@PathVariable UUID id, Actor actor, Model model) {
        procuring.requireEditable(new ProcurementId(id), actor);
        var details = details(id, actor);
        var set = Objects.requireNonNullElse(details.opportunity().conditions(), Conditions.NONE);
        var form = ConditionsForm.from(details.version(), set);
        return conditions(details, forms.fields("preparation.conditions", form), model);
    }

    @ForBuyers
    @PostMapping("/conditions")
    String conditions(
            @PathVariable UUID id,
            @ModelAttribute("form") ConditionsForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        form.toConditions(errors)
                .ifPresent(set -> forms.attempt(
                        errors, () -> procuring.conditions(new ProcurementId(id), form.version(), set, actor)));
        return errors.hasErrors()
                ? conditions(details(id, actor), forms.fields("preparation.conditions", errors), model)
                : "redirect:" + DeskPages.path(id);
    }

    private String conditions(ProcurementDetails details, Fields fields, Model model) {
        var ask = Ask.of(
                        texts.get("preparation.conditions.title"),
                        DeskPages.path(details) + "/conditions",
                        texts.get("procurement.save"),
                        fields.textarea("standing").withRows(3),
                        fields.textarea("ability").withRows(3),
                        fields.textarea("qualifications").withRows(2),
                        fields.input("insurance").asMoney(),
                        fields.checkbox("insuredBefore"),
                        fields.input("turnover").asMoney(),
                        fields.radios("accounts", List.of(Conditions.Accounts.values())),
                        fields.checkbox("namedBuyer"),
                        fields.hidden("version"))
                .withCaption(details.opportunity().title())
                .withIntro(texts.get("preparation.conditions.intro"));
        return DeskPages.ask(ask, fields, DeskPages.path(details), model);
    }

    @GetMapping("/proportion")
    String proportion(@PathVariable UUID id, Actor actor, Model model) {
        var details = details(id, actor);
        var proportion = preparations.proportion(details.id(), actor);
        var flags = proportion.flags();
        var sheet = Sheet.of(texts.get("preparation.proportion.title"))
                .withCaption(details.opportunity().title())
                .withTag(level(proportion))
                .with(new Paragraph(texts.get("preparation.proportion.intro")))
                .with(measures(proportion))
                .with(Heading.second(texts.get("preparation.flags.title")));
        sheet = flags.isEmpty()
                ? sheet.with(new Paragraph(texts.get("preparation.flags.none")))
                : sheet.with(new Prose(Html.list(flags.stream()
                        .map(flag -> texts.get(
                                "preparation.flag." + flag.kind(),
                                flag.arguments().toArray()))
                        .toList())));
        var given = preparations.given(details.id(), actor);
        if (!given.isEmpty()) sheet = sheet.with(recorded(given));
        return DeskPages.sheet(sheet, DeskPages.path(id), model);
    }

    private Tag level(Proportion proportion) {
        var colour = switch (proportion.level()) {
            case FAIR -> "green";
            case DOUBTFUL -> "yellow";
            case OFF_PUTTING -> "orange";
        };
        return Tag.of(texts.of("preparation.level", proportion.level()), colour);
    }

    private SummaryList measures(Proportion proportion) {
        var rows = new ArrayList<SummaryList.Row>();
        var none = texts.get("preparation.proportion.none");
        row(rows, "days", proportion.days() == null ? none : String.valueOf(proportion.days()));
        row(rows, "questions", String.valueOf(proportion.questions()));
        row(rows, "value", proportion.value() == null ? none : Wording.pounds(proportion.value()));
        row(rows, "yearly", proportion.yearly() == null ? none : Wording.pounds(proportion.yearly()));
        row(rows, "insurance", proportion.insurance() == null ? none : Wording.pounds(proportion.insurance()));
        row(rows, "turnover", proportion.turnover() == null ? none : Wording.pounds(proportion.turnover()));
        return SummaryList.of(rows);
    }

    private void row(List<SummaryList.Row> rows, String key, String value) {
        rows.add(SummaryList.Row.of(texts.get("preparation.proportion." + key), value));
    }

    private Table recorded(List<GivenAdvice> given) {
        var head = List.of(
                Table.Cell.of(texts.get("preparation.given.when")), Table.Cell.of(texts.get("preparation.given.what")));
        return Table.of(
                texts.get("preparation.given.title"),
                head,
                given.stream()
                        .map(advice -> List.of(
                                Table.Cell.of(Wording.moment(advice.at())),
                                Table.Cell.of(texts.of("preparation.flag.name", advice.flag()))))
                        .toList());
    }

    private ProcurementDetails details(UUID id, Actor actor) {
        return catalogue.details(new ProcurementId(id), actor);
    }
}
