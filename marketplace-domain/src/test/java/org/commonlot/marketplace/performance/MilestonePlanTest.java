package org.commonlot.marketplace.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares of the price, and the way of a milestone. */
class MilestonePlanTest {

    private static final Instant NOW = Instant.parse("2027-06-30T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 30);

    private final Actor manager = new Actor(PersonId.next(), "Mo", Set.of());

    @ParameterizedTest
    @ValueSource(longs = {1, 20261127, 42, 7, 99991})
    void amountsAreThePriceToThePennyAndNoneIsOffByMore(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var price = new Money(BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), 2));
            var plan = MilestonePlan.read(rows(random));
            var amounts = plan.amounts(price);
            assertThat(amounts.stream().reduce(Money.pounds(0), Money::plus))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(price);
            for (int i = 0; i < amounts.size(); i++) {
                var exact = price.amount().multiply(plan.rows().get(i).share()).movePointLeft(2);
                assertThat(amounts.get(i).amount().subtract(exact).abs())
                        .as("seed %d round %d row %d", seed, round, i)
                        .isLessThanOrEqualTo(new BigDecimal("0.01"));
            }
        }
    }

    private static String rows(Random random) {
        int count = 1 + random.nextInt(MilestonePlan.MOST);
        int left = 10_000;
        var shares = new int[count];
        for (int i = 0; i < count - 1; i++) {
            shares[i] = Math.min(random.nextInt(10_000 / count + 1), 9_999);
            left -= shares[i];
        }
        shares[count - 1] = left;
        return IntStream.range(0, count)
                .mapToObj(i -> "M" + i + "; thing; 2027-01-01; "
                        + BigDecimal.valueOf(shares[i], 2)
                                .setScale(2, RoundingMode.UNNECESSARY)
                                .toPlainString())
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A; a; 2027-01-01; 60 / B; b; 2027-02-01; 30           | SHARES_NOT_WHOLE [90]",
                "A; a; 2027-01-01; 60 / B; b; 2027-02-01; 40.01        | SHARES_NOT_WHOLE [100.01]",
                "A; a; 2027-01-01; 60 / B; b; 2027-02-30; 40           | MILESTONE_ROW_WRONG [2]",
                "A; a; 2027-01-01; 60 / B; b; 2027-02-01               | MILESTONE_ROW_WRONG [2]",
                "; a; 2027-01-01; 100                                  | MILESTONE_ROW_WRONG [1]",
                "A; a; 2027-01-01; -100                                | MILESTONE_ROW_WRONG [1]",
                "A; a; 2027-01-01; 100.001                             | MILESTONE_ROW_WRONG [1]",
                "/                                                     | MILESTONES_EMPTY []"
            })
    void saysWhichRowIsWrongAndWhatSharesAddUpTo(String rows, String refused) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> MilestonePlan.read(rows.replace("/", "\n")))
                .satisfies(e ->
                        assertThat(e.refusal().name() + " " + e.arguments()).isEqualTo(refused));
    }

    @Test
    void readsAndWritesTheSame() {
        var text = "Trial; 40 crews use it; 2027-04-01; 25\nRest; everybody; 2027-09-01; 75";
        var views = MilestonePlan.read(text).rows().stream()
                .map(row -> ContractMilestone.plan(new ContractId(UUID.randomUUID()), 0, row, Money.pounds(1))
                        .view())
                .toList();
        assertThat(MilestonePlan.text(views)).isEqualTo(text);
    }

    private ContractMilestone planned() {
        var row = new MilestonePlan.Row("Trial", "Crews use it", TODAY, new BigDecimal("100"));
        return ContractMilestone.plan(new ContractId(UUID.randomUUID()), 0, row, Money.pounds(5));
    }

    @Test
    void whatIsRefusedIsDeliveredAndDecidedOnAgain() {
        var milestone = planned();
        refused(PerformanceRefusal.DELIVERY_EMPTY, () -> milestone.deliver(TODAY, " ", NOW));
        refused(PerformanceRefusal.DAY_IN_FUTURE, () -> milestone.deliver(TODAY.plusDays(1), "It", NOW));
        milestone.deliver(TODAY, "Half of it", NOW);
        refused(PerformanceRefusal.REASON_EMPTY, () -> milestone.refuse(" ", manager, NOW));
        milestone.refuse("Half is missing", manager, NOW);
        assertThat(milestone.view().reason()).isEqualTo("Half is missing");
        milestone.deliver(TODAY, "All of it", NOW);
        assertThat(milestone.view().reason()).isNull();
        milestone.accept(manager, NOW);
        assertThat(milestone.view().decidedName()).isEqualTo("Mo");
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(MilestoneState.values())
                .flatMap(state -> Arrays.stream(MilestoneStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource
    void everyStepFromEveryState(MilestoneState state, MilestoneStep step) throws Throwable {
        var milestone = planned();
        if (state != MilestoneState.PLANNED) milestone.deliver(TODAY, "It", NOW);
        if (state == MilestoneState.ACCEPTED) milestone.accept(manager, NOW);
        if (state == MilestoneState.REFUSED) milestone.refuse("No", manager, NOW);
        ThrowingCallable act = () -> {
            switch (step) {
                case DELIVER -> milestone.deliver(TODAY, "It", NOW);
                case ACCEPT -> milestone.accept(manager, NOW);
                case REFUSE -> milestone.refuse("No", manager, NOW);
            }
        };
        var allowed = Set.of("PLANNED DELIVER", "REFUSED DELIVER", "DELIVERED ACCEPT", "DELIVERED REFUSE");
        if (allowed.contains(state + " " + step)) {
            act.call();
            assertThat(milestone.state()).isEqualTo(step.leadsTo());
        } else {
            refused(PerformanceRefusal.STEP_NOT_POSSIBLE, act);
            assertThat(milestone.state()).isEqualTo(state);
        }
    }

    private static void refused(PerformanceRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
