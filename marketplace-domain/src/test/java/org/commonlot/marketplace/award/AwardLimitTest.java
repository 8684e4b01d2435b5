package org.commonlot.marketplace.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotLimits;
import org.commonlot.marketplace.procurement.LotLimits.AwardOrder;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mechanism that section 23(4) of the Procurement Act 2023 wants objective, and the notice to hold. */
class AwardLimitTest {

    private static final OrganisationId FIRM = OrganisationId.next();
    private static final OrganisationId OTHER = OrganisationId.next();
    private static final List<LotId> LOTS =
            List.of(new LotId(UUID.randomUUID()), new LotId(UUID.randomUUID()), new LotId(UUID.randomUUID()));

    /** Lots 1 to 3 of the values 10, 30 and 20; in the text, f is settled for the firm, o for another, e ended, - open. */
    private static AwardLimit limit(@Nullable Integer most, @Nullable AwardOrder rule, String standing) {
        var values = new int[] {10, 30, 20};
        var lots = new ArrayList<AwardLimit.Standing>();
        for (int i = 0; i < 3; i++) {
            char stands = standing.charAt(i);
            lots.add(new AwardLimit.Standing(
                    LOTS.get(i),
                    i + 1,
                    BigDecimal.valueOf(values[i]),
                    stands != '-',
                    stands == 'f' ? FIRM : stands == 'o' ? OTHER : null));
        }
        return new AwardLimit(new LotLimits(null, most, rule), lots);
    }

    @ParameterizedTest(name = "{0} {1}: before lot {2} comes lot {3}")
    @CsvSource({
        "BY_NUMBER, ---, 1, 0",
        "BY_NUMBER, ---, 2, 1",
        "BY_NUMBER, ---, 3, 1",
        "BY_NUMBER, f--, 2, 0",
        "BY_NUMBER, f--, 3, 2",
        "BY_NUMBER, e--, 2, 0",
        "BY_NUMBER, fe-, 3, 0",
        "BY_NUMBER, -o-, 3, 1",
        "BY_VALUE, ---, 2, 0",
        "BY_VALUE, ---, 3, 2",
        "BY_VALUE, ---, 1, 2",
        "BY_VALUE, -f-, 1, 3",
        "BY_VALUE, -f-, 3, 0",
        "BY_VALUE, -oe, 1, 0"
    })
    void lotsAreAwardedInTheOrderOfTheNotice(AwardOrder rule, String standing, int lot, int before) {
        var found = limit(1, rule, standing).before(LOTS.get(lot - 1));
        assertThat(found.map(AwardLimit.Standing::number).orElse(0)).isEqualTo(before);
    }

    @ParameterizedTest(name = "at most {0}, {1}: lot {2} {3}")
    @CsvSource({
        "1, ---, 1, true",
        "1, f--, 2, false",
        "1, o--, 2, true",
        "1, e--, 2, true",
        "2, f--, 2, true",
        "2, ff-, 3, false",
        "2, fo-, 3, true",
        "1, f--, 1, true"
    })
    void whoHasWonAsManyAsOneMayIsPassedOver(int most, String standing, int lot, boolean admitted) {
        assertThat(limit(most, AwardOrder.BY_NUMBER, standing).admits(List.of(FIRM), LOTS.get(lot - 1)))
                .isEqualTo(admitted);
    }

    /** What went up in one firm wins as that firm. */
    @Test
    void countsWhatWasWonUnderAnotherNameOfTheFirm() {
        var limit = limit(1, AwardOrder.BY_NUMBER, "o--");
        assertThat(limit.admits(List.of(FIRM, OTHER), LOTS.get(1))).isFalse();
    }

    @Test
    void asksNothingWhereAwardsAreNotLimited() {
        var limit = limit(null, null, "---");
        assertThat(limit.before(LOTS.get(2))).isEmpty();
        assertThat(limit.admits(List.of(FIRM), LOTS.get(2))).isTrue();
    }
}
