package org.commonlot.marketplace.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.AuthorityView;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a notice says of a framework: one row for each rule of law. */
class OfferTermsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 4, 1);
    private static final OrganisationId LISTED = OrganisationId.next();

    @ParameterizedTest(name = "{0}: {6}")
    @CsvSource({
        "s.47(1)        , FRAMEWORK, 2031-03-31,              , 1.25 , Mechanism, ",
        "s.47(1)        , FRAMEWORK, 2031-04-01,              , 1.25 , Mechanism, TERM_TOO_LONG",
        "s.47(2)-(3)    , FRAMEWORK, 2031-04-01, Built for it , 1.25 , Mechanism, ",
        "s.74           , OPTION   , 2036-03-31,              , 1.25 , Mechanism, ",
        "s.45(5)(e)     , FRAMEWORK, 2027-03-31,              , 1.25 , Mechanism, ENDS_BEFORE_START",
        "s.45(5)(e)     , FRAMEWORK, 2027-04-01,              , 1.25 , Mechanism, ",
        "s.45(5)(b)+(d) , FRAMEWORK, 2028-03-31,              , 1.25 , ' '      , MECHANISM_EMPTY",
        "reg 20(2)      , FRAMEWORK, 2028-03-31,              , 0    , Mechanism, ",
        "reg 20(2)      , FRAMEWORK, 2028-03-31,              , -0.01, Mechanism, FEE_WRONG",
        "reg 20(2)      , FRAMEWORK, 2028-03-31,              , 100  , Mechanism, FEE_WRONG"
    })
    void keepsToTheAct(
            String law,
            OfferRoute route,
            LocalDate ends,
            @Nullable String longer,
            BigDecimal fee,
            String mechanism,
            @Nullable String refusal) {
        var terms = terms(route, ends, longer, fee, mechanism, Set.of(LISTED), Set.of());
        if (refusal == null) terms.check(4);
        else {
            assertThatExceptionOfType(Refused.class)
                    .as(law)
                    .isThrownBy(() -> terms.check(4))
                    .satisfies(refused -> assertThat(refused.refusal().name()).isEqualTo(refusal));
        }
    }

    /** Section 45(5)(f): by list, by category, or not at all. */
    @ParameterizedTest
    @EnumSource(AuthorityKind.class)
    void namesByListOrByCategory(AuthorityKind kind) {
        var listed = terms(Set.of(LISTED), Set.of());
        assertThat(listed.names(authority(LISTED, kind))).isTrue();
        assertThat(listed.names(authority(OrganisationId.next(), kind))).isFalse();
        assertThat(listed.needsAgreement(authority(LISTED, kind))).isFalse();
        var other = authority(OrganisationId.next(), kind);
        var category = terms(Set.of(LISTED), EnumSet.of(kind));
        assertThat(category.names(other)).isTrue();
        assertThat(category.needsAgreement(other)).as("not named one by one").isTrue();
        assertThat(terms(Set.of(), EnumSet.complementOf(EnumSet.of(kind))).names(other))
                .isFalse();
    }

    @Test
    void somebodyIsNamed() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> terms(Set.of(), Set.of()).check(4))
                .extracting(Refused::refusal)
                .isEqualTo(CallOffRefusal.NOBODY_NAMED);
    }

    /** Schedule 3 paragraphs 1-2: equal to the estimate is within it. */
    @ParameterizedTest
    @CsvSource({"99999.99, true", "100000.00, false", "100000.01, false"})
    void allOfItCountsInTheEstimatedValue(String estimated, boolean refused) {
        var terms = terms(Set.of(LISTED), Set.of());
        if (!refused) terms.requireCounted(Money.of(estimated));
        else {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> terms.requireCounted(Money.of(estimated)))
                    .extracting(Refused::refusal)
                    .isEqualTo(CallOffRefusal.CEILING_BEYOND_ESTIMATE);
        }
    }

    @Test
    void bothItsFirstAndItsLastDayAreDaysOfCallOffs() {
        var terms = terms(Set.of(LISTED), Set.of());
        assertThat(terms.runsOn(FIRST.minusDays(1))).isFalse();
        assertThat(terms.runsOn(FIRST)).isTrue();
        assertThat(terms.runsOn(terms.ends())).isTrue();
        assertThat(terms.runsOn(terms.ends().plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.25, 30000, 375.00", "0.5, 0.99, 0.00", "0.5, 1.00, 0.01", "3, 0.17, 0.01", "0, 1000000, 0.00"})
    void theFeeIsToThePennyHalfAPennyUp(BigDecimal percent, String amount, String fee) {
        assertThat(FrameworkFee.of(percent, Money.of(amount))).isEqualTo(Money.of(fee));
    }

    /** Each seed is replayed exactly, and a failure names it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20261128, 42, 7, 99991})
    void noFeeIsEverMoreThanHalfAPennyFromItsPercentageAndNoneIsMoreThanItsAmount(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var percent = BigDecimal.valueOf(random.nextInt(10_000), 2);
            var amount = new Money(BigDecimal.valueOf(1 + random.nextLong(99_999_999_999L), 2));
            var fee = FrameworkFee.of(percent, amount);
            var exact = amount.amount().multiply(percent).movePointLeft(2);
            assertThat(fee.amount().subtract(exact).abs())
                    .as("seed %d round %d: %s%% of %s", seed, round, percent, amount)
                    .isLessThanOrEqualTo(new BigDecimal("0.005"));
            assertThat(fee.exceeds(amount)).isFalse();
            assertThat(fee.amount()).isEqualTo(exact.setScale(2, RoundingMode.HALF_UP));
            var more = new Money(amount.amount().add(BigDecimal.ONE));
            assertThat(FrameworkFee.of(percent, more)).isGreaterThanOrEqualTo(fee);
        }
    }

    private static OfferTerms terms(Set<OrganisationId> bodies, Set<AuthorityKind> kinds) {
        return terms(OfferRoute.FRAMEWORK, LocalDate.of(2029, 3, 31), null, BigDecimal.ONE, "Tiers", bodies, kinds);
    }

    private static OfferTerms terms(
            OfferRoute route,
            LocalDate ends,
            @Nullable String longer,
            BigDecimal fee,
            String mechanism,
            Set<OrganisationId> bodies,
            Set<AuthorityKind> kinds) {
        return new OfferTerms(
                route,
                Money.of("100000"),
                FIRST,
                ends,
                longer,
                fee,
                OfferMethod.DIRECT,
                mechanism,
                true,
                bodies,
                kinds);
    }

    private static AuthorityView authority(OrganisationId id, AuthorityKind kind) {
        return new AuthorityView(id, "Body", kind.name(), null, "GB-PPON", "PAAA", Address.unknown(), List.of());
    }
}
