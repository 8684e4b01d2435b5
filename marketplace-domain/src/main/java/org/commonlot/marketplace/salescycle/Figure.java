package org.commonlot.marketplace.salescycle;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long a stretch takes in a group of cycles.
 *
 * @param finished how many came to their end
 * @param live how many are under way
 * @param left how many were given up
 * @param told whether there are enough of them to tell more than that there are few
 * @param quarter days within which a quarter comes to its end, with the unfinished counted as unfinished; nothing where
 *     that many have not
 * @param half days within which half do
 * @param halfFrom where the 95% confidence interval of the half begins
 * @param halfTo where it ends
 * @param threeQuarters days within which three quarters do
 * @param nineTenths days within which nine of ten do
 * @param finishedHalf the plain median of those that came to their end, for comparison
 * @param curve the whole curve
 * @param waiting how long what is under way has taken so far, in buckets
 */
public record Figure(
        Measure measure,
        long finished,
        long live,
        long left,
        boolean told,
        @Nullable Integer quarter,
        @Nullable Integer half,
        @Nullable Integer halfFrom,
        @Nullable Integer halfTo,
        @Nullable Integer threeQuarters,
        @Nullable Integer nineTenths,
        @Nullable Integer finishedHalf,
        Survival curve,
        List<Age> waiting) {

    /** Fewer are not told: they could show whose they are (rule 11). */
    public static final int LEAST = 5;

    /**
     * How many have been under way for so long.
     *
     * @param most days; nothing for the last bucket
     */
    public record Age(int least, @Nullable Integer most, long number) {}

    private static final int[] AGES = {0, 8, 31, 61, 91, 181};

    public Figure {
        waiting = List.copyOf(waiting);
    }

    static Figure of(Measure measure, Durations durations) {
        long finished = Durations.total(durations.done());
        long live = Durations.total(durations.live());
        long left = Durations.total(durations.left());
        boolean told = finished >= LEAST;
        var curve = told ? Survival.of(durations.done(), durations.censored()) : new Survival(List.of());
        return new Figure(
                measure,
                finished,
                live,
                left,
                told,
                given(curve.within(0.25)),
                given(curve.within(0.5)),
                given(curve.soonest(0.5)),
                given(curve.latest(0.5)),
                given(curve.within(0.75)),
                given(curve.within(0.9)),
                told ? Durations.quantile(durations.done(), 0.5) : null,
                curve,
                ages(durations.live()));
    }

    static Figure none(Measure measure) {
        return of(measure, Durations.none());
    }

    /** All that were ever in it. */
    public long cases() {
        return finished + live + left;
    }

    private static @Nullable Integer given(OptionalInt days) {
        return days.isPresent() ? Integer.valueOf(days.getAsInt()) : null;
    }

    private static List<Age> ages(SortedMap<Integer, Long> live) {
        var sorted = new TreeMap<>(live);
        var buckets = new ArrayList<Age>();
        for (int i = 0; i < AGES.length; i++) {
            boolean last = i == AGES.length - 1;
            var within = last ? sorted.tailMap(AGES[i]) : sorted.subMap(AGES[i], AGES[i + 1]);
            buckets.add(new Age(AGES[i], last ? null : AGES[i + 1] - 1, Durations.total(within)));
        }
        return buckets;
    }
}
