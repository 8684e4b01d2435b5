package org.commonlot.marketplace.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;

/**
 * Milestones as people write them: one row each, {@code title; what is delivered; day; share of the price in per cent}.
 * The shares are a hundred together.
 */
public record MilestonePlan(List<Row> rows) {

    static final int MOST = 40;

    private static final Pattern SHARE = Pattern.compile("([0-9]{1,2}(\\.[0-9]{1,2})?|100(\\.0{1,2})?)\\s*%?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** One milestone; its share may be nothing. */
    public record Row(String title, String deliverable, LocalDate due, BigDecimal share) {}

    public MilestonePlan {
        rows = List.copyOf(rows);
    }

    /** @throws Refused with the number of the first row that can't be read, or with what the shares add up to */
    public static MilestonePlan read(String text) {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            if (rows.size() == MOST) throw new Refused(PerformanceRefusal.MILESTONES_TOO_MANY, MOST);
            rows.add(row(line, number));
        }
        if (rows.isEmpty()) throw new Refused(PerformanceRefusal.MILESTONES_EMPTY);
        var sum = rows.stream().map(Row::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            throw new Refused(
                    PerformanceRefusal.SHARES_NOT_WHOLE,
                    sum.stripTrailingZeros().toPlainString());
        }
        return new MilestonePlan(rows);
    }

    private static Row row(String line, int number) {
        var cells = line.split(";", -1);
        if (cells.length != 4) throw new Refused(PerformanceRefusal.MILESTONE_ROW_WRONG, number);
        var title = cells[0].strip();
        var deliverable = cells[1].strip();
        var share = SHARE.matcher(cells[3].strip());
        if (title.isEmpty()
                || title.length() > 150
                || deliverable.isEmpty()
                || deliverable.length() > 500
                || !share.matches()) {
            throw new Refused(PerformanceRefusal.MILESTONE_ROW_WRONG, number);
        }
        try {
            return new Row(title, deliverable, LocalDate.parse(cells[2].strip()), new BigDecimal(share.group(1)));
        } catch (DateTimeParseException e) {
            throw new Refused(PerformanceRefusal.MILESTONE_ROW_WRONG, number);
        }
    }

    /**
     * What each row is worth: to the penny, and all of them together exactly the price. Each is the difference of two sums
     * that were rounded, so that none is off by more than a penny.
     */
    List<Money> amounts(Money price) {
        var amounts = new ArrayList<Money>();
        var share = BigDecimal.ZERO;
        var before = BigDecimal.ZERO.setScale(2);
        for (var row : rows) {
            share = share.add(row.share());
            var until = price.amount().multiply(share).divide(WHOLE, 2, RoundingMode.HALF_UP);
            amounts.add(new Money(until.subtract(before)));
            before = until;
        }
        return amounts;
    }

    /** The same again, to be changed. */
    public static String text(List<MilestoneView> milestones) {
        var rows = new ArrayList<String>();
        for (var one : milestones) {
            rows.add(String.join(
                    "; ",
                    one.title(),
                    one.deliverable(),
                    one.due().toString(),
                    one.share().stripTrailingZeros().toPlainString()));
        }
        return String.join("\n", rows);
    }
}
