package org.commonlot.marketplace.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Random;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a saving is shared out. */
class SavingSplitTest {

    /** Each seed is replayed exactly: a failure names it. */
    @ParameterizedTest
    @ValueSource(longs = {3, 20261127, 42, 7, 99991})
    void partsAlwaysSumToTheSavingToThePennyAlsoBelowNothing(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var weights = new LinkedHashMap<OrganisationId, BigDecimal>();
            for (int member = random.nextInt(9); member >= 0; member--) {
                weights.put(OrganisationId.next(), BigDecimal.valueOf(random.nextInt(100_000), 2));
            }
            weights.put(OrganisationId.next(), BigDecimal.ONE);
            var saving = new Money(BigDecimal.valueOf(random.nextInt(2_000_000_000) - 1_000_000_000L, 2));
            var parts = SavingSplit.of(saving, weights);
            assertThat(parts.values().stream().reduce(Money.pounds(0), Money::plus))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(saving);
            var back = SavingSplit.of(new Money(saving.amount().negate()), weights);
            for (var part : parts.entrySet()) {
                assertThat(back.get(part.getKey()))
                        .as("taken back as it was given: seed %d round %d", seed, round)
                        .isEqualTo(new Money(part.getValue().amount().negate()));
            }
        }
    }

    @Test
    void whoeverHasTheLargestRemainderHasTheOddPenny() {
        var weights = new LinkedHashMap<OrganisationId, BigDecimal>();
        var first = OrganisationId.next();
        var second = OrganisationId.next();
        weights.put(first, BigDecimal.ONE);
        weights.put(second, BigDecimal.TWO);
        assertThat(SavingSplit.of(Money.of("-0.02"), weights))
                .containsEntry(first, Money.of("-0.01"))
                .containsEntry(second, Money.of("-0.01"));
        assertThat(SavingSplit.of(Money.of("100"), weights))
                .containsEntry(first, Money.of("33.33"))
                .containsEntry(second, Money.of("66.67"));
    }
}
