package org.commonlot.marketplace.web.salescycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.salescycle.CycleLine;
import org.commonlot.marketplace.salescycle.Cycles;
import org.commonlot.marketplace.salescycle.Stage;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.BidNews;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a bid: the supplier's own cycle with this buyer so far, beside what to expect and what was promised. */
@Component
@Order(80)
class OwnCycleNews implements BidNews {

    /** What a supplier goes through; only what is public. */
    private static final List<Stage> SEEN = List.of(
            Stage.MARKET_ENGAGED,
            Stage.PUBLISHED,
            Stage.QUESTIONS_CLOSED,
            Stage.BIDS_CLOSED,
            Stage.AWARD_DECIDED,
            Stage.STANDSTILL_ENDED,
            Stage.SIGNED,
            Stage.FIRST_ORDER,
            Stage.FIRST_PAYMENT);

    private final Cycles cycles;
    private final ExpectationParts parts;
    private final Texts texts;

    OwnCycleNews(Cycles cycles, ExpectationParts parts, Texts texts) {
        this.cycles = cycles;
        this.parts = parts;
        this.texts = texts;
    }

    @Override
    public Sheet add(Sheet sheet, BidView bid, Actor actor) {
        var opportunity = bid.published().opportunity();
        var buyer = opportunity.leadBuyer();
        var expected = cycles.expect(new OrganisationId(buyer.id())).values();
        var lines = cycles.of(opportunity.id());
        if (lines.isEmpty()) return sheet;
        var first = bid.receipts().isEmpty()
                ? Optional.<LocalDate>empty()
                : Optional.of(UkTime.date(bid.receipts().getFirst().receivedAt()));
        var longer = sheet.with(Heading.second(texts.get("salescycle.own", buyer.name())))
                .with(own(lines.getFirst(), first));
        if (!expected.isEmpty()) longer = longer.with(parts.expected(expected));
        return longer.with(parts.promised(cycles.promises(opportunity.reference())));
    }

    private Table own(CycleLine line, Optional<LocalDate> bid) {
        var rows = new ArrayList<List<Table.Cell>>();
        var started = Objects.requireNonNull(line.days().get(Stage.PUBLISHED));
        for (var stage : SEEN) {
            if (stage == Stage.BIDS_CLOSED) bid.ifPresent(day -> rows.add(row("salescycle.own.bid", day, started)));
            var day = line.days().get(stage);
            if (day != null) rows.add(row("salescycle.stage." + stage, day, started));
        }
        var head = List.of(
                Table.Cell.of(texts.get("salescycle.stage")),
                Table.Cell.of(texts.get("salescycle.day")),
                Table.Cell.number(texts.get("salescycle.own.since")));
        return Table.of(texts.get("salescycle.own.caption"), head, rows).withHiddenCaption();
    }

    private List<Table.Cell> row(String key, LocalDate day, LocalDate started) {
        return List.of(
                Table.Cell.of(texts.get(key)),
                Table.Cell.of(Wording.shortDay(day)),
                Table.Cell.number(texts.get("salescycle.days", ChronoUnit.DAYS.between(started, day))));
    }
}
