package org.commonlot.marketplace.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a bid for a lot prices, as it was published. A price is given for each {@link Cell}; what the bid costs is computed
 * from them.
 */
public record PriceSchedule(List<Item> items) {

    /** A lot that is priced as a whole: one of it. */
    public static final PriceSchedule WHOLE = new PriceSchedule(List.of(
            new Item("", "", List.of(BigDecimal.ONE), List.of(new Need(null, "", BigDecimal.ONE, BigDecimal.ZERO)))));

    /**
     * One thing that is priced.
     *
     * @param from the quantity, of all authorities together, from which each tier counts; rising, the first one is one
     */
    public record Item(String name, String unit, List<BigDecimal> from, List<Need> needs) {

        public Item {
            from = List.copyOf(from);
            needs = List.copyOf(needs);
        }

        /** How much of an authority's need the price is computed of: what it is bound to, or where nobody is, all of it. */
        public BigDecimal counted(Need need) {
            boolean bound = needs.stream().anyMatch(one -> one.binding().signum() > 0);
            return bound ? need.binding() : need.indicative();
        }

        /** The whole committed quantity: the tier follows from it. */
        public BigDecimal volume() {
            return needs.stream().map(this::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The place of the tier that the whole committed quantity reaches. */
        public int reached() {
            return tier(volume());
        }

        private int tier(BigDecimal quantity) {
            int reached = 0;
            for (int tier = 1; tier < from.size(); tier++) if (from.get(tier).compareTo(quantity) <= 0) reached = tier;
            return reached;
        }
    }

    /**
     * How much an authority needs of an item.
     *
     * @param authority nothing where the lot is priced as a whole
     * @param binding what it is bound to buy
     * @param indicative what it expects to buy beside that
     */
    public record Need(@Nullable UUID authority, String authorityName, BigDecimal binding, BigDecimal indicative) {}

    /**
     * One price to be given.
     *
     * @param key by which it is kept with a bid
     * @param from the quantity from which the tier counts
     * @param below the quantity from which the next one does
     * @param counts whether the bid's price is computed with it: its tier is the one that is reached
     */
    public record Cell(
            String key,
            Item item,
            Need need,
            BigDecimal from,
            @Nullable BigDecimal below,
            boolean counts) {}

    public PriceSchedule {
        items = List.copyOf(items);
    }

    /** Whether one price is asked for, that of the whole. */
    public boolean pricedAsWhole() {
        return items.getFirst().needs().getFirst().authority() == null;
    }

    /** Every price that is asked for: by item, authority and tier. */
    public List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            int reached = item.reached();
            for (int n = 0; n < item.needs().size(); n++) {
                for (int t = 0; t < item.from().size(); t++) {
                    var below = t + 1 < item.from().size() ? item.from().get(t + 1) : null;
                    var need = item.needs().get(n);
                    cells.add(new Cell(key(i, n, t), item, need, item.from().get(t), below, t == reached));
                }
            }
        }
        return cells;
    }

    /** The price at which an authority would buy by itself: what it alone needs decides the tier. */
    public Cell alone(Item item, Need need) {
        var from = item.from().get(item.tier(item.counted(need)));
        return cells().stream()
                .filter(cell -> cell.item().equals(item)
                        && cell.need().equals(need)
                        && cell.from().equals(from))
                .findFirst()
                .orElseThrow();
    }

    private static String key(int item, int need, int tier) {
        return item + "-" + need + "-" + tier;
    }

    /** The price of the whole, where it is the only one. */
    public static String wholeKey() {
        return key(0, 0, 0);
    }

    /** What the bid costs, VAT included; nothing while a price is missing. */
    public Optional<Money> total(Map<String, BigDecimal> prices) {
        if (cells().stream().anyMatch(cell -> !prices.containsKey(cell.key()))) return Optional.empty();
        return Optional.of(cells().stream()
                .filter(Cell::counts)
                .map(cell -> amount(cell, prices))
                .reduce(Money.pounds(0), Money::plus));
    }

    /** What the committed quantities of each authority cost: together the price of the bid, to the penny. */
    public Map<OrganisationId, Money> amounts(Map<String, BigDecimal> prices) {
        var amounts = new LinkedHashMap<OrganisationId, Money>();
        if (pricedAsWhole() || total(prices).isEmpty()) return amounts;
        for (var cell : cells()) {
            if (!cell.counts()) continue;
            var authority =
                    new OrganisationId(Objects.requireNonNull(cell.need().authority()));
            amounts.merge(authority, amount(cell, prices), Money::plus);
        }
        return amounts;
    }

    /** Half a penny is rounded up. */
    private static Money amount(Cell cell, Map<String, BigDecimal> prices) {
        var price = Objects.requireNonNull(prices.get(cell.key()));
        var counted = cell.item().counted(cell.need());
        return new Money(counted.multiply(price).setScale(2, RoundingMode.HALF_UP));
    }
}
