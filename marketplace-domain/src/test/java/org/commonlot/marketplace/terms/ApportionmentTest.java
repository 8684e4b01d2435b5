package org.commonlot.marketplace.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    /** Replay a failure with {@code -Dcommonlot.seed=}. */
    private static final long SEED = Long.getLong("commonlot.seed", 20_261_127L);

    @Test
    void givesWhatIsLeftToTheLargestRemaindersAndBetweenEqualsToTheFirst() {
        assertThat(Apportionment.of(Money.of("100.00"), weights("1", "1", "1")).values())
                .containsExactly(Money.of("33.34"), Money.of("33.33"), Money.of("33.33"));
        assertThat(Apportionment.of(Money.of("0.01"), weights("1", "2")).values())
                .containsExactly(Money.of("0.00"), Money.of("0.01"));
        assertThat(Apportionment.of(Money.of("10.00"), weights("33.33", "66.67"))
                        .values())
                .containsExactly(Money.of("3.33"), Money.of("6.67"));
        assertThat(Apportionment.of(Money.of("7.00"), weights("0", "5")).values())
                .containsExactly(Money.of("0.00"), Money.of("7.00"));
    }

    @Test
    void refusesWhatCannotBeShared() {
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(Money.of("1"), weights("0", "0")));
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(Money.of("1"), weights("2", "-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(Money.of("-1"), weights("1")));
    }

    /** Whatever is shared by whatever weights: the sum is exact, and nobody is a whole penny away from what is due. */
    @Test
    void partsAlwaysSumToTheWholeAndStayWithinAPennyOfWhatIsDue() {
        var random = new Random(SEED);
        for (int run = 0; run < 5_000; run++) {
            var whole = new Money(BigDecimal.valueOf(random.nextLong(100_000_000_000L), 2));
            var weights = new LinkedHashMap<Integer, BigDecimal>();
            int members = 1 + random.nextInt(40);
            for (int member = 0; member < members; member++) {
                weights.put(member, BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(3)));
            }
            weights.merge(0, BigDecimal.ONE, BigDecimal::add);
            var parts = Apportionment.of(whole, weights);

            var sum = parts.values().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("seed %d, run %d", SEED, run).isEqualByComparingTo(whole.amount());
            var all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            weights.forEach((member, weight) -> {
                var part = parts.getOrDefault(member, Money.pounds(0)).amount();
                var off = part.multiply(all)
                        .subtract(whole.amount().multiply(weight))
                        .abs();
                assertThat(off).isLessThan(all.multiply(new BigDecimal("0.01")));
            });
        }
    }

    @Test
    void moreWeightNeverGetsLess() {
        var random = new Random(SEED);
        for (int run = 0; run < 2_000; run++) {
            var weights = new LinkedHashMap<Integer, BigDecimal>();
            for (int member = 0; member < 6; member++) weights.put(member, BigDecimal.valueOf(1 + random.nextInt(50)));
            var parts = Apportionment.units(BigInteger.valueOf(random.nextInt(1_000)), weights);
            var byWeight = List.copyOf(weights.entrySet());
            for (var one : byWeight) {
                for (var other : byWeight) {
                    if (one.getValue().compareTo(other.getValue()) <= 0) continue;
                    assertThat(units(parts, one.getKey())).isGreaterThanOrEqualTo(units(parts, other.getKey()));
                }
            }
        }
    }

    private static BigInteger units(Map<Integer, BigInteger> parts, Integer member) {
        return parts.getOrDefault(member, BigInteger.ZERO);
    }

    private static Map<Integer, BigDecimal> weights(String... weights) {
        var all = new LinkedHashMap<Integer, BigDecimal>();
        for (var weight : weights) all.put(all.size(), new BigDecimal(weight));
        return all;
    }
}
