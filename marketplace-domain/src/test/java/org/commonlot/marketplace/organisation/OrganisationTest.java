package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate FOUNDED = LocalDate.of(2009, 4, 1);
    private static final LocalDate MOVED = LocalDate.of(2020, 1, 1);
    private static final Actor SAM = Actor.system("test");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void isUnderTheLawOfTheDay() {
        var view = authority(
                        new RegimePeriod(Regime.ENGLAND, MOVED, null), new RegimePeriod(Regime.WALES, FOUNDED, MOVED))
                .view();

        assertThat(view.regimeOn(FOUNDED.minusDays(1))).isEmpty();
        assertThat(view.regimeOn(FOUNDED)).contains(Regime.WALES);
        assertThat(view.regimeOn(MOVED.minusDays(1))).contains(Regime.WALES);
        assertThat(view.regimeOn(MOVED)).contains(Regime.ENGLAND);
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void supportsOnlyEnglishLaw(Regime regime) {
        assertThat(regime.supported()).isEqualTo(regime == Regime.ENGLAND);
    }

    @Test
    void refusesAnAuthorityUnderNoLawOrUnderTwoAtOnce() {
        assertRefused(OrganisationRefusal.REGIME_MISSING, () -> authority());
        assertRefused(
                OrganisationRefusal.REGIMES_OVERLAP,
                () -> authority(
                        new RegimePeriod(Regime.ENGLAND, FOUNDED, MOVED.plusDays(1)),
                        new RegimePeriod(Regime.WALES, MOVED, null)));
    }

    @Test
    void sizesASupplierByTheLatestFactOfTheDay() {
        var supplier = supplier(fact(FOUNDED, 300));
        supplier.recordSize(fact(MOVED, 8), SAM, NOW);

        assertThat(supplier.view(FOUNDED.minusDays(1)).size()).isEqualTo(SizeClass.UNKNOWN);
        assertThat(supplier.view(MOVED.minusDays(1)).sme()).isFalse();
        assertThat(supplier.view(MOVED).sme()).isTrue();
        assertThat(supplier.view(TODAY).size()).isEqualTo(SizeClass.MICRO);
    }

    @Test
    void letsALaterSizeForTheSameDaySupersede() {
        var supplier = supplier(fact(MOVED, 300));

        supplier.recordSize(fact(MOVED, 8), SAM, NOW);

        assertThat(supplier.view(TODAY).sme()).isTrue();
    }

    @Test
    void refusesASizeFromTheFutureOrBelowNothing() {
        var supplier = supplier(null);

        assertRefused(
                OrganisationRefusal.SIZE_FROM_THE_FUTURE,
                () -> supplier.recordSize(fact(TODAY.plusDays(1), 8), SAM, NOW));
        assertRefused(OrganisationRefusal.SIZE_NEGATIVE, () -> supplier.recordSize(fact(TODAY, -1), SAM, NOW));
    }

    @Test
    void keepsAnEmailAddressInLowerCase() {
        assertThat(person(" Ada@Council.Example ").view().email()).isEqualTo("ada@council.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "ada@", "@x.example", "ada@x", "a da@x.example", "ada@x..example", "<a>@x.example"})
    void refusesWhatIsNoEmailAddress(String typed) {
        assertRefused(OrganisationRefusal.EMAIL_MALFORMED, () -> person(typed));
    }

    @Test
    void seatsAPersonOnceAndUntilTheSeatIsTaken() {
        var person = person("ada@council.example");
        var seat = new Seat(OrganisationId.next(), Role.BUYER);

        assertThat(person.seat(seat, NOW)).isTrue();
        assertThat(person.seat(seat, NOW.plusSeconds(1))).isFalse();
        assertThat(person.actor().seats()).containsExactly(seat);
        assertThat(person.unseat(seat)).isTrue();
        assertThat(person.unseat(seat)).isFalse();
        assertThat(person.actor().seats()).isEmpty();
    }

    private static Authority authority(RegimePeriod... regimes) {
        return Authority.register(new RegisterAuthority(
                "Eastmere Council",
                AuthorityKind.UNITARY,
                null,
                List.of(new Identifier("GB-LAE", "EAM")),
                Address.unknown(),
                null,
                null,
                FOUNDED,
                null,
                null,
                List.of(regimes)));
    }

    private static Supplier supplier(@Nullable SizeFact size) {
        var owner = new RegisterPerson("Sam Firm", "sam@firm.example", "{noop}x");
        return Supplier.register(
                new RegisterSupplier("Firm Ltd", null, Address.unknown(), null, false, true, size, owner), SAM, NOW);
    }

    private static SizeFact fact(LocalDate asOf, int staff) {
        return new SizeFact(asOf, staff, Money.pounds(900_000), Money.pounds(400_000));
    }

    private static Person person(String email) {
        return Person.register(new RegisterPerson("Ada Buyer", email, "{noop}x"), NOW);
    }

    private static void assertRefused(OrganisationRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
