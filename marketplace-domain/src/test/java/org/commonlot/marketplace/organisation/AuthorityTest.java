package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private static final LocalDate FOUNDED = LocalDate.of(2009, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2020, 4, 1);
    private static final OrganisationId BODY = OrganisationId.next();

    @Test
    void isUnderOneLawAfterTheOther() {
        var authority = authority();

        authority.moveToRegime(Regime.WALES, LATER);

        assertThat(authority.view().regimes())
                .containsExactly(
                        new RegimePeriod(Regime.ENGLAND, FOUNDED, LATER), new RegimePeriod(Regime.WALES, LATER, null));
        assertRefused(OrganisationRefusal.REGIME_OUT_OF_ORDER, () -> authority.moveToRegime(Regime.ENGLAND, LATER));
    }

    @Test
    void isUnderNoLawFromItsEndOnAndNoMemberAnyMore() {
        var authority = authority();
        authority.join(BODY, FOUNDED, null);
        authority.moveToRegime(Regime.WALES, LATER.plusYears(1));

        authority.endOn(LATER);

        assertThat(authority.view().regimes()).containsExactly(new RegimePeriod(Regime.ENGLAND, FOUNDED, LATER));
        assertThat(authority.view().parent()).isNull();
        assertRefused(OrganisationRefusal.DATES_REVERSED, () -> authority.endOn(FOUNDED));
        assertRefused(OrganisationRefusal.REGIME_OUT_OF_ORDER, () -> authority.moveToRegime(Regime.SCOTLAND, LATER));
    }

    @Test
    void isAMemberOnceAtATimeAndMayComeBack() {
        var authority = authority();

        assertThat(authority.join(BODY, FOUNDED, null)).isTrue();
        assertThat(authority.join(BODY, FOUNDED, null)).isFalse();
        assertRefused(OrganisationRefusal.MEMBER_ALREADY, () -> authority.join(BODY, LATER, null));
        assertRefused(OrganisationRefusal.MEMBER_ALREADY, () -> authority.join(BODY, null, null));
        assertThat(authority.join(OrganisationId.next(), null, null))
                .as("another body")
                .isTrue();

        authority.leave(BODY, LATER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> authority.leave(BODY, LATER));
        assertThat(authority.join(BODY, LATER, null))
                .as("again, from that very day")
                .isTrue();
        assertRefused(OrganisationRefusal.MEMBER_OF_ITSELF, () -> authority.join(authority.id(), null, null));
        assertRefused(OrganisationRefusal.DATES_REVERSED, () -> authority.join(OrganisationId.next(), LATER, FOUNDED));
    }

    @Test
    void hasACountyAndACombinedAuthoritySideBySide() {
        var authority = authority();
        var county = OrganisationId.next();

        assertThat(authority.lieIn(county)).isTrue();
        assertThat(authority.lieIn(county)).isFalse();
        authority.join(BODY, FOUNDED, null);

        assertThat(authority.view().parent()).isEqualTo(county);
        assertThat(authority.everJoined(BODY)).isTrue();
    }

    @Test
    void hasOpenDepartmentsWithNamesOfTheirOwn() {
        var authority = authority();
        var housing = authority.openDepartment(" Housing ", FOUNDED);

        assertRefused(OrganisationRefusal.DEPARTMENT_TAKEN, () -> authority.openDepartment("HOUSING", LATER));
        assertRefused(OrganisationRefusal.DEPARTMENT_NAME_MISSING, () -> authority.openDepartment(" ", LATER));
        authority.closeDepartment(housing, LATER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> authority.closeDepartment(housing, LATER));
        assertThat(authority.openDepartment("Housing", LATER)).isNotEqualTo(housing);
    }

    @Test
    void namesADigitalLeadWhoCanBeReached() {
        var authority = authority();
        var lead = new DigitalLead("Ada", "Chief Digital Officer", "ada@council.example");

        authority.present(new PresentAuthority(Address.unknown(), "https://council.example", lead));

        assertRefused(
                OrganisationRefusal.LEAD_EMAIL_MALFORMED,
                () -> authority.present(
                        new PresentAuthority(Address.unknown(), null, new DigitalLead("Ada", null, "ada"))));
        assertRefused(
                OrganisationRefusal.WEBSITE_MALFORMED,
                () -> authority.present(new PresentAuthority(Address.unknown(), "javascript:alert(1)", null)));
    }

    @Test
    void takesARowOfTheRegisterOnceAndNeverBringsBackWhatEnded() {
        var facts = facts("First", null, "1");
        var authority = Authority.from(facts);

        assertThat(authority.take(facts)).isFalse();
        assertThat(authority.take(facts("Second", LATER, "2"))).isTrue();
        assertThat(authority.take(facts("Third", null, "3"))).isTrue();
        assertThat(authority.name()).isEqualTo("Third");
        assertThat(authority.view().regimeOn(LATER)).as("ended stays ended").isEmpty();
        assertThat(authority.view().regimeOn(LATER.minusDays(1))).contains(Regime.ENGLAND);
    }

    @Test
    void succeedsNobodyByItself() {
        var authority = authority();

        assertRefused(OrganisationRefusal.SUCCESSOR_OF_ITSELF, () -> authority.succeededBy(authority.id()));
        assertThat(authority.succeededBy(BODY)).isTrue();
        assertThat(authority.succeededBy(BODY)).isFalse();
    }

    private static AuthorityFacts facts(String name, @Nullable LocalDate ends, String hash) {
        return new AuthorityFacts(
                new Identifier("GB-LAE", "EAM"),
                name,
                null,
                AuthorityKind.UNITARY,
                Regime.ENGLAND,
                "UKJ",
                "E06000031",
                null,
                ends,
                null,
                hash,
                false);
    }

    private static Authority authority() {
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
                List.of(new RegimePeriod(Regime.ENGLAND, FOUNDED, null))));
    }

    private static void assertRefused(OrganisationRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
