package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.Refused;

/**
 * Prices as people write them: one row for each tier, {@code what; unit; from which quantity; price of one}. Rows of the
 * same thing follow each other from the smallest quantity up.
 *
 * @param lines in the order in which they are first named
 */
public record PriceFile(List<Line> lines) {

    /** How many rows there may be. */
    public static final int MOST_ROWS = 200;

    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,2})?");

    /** One thing that can be ordered. */
    public record Line(String title, String unit, List<PriceTier> tiers) {

        public Line {
            tiers = List.copyOf(tiers);
        }

        private Line plus(PriceTier tier) {
            var more = new ArrayList<>(tiers);
            more.add(tier);
            return new Line(title, unit, more);
        }
    }

    public PriceFile {
        lines = List.copyOf(lines);
    }

    /** @throws Refused with the number of the first row that can't be read */
    public static PriceFile read(String text) {
        Map<String, Line> found = new LinkedHashMap<>();
        int number = 0;
        for (var row : text.lines().toList()) {
            number++;
            if (row.isBlank()) continue;
            if (number > MOST_ROWS) throw new Refused(OrderingRefusal.TOO_MANY_PRICES, MOST_ROWS);
            take(row, number, found);
        }
        if (found.isEmpty()) throw new Refused(OrderingRefusal.PRICES_EMPTY);
        return new PriceFile(List.copyOf(found.values()));
    }

    private static void take(String row, int number, Map<String, Line> found) {
        var cells = row.split(";", -1);
        if (cells.length != 4) throw new Refused(OrderingRefusal.PRICE_ROW_WRONG, number);
        var title = cells[0].strip();
        var unit = cells[1].strip();
        var from = cells[2].strip();
        var price = cells[3].replaceAll("[£,\\s]", "");
        if (title.isEmpty()
                || title.length() > 150
                || unit.isEmpty()
                || unit.length() > 50
                || !QUANTITY.matcher(from).matches()
                || !PRICE.matcher(price).matches()
                || new BigDecimal(price).signum() == 0) {
            throw new Refused(OrderingRefusal.PRICE_ROW_WRONG, number);
        }
        var tier = new PriceTier(new BigDecimal(from), new BigDecimal(price));
        var known = found.get(title);
        if (known == null) {
            if (tier.fromQuantity().compareTo(BigDecimal.ONE) > 0) {
                throw new Refused(OrderingRefusal.TIERS_NOT_RISING, number);
            }
            found.put(title, new Line(title, unit, List.of(tier)));
            return;
        }
        if (!known.unit().equals(unit)) throw new Refused(OrderingRefusal.PRICE_ROW_WRONG, number);
        if (tier.fromQuantity().compareTo(known.tiers().getLast().fromQuantity()) <= 0) {
            throw new Refused(OrderingRefusal.TIERS_NOT_RISING, number);
        }
        found.put(title, known.plus(tier));
    }

    /** The same again, to be changed. */
    public String text() {
        var rows = new ArrayList<String>();
        for (var line : lines) {
            for (var tier : line.tiers()) {
                rows.add(String.join(
                        "; ",
                        line.title(),
                        line.unit(),
                        tier.fromQuantity().stripTrailingZeros().toPlainString(),
                        tier.unitPrice().toPlainString()));
            }
        }
        return String.join("\n", rows);
    }
}
