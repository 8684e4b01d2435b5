package org.commonlot.marketplace.web.salescycle;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.DeskRow;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.salescycle.CycleFigures;
import org.commonlot.marketplace.salescycle.CycleLine;
import org.commonlot.marketplace.salescycle.Cycles;
import org.commonlot.marketplace.salescycle.Figure;
import org.commonlot.marketplace.salescycle.Figures;
import org.commonlot.marketplace.salescycle.Group;
import org.commonlot.marketplace.salescycle.Origin;
import org.commonlot.marketplace.salescycle.Promise.Standing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForAuthorityStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The desk of a buyer: what they have a part in, how long its stage has taken so far beside what it took before, which
 * promises are open and which red flags wait for a word.
 */
@Controller
@ForAuthorityStaff
class PaceController {

    private final ProcurementCatalogue catalogue;
    private final Cycles cycles;
    private final CycleFigures figures;
    private final FigureParts parts;
    private final OrganisationDirectory organisations;
    private final AuthorityAddresses addresses;
    private final Texts texts;
    private final Clock clock;

    PaceController(
            ProcurementCatalogue catalogue,
            Cycles cycles,
            CycleFigures figures,
            FigureParts parts,
            OrganisationDirectory organisations,
            AuthorityAddresses addresses,
            Texts texts,
            Clock clock) {
        this.catalogue = catalogue;
        this.cycles = cycles;
        this.figures = figures;
        this.parts = parts;
        this.organisations = organisations;
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/desk/cycles")
    String pace(Actor actor, Model model) {
        var rows = catalogue.desk(actor).stream().collect(Collectors.toMap(DeskRow::reference, Function.identity()));
        var lines = cycles.underWay(
                rows.values().stream().map(row -> row.id().value()).toList());
        var authority = actor.buysFor();
        var everybody = Group.all(Origin.OWN);
        var own = authority.map(id -> Group.authority(Origin.OWN, id.value())).orElse(everybody);
        var known = figures.of(Stream.of(own, everybody).collect(Collectors.toSet()));
        var ours = known.getOrDefault(own, Figures.NONE);
        var sheet = Sheet.of(texts.get("salescycle.pace.title")).with(new Paragraph(texts.get("salescycle.pace.lead")));
        sheet = lines.isEmpty()
                ? sheet.with(new Paragraph(texts.get("salescycle.pace.none")))
                : sheet.with(live(lines, rows, ours, known.getOrDefault(everybody, Figures.NONE)));
        var promises = promises(lines, rows);
        if (!promises.isEmpty()) {
            sheet = sheet.with(table(
                    "salescycle.pace.promises",
                    List.of("salescycle.procurement", "salescycle.promise", "salescycle.promise.standing"),
                    promises));
        }
        var flags = flags(lines, rows);
        if (!flags.isEmpty()) {
            sheet = sheet.with(
                    table("salescycle.pace.flags", List.of("salescycle.procurement", "salescycle.flag"), flags));
        }
        sheet = sheet.with(Heading.second(texts.get("salescycle.cycle")))
                .with(parts.table(ours, InsightsController.STAGES, texts.get("salescycle.stages.caption")));
        if (authority.isPresent()) {
            sheet = sheet.with(Links.of(Links.Link.to(
                    addresses.of(authority.get()).path(),
                    texts.get("salescycle.pace.authority", organisations.authorityName(authority.get())))));
        }
        return DeskPages.sheet(sheet, "/desk", model);
    }

    private Table live(List<CycleLine> lines, Map<String, DeskRow> rows, Figures ours, Figures everybodys) {
        var today = UkTime.date(clock.instant());
        var cells = new ArrayList<List<Table.Cell>>();
        for (var line : lines) {
            var stage = line.underWay().orElseThrow();
            var since = Objects.requireNonNull(line.days().get(stage.from()));
            boolean enough = ours.of(stage).told();
            var usual = (enough ? ours : everybodys).of(stage);
            long days = ChronoUnit.DAYS.between(since, today);
            var pace = Pace.of(days, usual);
            cells.add(List.of(
                    Table.Cell.of(link(line, rows)),
                    Table.Cell.of(parts.name(stage)),
                    Table.Cell.of(Wording.shortDay(since)),
                    Table.Cell.number(String.valueOf(days)),
                    Table.Cell.of(texts.get(
                            enough ? "salescycle.pace.ours" : "salescycle.pace.everybodys",
                            parts.days(usual, usual.half()),
                            parts.days(usual, usual.threeQuarters()))),
                    Table.Cell.of(Html.tag(Tag.of(texts.of("salescycle.pace.standing", pace), pace.colour)))));
        }
        return Table.of(
                texts.get("salescycle.pace.live"),
                List.of(
                        Table.Cell.of(texts.get("salescycle.procurement")),
                        Table.Cell.of(texts.get("salescycle.pace.now")),
                        Table.Cell.of(texts.get("salescycle.pace.since")),
                        Table.Cell.number(texts.get("salescycle.pace.days")),
                        Table.Cell.of(texts.get("salescycle.pace.usual")),
                        Table.Cell.of(texts.get("salescycle.pace.standing"))),
                cells);
    }

    private List<List<Table.Cell>> promises(List<CycleLine> lines, Map<String, DeskRow> rows) {
        var cells = new ArrayList<List<Table.Cell>>();
        for (var line : lines) {
            for (var promise : line.promises()) {
                if (promise.standing() != Standing.PENDING && promise.standing() != Standing.OVERDUE) continue;
                cells.add(List.of(
                        Table.Cell.of(link(line, rows)),
                        Table.Cell.of(AuthorityInsights.promised(texts, promise)),
                        Table.Cell.of(AuthorityInsights.standing(texts, promise))));
            }
        }
        return cells;
    }

    private List<List<Table.Cell>> flags(List<CycleLine> lines, Map<String, DeskRow> rows) {
        var cells = new ArrayList<List<Table.Cell>>();
        for (var line : lines) {
            for (var flag : line.flags()) {
                if (flag.answer() != null) continue;
                cells.add(List.of(
                        Table.Cell.of(link(line, rows)),
                        Table.Cell.of(texts.get("salescycle.flag." + flag.kind(), flag.evidence()))));
            }
        }
        return cells;
    }

    private Table table(String caption, List<String> head, List<List<Table.Cell>> rows) {
        return Table.of(
                texts.get(caption),
                head.stream().map(key -> Table.Cell.of(texts.get(key))).toList(),
                rows);
    }

    private static Html link(CycleLine line, Map<String, DeskRow> rows) {
        var row = rows.get(line.reference());
        return Html.link(
                row == null ? line.path() : "/desk/procurements/" + row.id().value(), line.title());
    }

    /** How long a stage has taken so far, beside how long it took before. */
    private enum Pace {
        UNKNOWN("grey"),
        USUAL("green"),
        SLOW("yellow"),
        SLOWEST("red");

        private final String colour;

        Pace(String colour) {
            this.colour = colour;
        }

        static Pace of(long days, Figure usual) {
            var half = usual.half();
            var threeQuarters = usual.threeQuarters();
            if (!usual.told() || half == null) return UNKNOWN;
            if (days <= half) return USUAL;
            return threeQuarters == null || days <= threeQuarters ? SLOW : SLOWEST;
        }
    }
}
