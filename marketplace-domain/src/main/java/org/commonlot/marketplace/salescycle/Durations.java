package org.commonlot.marketplace.salescycle;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long something took, counted by whole days.
 *
 * @param done how many came to their end, by days
 * @param left how many were given up, by the days until then
 * @param live how many are under way, by the days until today
 */
record Durations(SortedMap<Integer, Long> done, SortedMap<Integer, Long> left, SortedMap<Integer, Long> live) {

    static Durations none() {
        return new Durations(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    void count(Slot.Kind kind, int day, long number, LocalDate today) {
        switch (kind) {
            case DONE -> done.merge(day, number, Long::sum);
            case LEFT -> left.merge(day, number, Long::sum);
            case LIVE -> live.merge((int) Math.max(0, today.toEpochDay() - day), number, Long::sum);
            case YES, NO -> throw new IllegalArgumentException("Not a duration: " + kind);
        }
    }

    static long total(Map<Integer, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many were given up or are under way, by the days to which they are known. */
    SortedMap<Integer, Long> censored() {
        var all = new TreeMap<>(left);
        live.forEach((day, number) -> all.merge(day, number, Long::sum));
        return all;
    }

    /**
     * The smallest number of days within which at least this share of those that came to their end did: the inverse of
     * the distribution function, which needs no interpolation between whole days.
     */
    static int quantile(SortedMap<Integer, Long> days, double share) {
        double wanted = share * total(days);
        long seen = 0;
        for (var entry : days.entrySet()) {
            seen += entry.getValue();
            if (seen >= wanted - 1e-9) return entry.getKey();
        }
        throw new IllegalArgumentException("Nothing was counted");
    }
}
