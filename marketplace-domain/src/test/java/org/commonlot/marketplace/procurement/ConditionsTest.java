package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.commonlot.marketplace.procurement.Fixture.assertRefused;

import java.math.BigDecimal;
import org.commonlot.marketplace.procurement.Conditions.Accounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What section 22 forbids. */
class ConditionsTest {

    @ParameterizedTest(name = "accounts {0}, insured before {1}, named buyer {2}, qualifications {3}: {4}")
    @CsvSource({
        "EVERYBODY, false, false, , ACCOUNTS_FROM_EVERYBODY",
        "NOBODY, true, false, , INSURANCE_BEFORE_AWARD",
        "NOBODY, false, true, , EXPERIENCE_WITH_ONE_BUYER",
        "NOBODY, false, false, ISO 27001, NO_EQUIVALENT",
        "WHERE_REQUIRED, true, true, ISO 27001, INSURANCE_BEFORE_AWARD"
    })
    void refusesWhatSection22Forbids(
            Accounts accounts,
            boolean insuredBefore,
            boolean namedBuyer,
            @Nullable String qualifications,
            ProcurementRefusal refusal) {
        assertRefused(
                refusal,
                () -> conditions(accounts, insuredBefore, namedBuyer, qualifications)
                        .check());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO 27001 or equivalent", "Cyber Essentials OR EQUIVALENT", "an equivalent of ISO 9001"})
    void takesQualificationsWithTheirEquivalents(String qualifications) {
        assertThatCode(() -> conditions(Accounts.WHERE_REQUIRED, false, false, qualifications)
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void knowsWhetherAnythingIsAskedAtAll() {
        assertThat(Conditions.NONE.any()).isFalse();
        assertThat(conditions(Accounts.NOBODY, false, false, " ").any()).isFalse();
        assertThat(conditions(Accounts.WHERE_REQUIRED, false, false, null).any())
                .isTrue();
        assertThat(new Conditions(null, null, null, BigDecimal.ONE, false, null, null, false).any())
                .isTrue();
    }

    private static Conditions conditions(
            Accounts accounts, boolean insuredBefore, boolean namedBuyer, @Nullable String qualifications) {
        return new Conditions(null, null, qualifications, null, insuredBefore, null, accounts, namedBuyer);
    }
}
