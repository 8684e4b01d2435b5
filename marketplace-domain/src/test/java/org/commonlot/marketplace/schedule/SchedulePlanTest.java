package org.commonlot.marketplace.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author of a draft writes of its price schedules. */
class SchedulePlanTest {

    private static final LotId FIRST = new LotId(UUID.randomUUID());
    private static final LotId SECOND = new LotId(UUID.randomUUID());

    @Test
    void readsWhatIsNeededARowEach() {
        assertThat(SchedulePlan.needs("Licence; user; 120\n\n Setting up ;day;2.5", List.of(FIRST)))
                .extracting(
                        SchedulePlan.Own::lot,
                        SchedulePlan.Own::item,
                        own -> own.quantity().toPlainString())
                .containsExactly(tuple(FIRST, "Licence", "120"), tuple(FIRST, "Setting up", "2.5"));
        assertThat(SchedulePlan.needs("2; Licence; user; 120", List.of(FIRST, SECOND)))
                .extracting(SchedulePlan.Own::lot)
                .containsExactly(SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "Licence; user",
        "Licence; user; many",
        "Licence; user; 0",
        "; user; 5",
        "Licence; ; 5",
        "Licence; user; 5; 6",
        "Licence; user; -5",
        "Licence; user; 1.005"
    })
    void aRowThatCannotBeReadIsNamed(String row) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> SchedulePlan.needs("Desk; piece; 1\n" + row, List.of(FIRST)))
                .satisfies(refused -> {
                    assertThat(refused.refusal()).isEqualTo(ScheduleRefusal.NEED_ROW_WRONG);
                    assertThat(refused.arguments()).containsExactly(2);
                });
    }

    @ParameterizedTest
    @CsvSource({"0; Licence; user; 5", "3; Licence; user; 5", "x; Licence; user; 5", "Licence; user; 5"})
    void aRowNamesOneOfSeveralLots(String row) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> SchedulePlan.needs(row, List.of(FIRST, SECOND)))
                .extracting(Refused::refusal)
                .isEqualTo(ScheduleRefusal.NEED_ROW_WRONG);
    }

    @Test
    void tiersRiseFromMoreThanOneWhateverTheCaseOfTheName() {
        var plan = new SchedulePlan(List.of(), List.of(), SchedulePlan.tiers("LICENCE; 100; 250.5"));
        assertThat(plan.from("licence "))
                .containsExactly(BigDecimal.ONE, new BigDecimal("100"), new BigDecimal("250.5"));
        assertThat(plan.from("Desk")).as("one tier where none is set").containsExactly(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Licence, TIER_ROW_WRONG",
        "; 100, TIER_ROW_WRONG",
        "Licence; few, TIER_ROW_WRONG",
        "Licence; 1, TIERS_NOT_RISING",
        "Licence; 0.5, TIERS_NOT_RISING",
        "Licence; 100; 100, TIERS_NOT_RISING",
        "Licence; 100; 99, TIERS_NOT_RISING",
        "Desk; 10, TIER_ROW_WRONG"
    })
    void aRowOfTiersThatIsNoneIsRefused(String row, ScheduleRefusal refusal) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> SchedulePlan.tiers("Desk; 5\n" + row))
                .satisfies(refused -> {
                    assertThat(refused.refusal()).isEqualTo(refusal);
                    assertThat(refused.arguments()).containsExactly(2);
                });
    }
}
