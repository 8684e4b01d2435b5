package org.commonlot.marketplace.web.pooling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.ordering.ExpectedSavings;
import org.commonlot.marketplace.ordering.SavingRate;
import org.commonlot.marketplace.pooling.PoolView;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;

/** What a group may save, and how sure that is. */
@org.springframework.stereotype.Component
class ExpectedPart {

    private final ExpectedSavings expected;
    private final Texts texts;

    ExpectedPart(ExpectedSavings expected, Texts texts) {
        this.expected = expected;
        this.texts = texts;
    }

    List<Component> of(PoolView pool) {
        var rows = new ArrayList<List<Table.Cell>>();
        row("pooling.expected.before", pool.baseline(), expected.againstBefore())
                .ifPresent(rows::add);
        row("pooling.expected.single", pool.totals().estimated(), expected.againstSingle())
                .ifPresent(rows::add);
        var heading = Heading.second(texts.get("pooling.expected"));
        if (rows.isEmpty()) {
            return List.of(heading, new Paragraph(texts.get("pooling.expected.none", SavingRate.FEWEST)));
        }
        var head = List.of(
                Table.Cell.of(texts.get("pooling.expected.against")),
                Table.Cell.number(texts.get("pooling.expected.cost")),
                Table.Cell.number(texts.get("pooling.expected.low")),
                Table.Cell.number(texts.get("pooling.expected.middle")),
                Table.Cell.number(texts.get("pooling.expected.high")),
                Table.Cell.number(texts.get("pooling.expected.count")));
        return List.of(
                heading,
                Table.of(texts.get("pooling.expected.table"), head, rows).withRowHeaders(),
                new Paragraph(texts.get("pooling.expected.method", SavingRate.FEWEST)));
    }

    /** Nothing where there is too little history, or nothing to compare with. */
    private Optional<List<Table.Cell>> row(String key, Money cost, Optional<SavingRate> known) {
        if (!cost.isPositive()) return Optional.empty();
        return known.map(rate -> List.of(
                Table.Cell.of(texts.get(key)),
                Table.Cell.number(Wording.pounds(cost.amount())),
                part(rate.low(), cost),
                part(rate.middle(), cost),
                part(rate.high(), cost),
                Table.Cell.number(String.valueOf(rate.procurements()))));
    }

    private static Table.Cell part(BigDecimal rate, Money cost) {
        return Table.Cell.number(
                Wording.signedPounds(SavingRate.part(rate, cost).amount()));
    }
}
