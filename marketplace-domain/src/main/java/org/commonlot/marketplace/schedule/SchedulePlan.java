package org.commonlot.marketplace.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Refused;

/**
 * What the author of a draft has set of its price schedules.
 *
 * @param placed lines of demand, each with its lot and the name under which it is priced
 * @param own what the lead needs itself, where nobody buys with it
 * @param tiers by item: the quantities from which on, beside the first, it has a price of its own
 */
public record SchedulePlan(List<Placed> placed, List<Own> own, Map<String, List<BigDecimal>> tiers) {

    public static final SchedulePlan NONE = new SchedulePlan(List.of(), List.of(), Map.of());

    /** How many rows of each kind there may be. */
    public static final int MOST_ROWS = 200;

    private static final int LONGEST = 150;
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    /** A line of demand in its lot. */
    public record Placed(UUID line, LotId lot, String item) {}

    /** What the lead needs itself. */
    public record Own(LotId lot, String item, String unit, BigDecimal quantity) {}

    public SchedulePlan {
        placed = List.copyOf(placed);
        own = List.copyOf(own);
        tiers = Map.copyOf(tiers);
    }

    /**
     * Reads what is needed, a row each: {@code what; unit; how many}, with the number of its lot before it where there are
     * several.
     *
     * @throws Refused with the number of the first row that can't be read
     */
    public static List<Own> needs(String rows, List<LotId> lots) {
        var own = new ArrayList<Own>();
        int number = 0;
        for (var row : rows.lines().toList()) {
            number++;
            if (row.isBlank()) continue;
            requireFew(number);
            var cells = cells(row);
            int at = lots.size() > 1 ? 1 : 0;
            if (cells.size() != at + 3) throw new Refused(ScheduleRefusal.NEED_ROW_WRONG, number);
            int lot = at == 0 ? 1 : lot(cells.getFirst());
            var quantity = cells.get(at + 2);
            if (lot < 1 || lot > lots.size() || !named(cells.get(at)) || !named(cells.get(at + 1)) || !some(quantity)) {
                throw new Refused(ScheduleRefusal.NEED_ROW_WRONG, number);
            }
            own.add(new Own(lots.get(lot - 1), cells.get(at), cells.get(at + 1), new BigDecimal(quantity)));
        }
        return own;
    }

    /**
     * Reads the tiers, a row for each item: {@code what; from; from}, rising from more than one on.
     *
     * @throws Refused with the number of the first row that can't be read
     */
    public static Map<String, List<BigDecimal>> tiers(String rows) {
        var tiers = new LinkedHashMap<String, List<BigDecimal>>();
        int number = 0;
        for (var row : rows.lines().toList()) {
            number++;
            if (row.isBlank()) continue;
            requireFew(number);
            var cells = cells(row);
            if (cells.size() < 2 || cells.size() > 11 || !named(cells.getFirst())) {
                throw new Refused(ScheduleRefusal.TIER_ROW_WRONG, number);
            }
            var from = new ArrayList<BigDecimal>();
            var last = BigDecimal.ONE;
            for (var cell : cells.subList(1, cells.size())) {
                if (!some(cell)) throw new Refused(ScheduleRefusal.TIER_ROW_WRONG, number);
                var next = new BigDecimal(cell);
                if (next.compareTo(last) <= 0) throw new Refused(ScheduleRefusal.TIERS_NOT_RISING, number);
                from.add(next);
                last = next;
            }
            if (tiers.put(key(cells.getFirst()), List.copyOf(from)) != null) {
                throw new Refused(ScheduleRefusal.TIER_ROW_WRONG, number);
            }
        }
        return tiers;
    }

    private static void requireFew(int number) {
        if (number > MOST_ROWS) throw new Refused(ScheduleRefusal.TOO_MANY_ROWS, MOST_ROWS);
    }

    private static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        for (var cell : row.split(";", -1)) cells.add(cell.strip());
        return cells;
    }

    private static int lot(String cell) {
        return cell.matches("[0-9]{1,4}") ? Integer.parseInt(cell) : 0;
    }

    private static boolean named(String cell) {
        return !cell.isEmpty() && cell.length() <= LONGEST;
    }

    private static boolean some(String cell) {
        return QUANTITY.matcher(cell).matches() && new BigDecimal(cell).signum() > 0;
    }

    /** Items are the same however their names are written. */
    static String key(String item) {
        return item.strip().toLowerCase(Locale.ROOT);
    }

    /** From which quantities on an item is priced. */
    List<BigDecimal> from(String item) {
        var from = new ArrayList<BigDecimal>();
        from.add(BigDecimal.ONE);
        from.addAll(tiers.getOrDefault(key(item), List.of()));
        return from;
    }
}
