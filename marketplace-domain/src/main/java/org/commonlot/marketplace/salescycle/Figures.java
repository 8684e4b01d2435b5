package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonlot.marketplace.salescycle.Slot.Kind;

/**
 * What is known of one group of cycles today.
 *
 * @param numbers of an indicator that is counted by number, how many lots have each number
 * @param reasons how many firms gave a reason for not bidding, by the reason's name
 */
public record Figures(
        Map<Measure, Figure> durations,
        Map<Indicator, Share> shares,
        Map<Indicator, SortedMap<Integer, Long>> numbers,
        SortedMap<String, Long> reasons) {

    /** Nothing is known. */
    public static final Figures NONE = new Builder().build();

    public Figure of(Measure measure) {
        return durations.getOrDefault(measure, Figure.none(measure));
    }

    public Share of(Indicator indicator) {
        return shares.getOrDefault(indicator, new Share(indicator, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** How many lots got each number of bids. */
    public SortedMap<Integer, Long> bids() {
        return numbers.getOrDefault(Indicator.BIDS, Collections.emptySortedMap());
    }

    /** How many lots have a number, of an indicator that is counted by number. */
    public long lots(Indicator indicator) {
        return Durations.total(numbers.getOrDefault(indicator, Collections.emptySortedMap()));
    }

    /** The median of an indicator that is counted by number; nothing where there are too few lots. */
    public Optional<Integer> median(Indicator indicator) {
        return lots(indicator) < Figure.LEAST
                ? Optional.empty()
                : Optional.of(Durations.quantile(numbers.getOrDefault(indicator, Collections.emptySortedMap()), 0.5));
    }

    /** How many lots were awarded. */
    public long awards() {
        return lots(Indicator.BIDS);
    }

    /** Lots with one bid among all that were awarded (U015). */
    public long singleBids() {
        return bids().getOrDefault(1, 0L);
    }

    /** Where time is lost: the stage whose median exceeds the other's by most; nothing where none does. */
    public Optional<Excess> longestExcess(Figures others) {
        Excess worst = null;
        for (var measure : Measure.values()) {
            if (measure.part() != Measure.Part.STAGE) continue;
            var own = of(measure).half();
            var other = others.of(measure).half();
            if (own == null || other == null || own <= other) continue;
            if (worst == null || own - other > worst.days()) worst = new Excess(measure, own, other);
        }
        return Optional.ofNullable(worst);
    }

    /** A stage that takes longer here than elsewhere, in median days. */
    public record Excess(Measure measure, int own, int others) {

        public int days() {
            return own - others;
        }
    }

    /** Collects counts. */
    static final class Builder {

        private final Map<Measure, Durations> durations = new EnumMap<>(Measure.class);
        private final Map<Indicator, Share> shares = new EnumMap<>(Indicator.class);
        private final Map<Indicator, SortedMap<Integer, Long>> numbers = new EnumMap<>(Indicator.class);
        private final SortedMap<String, Long> reasons = new TreeMap<>();

        void count(Slot slot, Counts.Amount amount, LocalDate today) {
            if (Names.MEASURES.get(slot.measure()) instanceof Measure measure) {
                durations
                        .computeIfAbsent(measure, any -> Durations.none())
                        .count(slot.kind(), slot.day(), amount.number(), today);
                return;
            }
            var indicator = Indicator.valueOf(slot.measure());
            if (indicator.numbered()) {
                numbers.computeIfAbsent(indicator, any -> new TreeMap<>())
                        .merge(slot.day(), amount.number(), Long::sum);
            } else if (indicator == Indicator.REASONS) {
                reasons.merge(slot.label(), amount.number(), Long::sum);
            } else {
                shares.merge(indicator, share(indicator, slot, amount, today), Builder::sum);
            }
        }

        /** A day that passed with nothing having come is missed; the day itself is still in time. */
        private static Share share(Indicator indicator, Slot slot, Counts.Amount amount, LocalDate today) {
            boolean overdue = slot.kind() == Kind.LIVE && slot.day() < today.toEpochDay();
            long number = amount.number();
            return switch (slot.kind()) {
                case YES -> new Share(indicator, number, 0, 0, amount.worth(), BigDecimal.ZERO);
                case NO -> new Share(indicator, 0, number, 0, BigDecimal.ZERO, amount.worth());
                case LIVE ->
                    new Share(
                            indicator, 0, overdue ? number : 0, overdue ? 0 : number, BigDecimal.ZERO, BigDecimal.ZERO);
                case DONE, LEFT -> throw new IllegalArgumentException("Not a share: " + slot);
            };
        }

        private static Share sum(Share one, Share other) {
            return new Share(
                    one.indicator(),
                    one.yes() + other.yes(),
                    one.no() + other.no(),
                    one.waiting() + other.waiting(),
                    one.worthYes().add(other.worthYes()),
                    one.worthNo().add(other.worthNo()));
        }

        Figures build() {
            var figures = new EnumMap<Measure, Figure>(Measure.class);
            durations.forEach((measure, counted) -> figures.put(measure, Figure.of(measure, counted)));
            return new Figures(figures, Map.copyOf(shares), Map.copyOf(numbers), new TreeMap<>(reasons));
        }
    }

    private static final class Names {
        static final Map<String, Measure> MEASURES = new HashMap<>();

        static {
            for (var measure : Measure.values()) MEASURES.put(measure.name(), measure);
        }
    }
}
