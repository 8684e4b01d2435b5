package org.commonlot.marketplace.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.commonlot.marketplace.terms.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published rule by which the price of a bid is computed. */
class PriceScheduleTest {

    /** What two councils are bound to and expect, the tier that is reached, and what £10, £9 and £8 come to. */
    @ParameterizedTest
    @CsvSource({
        "60, 0, 39.99, 0, 0, 999.90",
        "60, 0, 40, 0, 1, 900.00",
        "60, 500, 40, 500, 1, 900.00",
        "600, 0, 400, 0, 2, 8000.00",
        "0, 60, 0, 40, 1, 900.00",
        "0.5, 0, 0, 900, 0, 5.00",
        "0.01, 0, 0, 0, 0, 0.10"
    })
    void committedQuantitiesReachATierTogetherAndIndicativeOnesOnlyWhereNobodyIsBound(
            BigDecimal bound,
            BigDecimal expected,
            BigDecimal otherBound,
            BigDecimal otherExpected,
            int tier,
            BigDecimal price) {
        var schedule = schedule(
                List.of(BigDecimal.ONE, new BigDecimal("100"), new BigDecimal("1000")),
                need(bound, expected),
                need(otherBound, otherExpected));
        assertThat(schedule.items().getFirst().reached()).isEqualTo(tier);
        assertThat(schedule.total(prices(schedule, "10", "9", "8", "10", "9", "8")))
                .contains(new Money(price.setScale(2, RoundingMode.UNNECESSARY)));
    }

    @Test
    void eachAuthorityPaysAPriceOfItsOwn() {
        var schedule = schedule(List.of(BigDecimal.ONE), need("10", "0"), need("20", "0"));
        assertThat(schedule.total(prices(schedule, "1.01", "2"))).contains(Money.of("50.10"));
    }

    @Test
    void halfAPennyOfEachProductIsRoundedUp() {
        var schedule = schedule(List.of(BigDecimal.ONE), need("0.5", "0"), need("0.5", "0"));
        assertThat(schedule.total(prices(schedule, "0.01", "0.03"))).contains(Money.of("0.03"));
    }

    @Test
    void thereIsNoPriceWhileOneIsMissingAlsoOfATierThatIsNotReached() {
        var schedule = schedule(List.of(BigDecimal.ONE, BigDecimal.TEN), need("1", "0"));
        assertThat(schedule.total(Map.of("0-0-0", BigDecimal.ONE))).isEmpty();
        assertThat(schedule.total(Map.of("0-0-0", BigDecimal.ONE, "0-0-1", BigDecimal.ONE)))
                .isPresent();
    }

    @Test
    void theWholeIsOneItemOfOneByTheSameRule() {
        var whole = PriceSchedule.WHOLE;
        assertThat(whole.pricedAsWhole()).isTrue();
        assertThat(whole.total(Map.of(PriceSchedule.wholeKey(), new BigDecimal("90000.01"))))
                .contains(Money.of("90000.01"));
        assertThat(whole.amounts(Map.of(PriceSchedule.wholeKey(), BigDecimal.TEN)))
                .as("shared out by the rule of shares")
                .isEmpty();
    }

    /** Each seed is replayed exactly: a failure names it. */
    @ParameterizedTest
    @ValueSource(longs = {5, 20261127, 42, 7, 99991})
    void amountsAlwaysSumToThePriceToThePenny(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var authorities = new ArrayList<UUID>();
            for (int a = 1 + random.nextInt(7); a > 0; a--) authorities.add(UUID.randomUUID());
            var items = new ArrayList<PriceSchedule.Item>();
            for (int i = 1 + random.nextInt(4); i > 0; i--) items.add(item(random, authorities, i));
            var schedule = new PriceSchedule(items);
            var prices = new HashMap<String, BigDecimal>();
            schedule.cells()
                    .forEach(cell -> prices.put(cell.key(), BigDecimal.valueOf(1 + random.nextInt(9_999_999), 2)));
            var total = schedule.total(prices).orElseThrow();
            var sum = schedule.amounts(prices).values().stream().reduce(Money.pounds(0), Money::plus);
            assertThat(sum).as("seed %d round %d", seed, round).isEqualTo(total);
            assertThat(total).as("seed %d round %d", seed, round).isEqualTo(byHand(schedule, prices));
        }
    }

    /** The rule as it is published, once more and in other words. */
    private static Money byHand(PriceSchedule schedule, Map<String, BigDecimal> prices) {
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < schedule.items().size(); i++) {
            var item = schedule.items().get(i);
            var bound = item.needs().stream().map(PriceSchedule.Need::binding).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean any = bound.signum() > 0;
            var volume = any
                    ? bound
                    : item.needs().stream()
                            .map(PriceSchedule.Need::indicative)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            long reached = item.from().stream()
                    .skip(1)
                    .filter(from -> from.compareTo(volume) <= 0)
                    .count();
            for (int n = 0; n < item.needs().size(); n++) {
                var need = item.needs().get(n);
                var price = prices.get(i + "-" + n + "-" + reached);
                sum = sum.add((any ? need.binding() : need.indicative())
                        .multiply(price)
                        .setScale(2, RoundingMode.HALF_UP));
            }
        }
        return new Money(sum);
    }

    private static PriceSchedule.Item item(Random random, List<UUID> authorities, int number) {
        var from = new ArrayList<BigDecimal>();
        var next = BigDecimal.ONE;
        for (int t = random.nextInt(4); t >= 0; t--) {
            from.add(next);
            next = next.add(BigDecimal.valueOf(1 + random.nextInt(50_000), 2));
        }
        boolean bound = random.nextBoolean();
        var needs = authorities.stream()
                .map(authority -> new PriceSchedule.Need(
                        authority,
                        "Council",
                        bound ? BigDecimal.valueOf(random.nextInt(60_000), 2) : BigDecimal.ZERO,
                        BigDecimal.valueOf(random.nextInt(60_000), 2)))
                .toList();
        return new PriceSchedule.Item("Item " + number, "piece", from, needs);
    }

    private static PriceSchedule schedule(List<BigDecimal> from, PriceSchedule.Need... needs) {
        return new PriceSchedule(List.of(new PriceSchedule.Item("Licence", "user", from, List.of(needs))));
    }

    private static PriceSchedule.Need need(String bound, String expected) {
        return need(new BigDecimal(bound), new BigDecimal(expected));
    }

    private static PriceSchedule.Need need(BigDecimal bound, BigDecimal expected) {
        return new PriceSchedule.Need(UUID.randomUUID(), "Council", bound, expected);
    }

    static Map<String, BigDecimal> prices(PriceSchedule schedule, String... prices) {
        var given = new HashMap<String, BigDecimal>();
        var cells = schedule.cells();
        for (int i = 0; i < cells.size(); i++) given.put(cells.get(i).key(), new BigDecimal(prices[i]));
        return given;
    }
}
