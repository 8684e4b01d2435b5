package org.commonlot.marketplace.web.salescycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.organisation.AuthorityAddress;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.salescycle.CycleFigures;
import org.commonlot.marketplace.salescycle.Cycles;
import org.commonlot.marketplace.salescycle.Figures;
import org.commonlot.marketplace.salescycle.Group;
import org.commonlot.marketplace.salescycle.Origin;
import org.commonlot.marketplace.salescycle.OwnCycle;
import org.commonlot.marketplace.salescycle.OwnCycles;
import org.commonlot.marketplace.salescycle.OwnStep;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.security.ForSuppliers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The desk of a supplier: its cycle with each council that it dealt with, beside what the council shows everybody. */
@Controller
@ForSuppliers
class OwnCyclesController {

    private static final String HOME = "/bids/cycles";

    private final OwnCycles cycles;
    private final Cycles known;
    private final CycleFigures figures;
    private final ExpectationParts expectations;
    private final FigureParts parts;
    private final OrganisationDirectory organisations;
    private final AuthorityAddresses addresses;
    private final Texts texts;

    OwnCyclesController(
            OwnCycles cycles,
            Cycles known,
            CycleFigures figures,
            ExpectationParts expectations,
            FigureParts parts,
            OrganisationDirectory organisations,
            AuthorityAddresses addresses,
            Texts texts) {
        this.cycles = cycles;
        this.known = known;
        this.figures = figures;
        this.expectations = expectations;
        this.parts = parts;
        this.organisations = organisations;
        this.addresses = addresses;
        this.texts = texts;
    }

    @GetMapping(HOME)
    String all(Actor actor, Model model) {
        var mine = cycles.mine(actor);
        var names = organisations.names(mine.keySet());
        var rows = new ArrayList<List<Table.Cell>>();
        mine.forEach((authority, own) -> rows.add(List.of(
                Table.Cell.of(
                        Html.link(HOME + "/" + addresses.of(authority).slug(), names.getOrDefault(authority, ""))),
                Table.Cell.of(firstContact(own).map(Wording::shortDay).orElse("")),
                Table.Cell.number(String.valueOf(own.size())),
                Table.Cell.number(String.valueOf(won(own))))));
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.mine.authority")),
                Table.Cell.of(texts.get("salescycle.mine.first-contact")),
                Table.Cell.number(texts.get("salescycle.mine.number")),
                Table.Cell.number(texts.get("salescycle.mine.won")));
        var sheet = Sheet.of(texts.get("salescycle.mine.title"))
                .with(new Paragraph(texts.get("salescycle.mine.lead")))
                .with(
                        mine.isEmpty()
                                ? new Paragraph(texts.get("salescycle.mine.none"))
                                : Table.of(texts.get("salescycle.mine.caption"), head, rows)
                                        .withHiddenCaption());
        return DeskPages.sheet(sheet, "/bids", model);
    }

    /** An authority that it never dealt with is not there. */
    @GetMapping(HOME + "/{name}")
    String one(@PathVariable("name") AuthorityAddress authority, Actor actor, Model model) {
        var own = cycles.mine(actor).getOrDefault(authority.id(), List.of());
        if (own.isEmpty()) throw new NotFound();
        var name = organisations.authorityName(authority.id());
        var sheet = Sheet.of(texts.get("salescycle.mine.with", name));
        var first = firstContact(own);
        if (first.isPresent()) {
            sheet = sheet.with(new Paragraph(
                    texts.get("salescycle.mine.summary", Wording.day(first.get()), own.size(), won(own))));
        }
        for (var cycle : own) {
            sheet = sheet.with(Heading.second(cycle.title()))
                    .with(steps(cycle))
                    .with(Links.of(Links.Link.to(cycle.path(), texts.get("salescycle.mine.open", cycle.title()))));
            if (!cycle.promises().isEmpty()) sheet = sheet.with(expectations.promised(cycle.promises()));
        }
        sheet = sheet.with(Heading.second(texts.get("salescycle.mine.public", name)));
        var expected = known.expect(authority.id()).values();
        sheet = sheet.with(
                expected.isEmpty()
                        ? new Paragraph(texts.get("salescycle.expect.none"))
                        : expectations.expected(expected));
        var group = Group.authority(Origin.OWN, authority.id().value());
        var theirs = figures.of(List.of(group)).getOrDefault(group, Figures.NONE);
        sheet = sheet.with(parts.promises(theirs))
                .with(Links.of(Links.Link.to(authority.path(), texts.get("salescycle.expect.authority", name))));
        return DeskPages.sheet(sheet, HOME, model);
    }

    /** Step by step, with the days since the one before and since the first. */
    private Table steps(OwnCycle cycle) {
        var rows = new ArrayList<List<Table.Cell>>();
        LocalDate first = null;
        LocalDate before = null;
        for (var step : cycle.steps().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList()) {
            var day = step.getValue();
            var words = texts.of("salescycle.own-step", step.getKey());
            if (step.getKey() == OwnStep.OUTCOME) {
                words = texts.get("salescycle.mine.outcome", words, texts.of("salescycle.result", cycle.result()));
            }
            if (first == null) first = day;
            rows.add(List.of(
                    Table.Cell.of(words),
                    Table.Cell.of(Wording.shortDay(day)),
                    Table.Cell.number(before == null ? "" : days(before, day)),
                    Table.Cell.number(before == null ? "" : days(first, day))));
            before = day;
        }
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.stage")),
                Table.Cell.of(texts.get("salescycle.day")),
                Table.Cell.number(texts.get("salescycle.mine.since-before")),
                Table.Cell.number(texts.get("salescycle.mine.since-first")));
        return Table.of(texts.get("salescycle.mine.steps", cycle.title()), head, rows)
                .withHiddenCaption();
    }

    private String days(LocalDate from, LocalDate to) {
        return texts.get("salescycle.days", ChronoUnit.DAYS.between(from, to));
    }

    private static Optional<LocalDate> firstContact(List<OwnCycle> own) {
        return own.stream().flatMap(cycle -> cycle.firstContact().stream()).min(LocalDate::compareTo);
    }

    private static long won(List<OwnCycle> own) {
        return own.stream()
                .filter(cycle -> cycle.result() == OwnCycle.Result.WON)
                .count();
    }
}
