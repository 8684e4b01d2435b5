package org.commonlot.marketplace.terms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares a whole out by weights so that the parts always sum to it exactly: everybody gets what is due rounded down, and
 * what is left goes, one unit each, to those with the largest remainder, and between equals to whoever comes first.
 */
public final class Apportionment {

    private static final BigInteger PENNIES = BigInteger.valueOf(100);

    private Apportionment() {}

    private record Part<K>(K key, BigInteger whole, BigInteger remainder, int place) {}

    /**
     * By the penny.
     *
     * @param total not below nothing
     * @param weights none below nothing and not all nothing, in an order that decides between equals
     */
    public static <K> Map<K, Money> of(Money total, Map<K, BigDecimal> weights) {
        var pennies = total.amount().multiply(new BigDecimal(PENNIES)).toBigIntegerExact();
        var shared = new LinkedHashMap<K, Money>();
        units(pennies, weights)
                .forEach((key, units) -> shared.put(key, new Money(new BigDecimal(units).movePointLeft(2))));
        return shared;
    }

    /** By whole units. */
    public static <K> Map<K, BigInteger> units(BigInteger total, Map<K, BigDecimal> weights) {
        if (total.signum() < 0) throw new IllegalArgumentException("Nothing below nothing is shared: " + total);
        if (weights.values().stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("A weight below nothing: " + weights);
        }
        int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var sum = BigInteger.ZERO;
        for (var weight : weights.values()) sum = sum.add(whole(weight, scale));
        if (sum.signum() == 0) throw new IllegalArgumentException("No weight at all");
        var parts = new ArrayList<Part<K>>();
        var left = total;
        for (var entry : weights.entrySet()) {
            var due = total.multiply(whole(entry.getValue(), scale)).divideAndRemainder(sum);
            parts.add(new Part<>(entry.getKey(), due[0], due[1], parts.size()));
            left = left.subtract(due[0]);
        }
        return rounded(parts, left.intValueExact());
    }

    private static <K> Map<K, BigInteger> rounded(List<Part<K>> parts, int left) {
        var more = parts.stream()
                .sorted(Comparator.comparing((Part<K> part) -> part.remainder())
                        .reversed()
                        .thenComparing(Part::place))
                .limit(left)
                .map(Part::place)
                .toList();
        var shared = new LinkedHashMap<K, BigInteger>();
        for (var part : parts) {
            shared.put(part.key(), more.contains(part.place()) ? part.whole().add(BigInteger.ONE) : part.whole());
        }
        return shared;
    }

    private static BigInteger whole(BigDecimal weight, int scale) {
        return weight.setScale(Math.max(scale, 0)).unscaledValue();
    }
}
