package org.commonlot.marketplace.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published rule of shares. */
class AllocationTest {

    private static final CoalitionId COALITION = new CoalitionId(UUID.randomUUID());

    /** Each seed is replayed exactly: a failure names it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20261127, 42, 7, 99991})
    void sharesAlwaysSumToThePriceToThePenny(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var buyers = buyers(1 + random.nextInt(12));
            var demand = new ArrayList<PublishedDemand>();
            for (var buyer : buyers) {
                for (int line = random.nextInt(3); line > 0; line--) {
                    demand.add(demand(buyer, 1 + random.nextInt(90_000_000), random.nextInt(4) == 0));
                }
            }
            var price = new Money(BigDecimal.valueOf(1 + random.nextInt(2_000_000_000), 2));
            var shares = Allocation.share(price, Allocation.weights(buyers, demand));
            assertThat(shares.values().stream().reduce(Money.pounds(0), Money::plus))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(price);
            assertThat(shares.values()).allMatch(Money::isPositive);
        }
    }

    @Test
    void isByWhatStandsAndNotByWhatWasWithdrawn() {
        var buyers = buyers(3);
        var demand = List.of(
                demand(buyers.get(0), 3_000_000, false),
                demand(buyers.get(1), 6_000_000, false),
                demand(buyers.get(1), 9_000_000, true));
        assertThat(Allocation.share(Money.of("100"), Allocation.weights(buyers, demand)))
                .containsEntry(buyers.get(0), Money.of("33.33"))
                .containsEntry(buyers.get(1), Money.of("66.67"))
                .hasSize(2);
    }

    @Test
    void isEqualWhereNothingWasPublished() {
        var buyers = buyers(3);
        assertThat(Allocation.share(Money.of("100"), Allocation.weights(buyers, List.of())))
                .containsEntry(buyers.get(0), Money.of("33.34"))
                .containsEntry(buyers.get(1), Money.of("33.33"))
                .containsEntry(buyers.get(2), Money.of("33.33"));
    }

    @Test
    void countsInALotWhatIsNeededInItAndWhatIsSaidOfNoLot() {
        var buyers = buyers(3);
        var demand = List.of(
                demand(buyers.get(0), 1, 3_000_000, false),
                demand(buyers.get(1), 2, 6_000_000, false),
                demand(buyers.get(2), null, 1_000_000, false));
        assertThat(Allocation.share(Money.of("100"), Allocation.weights(buyers, Allocation.within(1, demand))))
                .containsOnly(Map.entry(buyers.get(0), Money.of("75")), Map.entry(buyers.get(2), Money.of("25")));
        assertThat(Allocation.within(3, demand.subList(0, 2)))
                .as("a lot that nobody needs in particular is shared by all")
                .hasSize(2);
    }

    private static List<OrganisationId> buyers(int number) {
        var buyers = new ArrayList<OrganisationId>();
        for (int i = 0; i < number; i++) buyers.add(OrganisationId.next());
        return buyers;
    }

    private static PublishedDemand demand(OrganisationId authority, int pennies, boolean withdrawn) {
        return demand(authority, null, pennies, withdrawn);
    }

    private static PublishedDemand demand(
            OrganisationId authority, @Nullable Integer lot, int pennies, boolean withdrawn) {
        return new PublishedDemand(
                UUID.randomUUID(),
                COALITION,
                authority,
                "Council",
                "Permits",
                null,
                null,
                LocalDate.of(2027, 4, 1),
                lot,
                CommitmentStep.BINDING,
                new Money(BigDecimal.valueOf(pennies, 2)),
                null,
                withdrawn);
    }
}
