package org.commonlot.marketplace.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.pooling.Ladder.Circumstances;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the ladder by state, value and date, and of the scheme of delegation by role, value and date. */
class LadderTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 15);

    /** An empty outcome is one that can be signed. Days are counted from today; an empty day is none. */
    @ParameterizedTest(name = "{0} until {1} → {2} of {3} until {4}, grouped {5}, locked {6}, agreed {7}: {8}")
    @CsvSource({
        // nothing stands
        "          ,   , INTERESTED,     ,  30, false, false, false,",
        "          ,   , INTERESTED,     ,    , false, false, false, EXPIRY_NEEDED",
        "          ,   , INTERESTED,     ,  -1, false, false, false, EXPIRY_PASSED",
        "          ,   , INTERESTED,     ,   0, false, false, false,",
        "          ,   , INDICATIVE, 1000,  30, false, false, false,",
        "          ,   , INDICATIVE,     ,  30, false, false, false, VALUE_NEEDED",
        "          ,   , INDICATIVE,    0,  30, false, false, false, VALUE_NEEDED",
        "          ,   , INDICATIVE, 1000,    , false, false, false, EXPIRY_NEEDED",
        "          ,   , BINDING,    1000,    , true , false, true ,",
        "          ,   , BINDING,    1000,  30, true , false, true ,",
        "          ,   , BINDING,    1000,  -1, true , false, true , EXPIRY_PASSED",
        "          ,   , BINDING,        ,    , true , false, true , VALUE_NEEDED",
        "          ,   , BINDING,    1000,    , false, false, true , NOT_GROUPED",
        "          ,   , BINDING,    1000,    , true , false, false, AGREEMENT_UNSIGNED",
        // up, and the same again
        "INTERESTED, 10, INTERESTED,     ,  30, true , false, true ,",
        "INTERESTED, 10, INDICATIVE, 1000,  30, true , false, true ,",
        "INTERESTED, 10, BINDING,    1000,    , true , false, true ,",
        "INDICATIVE, 10, INDICATIVE, 2000,  30, true , false, true ,",
        "INDICATIVE, 10, BINDING,    1000,    , true , false, true ,",
        "BINDING   ,   , BINDING,     900,    , true , false, true ,",
        // down
        "INDICATIVE, 10, INTERESTED,     ,  30, true , false, true , STEP_DOWN",
        "BINDING   ,   , INTERESTED,     ,  30, true , false, true , STEP_DOWN",
        "BINDING   ,   , INDICATIVE, 1000,  30, true , false, true , STEP_DOWN",
        // what has lapsed or was withdrawn holds nobody
        "INDICATIVE, -1, INTERESTED,     ,  30, true , false, true ,",
        "INDICATIVE,  0, INTERESTED,     ,  30, true , false, true , STEP_DOWN",
        "WITHDRAWN ,   , INTERESTED,     ,  30, true , false, true ,",
        "WITHDRAWN ,   , BINDING,    1000,    , true , false, true ,",
        // after the lock date
        "          ,   , INTERESTED,     ,  30, true , true , true , LOCKED",
        "INTERESTED, 10, INDICATIVE, 1000,  30, true , true , true , LOCKED",
        "INDICATIVE, 10, BINDING,    1000,    , true , true , true , LOCKED",
        "BINDING   ,   , BINDING,    2000,    , true , true , true , LOCKED",
        "WITHDRAWN ,   , BINDING,    1000,    , true , true , true , LOCKED",
    })
    void aStepCanBeSignedOrIsRefused(
            @Nullable CommitmentStep current,
            @Nullable Integer stands,
            CommitmentStep wanted,
            @Nullable BigDecimal value,
            @Nullable Integer expires,
            boolean grouped,
            boolean locked,
            boolean agreed,
            @Nullable PoolingRefusal refusal) {
        var at = new Circumstances(TODAY, grouped, locked, agreed, BigDecimal.TEN);
        var signed = current == null ? null : signing(current, new BigDecimal("1000"), day(stands));
        if (refusal == null) {
            Ladder.requireStep(signed, wanted, value, day(expires), at);
        } else {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Ladder.requireStep(signed, wanted, value, day(expires), at))
                    .extracting(Refused::refusal)
                    .isEqualTo(refusal);
        }
    }

    @ParameterizedTest(name = "{0} of {1}, locked {2}, {3} percent: {4}")
    @CsvSource({
        "INTERESTED,      , true , 10  , 0.00",
        "INDICATIVE, 1000 , true , 10  , 0.00",
        "BINDING   , 1000 , false, 10  , 0.00",
        "BINDING   , 1000 , true , 0   , 0.00",
        "BINDING   , 1000 , true , 10  , 100.00",
        "BINDING   , 99.95, true , 12.5, 12.49",
        "BINDING   , 0.04 , true , 12.5, 0.01",
        "BINDING   , 1000 , true , 100 , 1000.00",
    })
    void withdrawingCostsAShareOfABindingCommitmentOnceItIsLocked(
            CommitmentStep step, @Nullable BigDecimal value, boolean locked, BigDecimal percent, BigDecimal price) {
        var at = new Circumstances(TODAY, true, locked, true, percent);
        assertThat(Ladder.price(signing(step, value, null), at)).isEqualTo(price);
    }

    @ParameterizedTest(name = "{0} until {1} stands: {2}")
    @CsvSource({
        "INTERESTED, 10, true",
        "INTERESTED,  0, true",
        "INTERESTED, -1, false",
        "BINDING   ,   , true",
        "WITHDRAWN ,   , false",
    })
    void whatStandsCanBeWithdrawnAndNothingElse(CommitmentStep step, @Nullable Integer until, boolean stands) {
        var signed = signing(step, BigDecimal.ONE, day(until));
        if (stands) {
            assertThat(Ladder.requireStanding(signed, TODAY)).isEqualTo(signed);
        } else {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Ladder.requireStanding(signed, TODAY))
                    .extracting(Refused::refusal)
                    .isEqualTo(PoolingRefusal.NOTHING_TO_WITHDRAW);
        }
    }

    /** The rule: approvers sign what is binding up to 50,000, from today's day 0 to the day before 30. */
    @ParameterizedTest(name = "{0} of the {1} signs {2} of {3} on day {4}: {5}")
    @CsvSource({
        "APPROVER        , same , BINDING   , 50000   ,  0, true",
        "APPROVER        , same , BINDING   , 50000.01,  0, false",
        "APPROVER        , same , BINDING   ,         ,  0, false",
        "APPROVER        , same , BINDING   , 0.01    , 29, true",
        "APPROVER        , same , BINDING   , 0.01    , 30, false",
        "APPROVER        , same , BINDING   , 0.01    , -1, false",
        "APPROVER        , same , INDICATIVE, 0.01    ,  0, false",
        "APPROVER        , other, BINDING   , 0.01    ,  0, false",
        "AUTHORITY_OWNER , same , BINDING   , 0.01    ,  0, false",
        "COALITION_MEMBER, same , BINDING   , 0.01    ,  0, false",
    })
    void whoMaySignIsARoleThereUpToAValueBetweenDays(
            Role role, String where, CommitmentStep step, @Nullable BigDecimal value, int day, boolean allowed) {
        var authority = OrganisationId.next();
        var rule = new DelegationRule(
                UUID.randomUUID(),
                CommitmentStep.BINDING,
                Role.APPROVER,
                null,
                new BigDecimal("50000"),
                TODAY,
                TODAY.plusDays(30));
        var seat = new Actor.Seat(where.equals("same") ? authority : OrganisationId.next(), role);
        var actor = new Actor(PersonId.next(), "Ann", Set.of(seat));
        assertThat(rule.allows(step, value, authority, actor, TODAY.plusDays(day)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "the person named: {0}, still there: {1}: {2}")
    @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
    void aPersonSignsByNameWhileTheyAreThere(boolean named, boolean there, boolean allowed) {
        var authority = OrganisationId.next();
        var ann = PersonId.next();
        var rule = new DelegationRule(UUID.randomUUID(), CommitmentStep.BINDING, null, ann, null, TODAY, null);
        var seats = there ? Set.of(new Actor.Seat(authority, Role.FINANCE)) : Set.<Actor.Seat>of();
        var actor = new Actor(named ? ann : PersonId.next(), "Ann", seats);
        assertThat(rule.allows(CommitmentStep.BINDING, BigDecimal.TEN, authority, actor, TODAY))
                .isEqualTo(allowed);
    }

    private static Signing signing(CommitmentStep step, @Nullable BigDecimal value, @Nullable LocalDate expires) {
        return new Signing(step, value, expires, null, null, false, UUID.randomUUID(), "Ann", Instant.EPOCH);
    }

    private static @Nullable LocalDate day(@Nullable Integer fromToday) {
        return fromToday == null ? null : TODAY.plusDays(fromToday);
    }
}
