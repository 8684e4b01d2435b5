package org.commonlot.marketplace.web.spending;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.spending.SpendFigure;
import org.commonlot.marketplace.spending.SpendLine;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Sheet;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the figures of digital spend ready to be shown: each with its definition, its cases and the day. */
@Component
class SpendPages {

    private final Texts texts;
    private final Clock clock;

    SpendPages(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    static String code(SpendFigure figure) {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param whose nobody's in particular: everybody's */
    Sheet sheet(@Nullable String whose, String here, List<SpendLine> lines, List<SpendFigure> shown) {
        boolean all = shown.size() > 1;
        var sheet = Sheet.of(all ? texts.get("spending.title") : texts.of("spending.figure", shown.getFirst()))
                .withCaption(whose == null ? texts.get("spending.everybody") : whose)
                .with(new Paragraph(texts.get("spending.lead")))
                .with(new Paragraph(texts.get("spending.counted", Wording.moment(clock.instant()))));
        for (var figure : shown) {
            if (all) sheet = sheet.with(Heading.second(texts.of("spending.figure", figure)));
            sheet = sheet.with(new Paragraph(texts.of("spending.definition", figure)));
            var rows = rows(figure, lines);
            sheet = sheet.with(rows.isEmpty() ? new Paragraph(texts.get("spending.none")) : table(figure, rows));
            if (all) {
                sheet = sheet.with(Links.of(Links.Link.to(
                        here + "/" + code(figure),
                        texts.get("spending.address", texts.of("spending.figure", figure)))));
            }
        }
        return sheet.with(Links.of(Links.Link.to(here + ".csv", texts.get("spending.csv"))));
    }

    private Table table(SpendFigure figure, List<List<Table.Cell>> rows) {
        var head = List.of(
                Table.Cell.of(texts.get("spending.year")),
                Table.Cell.of(texts.get("spending.label")),
                Table.Cell.number(texts.get("spending.amount")),
                Table.Cell.number(texts.get("spending.cases")));
        return Table.of(texts.of("spending.figure", figure), head, rows).withHiddenCaption();
    }

    /** The authorities of a year and label as one, the latest year first. */
    private List<List<Table.Cell>> rows(SpendFigure figure, List<SpendLine> lines) {
        record Key(int year, String label) {}
        var sums = new LinkedHashMap<Key, SpendLine>();
        lines.stream()
                .filter(line -> line.figure() == figure)
                .sorted(Comparator.comparing(SpendLine::year).reversed().thenComparing(SpendLine::label))
                .forEach(line -> sums.merge(new Key(line.year(), line.label()), line, SpendPages::sum));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var line : sums.values()) {
            rows.add(List.of(
                    Table.Cell.of(texts.get("spending.years", year(line.year()), year(line.year() + 1))),
                    Table.Cell.of(label(line)),
                    Table.Cell.number(amount(line)),
                    Table.Cell.number(Wording.count(line.cases()))));
        }
        return rows;
    }

    private static String year(int year) {
        return String.valueOf(year);
    }

    private static SpendLine sum(SpendLine one, SpendLine other) {
        return new SpendLine(
                one.figure(),
                one.authority(),
                one.label(),
                one.year(),
                one.cases() + other.cases(),
                one.amount().add(other.amount()),
                sum(one.most(), other.most()));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    private String label(SpendLine line) {
        if (line.label().isEmpty()) return texts.get("spending.forecast");
        return texts.get(
                (line.figure() == SpendFigure.FUNDING ? "spending.funding." : "spending.told.") + line.label());
    }

    /** What of the unknown goes to open source is not known either. */
    private String amount(SpendLine line) {
        if (line.figure() == SpendFigure.OPEN_SOURCE && line.label().equals("UNKNOWN")) {
            return texts.get("spending.told.UNKNOWN");
        }
        var most = line.most();
        return most == null
                ? Wording.pounds(line.amount())
                : texts.get("spending.range", Wording.pounds(line.amount()), Wording.pounds(most));
    }
}
