package org.commonlot.marketplace.salescycle;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The product-limit estimate of Kaplan and Meier (1958): the share that has not come to its end after so many days, with
 * what is unfinished or was given up counted as far as it is known.
 *
 * @param steps one for each day on which something came to its end
 */
public record Survival(List<Step> steps) {

    /** The two-sided 95% quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * A step of the curve.
     *
     * @param days since it began
     * @param atRisk how many had not ended before this day
     * @param ended how many ended on it
     * @param share that goes on beyond it
     * @param error the standard error of the share, by Greenwood's formula
     * @param lower bound of the 95% confidence interval, on the log-log scale
     * @param upper bound of it
     */
    public record Step(int days, long atRisk, long ended, double share, double error, double lower, double upper) {}

    public Survival {
        steps = List.copyOf(steps);
    }

    /**
     * @param ended how many came to their end, by days
     * @param censored how many are known only up to that day, by days; on a day with both, they count as at risk
     */
    static Survival of(SortedMap<Integer, Long> ended, SortedMap<Integer, Long> censored) {
        long atRisk = Durations.total(ended) + Durations.total(censored);
        double share = 1;
        double variance = 0;
        var steps = new ArrayList<Step>();
        var days = new TreeSet<>(ended.keySet());
        days.addAll(censored.keySet());
        for (int day : days) {
            long now = ended.getOrDefault(day, 0L);
            if (now > 0) {
                share = share * (atRisk - now) / atRisk;
                if (atRisk > now) variance += (double) now / ((double) atRisk * (atRisk - now));
                steps.add(step(day, atRisk, now, share, variance));
            }
            atRisk -= now + censored.getOrDefault(day, 0L);
        }
        return new Survival(steps);
    }

    /** Bounds by the log-log transformation stay between nothing and all (Kalbfleisch and Prentice). */
    private static Step step(int day, long atRisk, long now, double share, double variance) {
        if (share <= 0) return new Step(day, atRisk, now, 0, 0, 0, 0);
        double error = Math.sqrt(variance);
        double spread = Z * error / Math.abs(Math.log(share));
        double lower = Math.pow(share, Math.exp(spread));
        double upper = Math.pow(share, Math.exp(-spread));
        return new Step(day, atRisk, now, share, share * error, lower, upper);
    }

    /** The first day by which this share has come to its end; nothing where the curve doesn't come so far. */
    public OptionalInt within(double ended) {
        return steps.stream()
                .filter(step -> step.share() <= 1 - ended + 1e-9)
                .mapToInt(Step::days)
                .findFirst();
    }

    /** Where the lower bound of the confidence interval for that day lies (Brookmeyer and Crowley). */
    public OptionalInt soonest(double ended) {
        return steps.stream()
                .filter(step -> step.lower() <= 1 - ended + 1e-9)
                .mapToInt(Step::days)
                .findFirst();
    }

    /** Where its upper bound lies; nothing where the curve doesn't come so far. */
    public OptionalInt latest(double ended) {
        return steps.stream()
                .filter(step -> step.upper() <= 1 - ended + 1e-9)
                .mapToInt(Step::days)
                .findFirst();
    }

    /** The share that goes on beyond a day. */
    public double beyond(int days) {
        double share = 1;
        for (var step : steps) {
            if (step.days() > days) break;
            share = step.share();
        }
        return share;
    }
}
