package org.commonlot.marketplace.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step from every state: possible where the table says so, and refused elsewhere. */
class CallOffTest {

    private static final Instant NOW = Instant.parse("2027-05-04T10:00:00Z");
    private static final ProcurementId COMPETITION = new ProcurementId(UUID.randomUUID());
    private static final Actor ASKER = person("Ada");
    private static final Actor SIGNER = person("Sam");

    static Stream<Arguments> all() {
        return Stream.of(CallOffState.values())
                .flatMap(state -> Stream.of(CallOffStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesAStepOnlyFromWhereTheTableAllowsIt(CallOffState state, CallOffStep step) {
        // Contract details are kept with the contract: here only the state counts.
        if (step == CallOffStep.FILE_DETAILS) {
            assertThat(step.possibleFrom(state)).isEqualTo(state == CallOffState.SIGNED);
            return;
        }
        var callOff = step == CallOffStep.COMPETE ? competing(state) : in(state);
        if (step.possibleFrom(state)) {
            take(callOff, step);
            assertThat(state(callOff)).isEqualTo(step.leadsTo());
        } else {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> take(callOff, step))
                    .extracting(Refused::refusal)
                    .isEqualTo(CallOffRefusal.STEP_NOT_POSSIBLE);
            assertThat(state(callOff)).isEqualTo(state);
        }
    }

    private static CallOff in(CallOffState state) {
        var callOff = asked(state != CallOffState.ASKED && state != CallOffState.REFUSED);
        switch (state) {
            case ASKED, AGREED -> {}
            case REFUSED -> callOff.refuse("No", SIGNER, NOW);
            case WITHDRAWN -> callOff.withdraw("No", ASKER, NOW);
            case SIGNED -> {
                callOff.fileAward("012345-2027", NOW, NOW);
                callOff.sign(new ContractId(UUID.randomUUID()), SIGNER);
            }
        }
        return callOff;
    }

    private static void take(CallOff callOff, CallOffStep step) {
        switch (step) {
            case AGREE -> callOff.agree(SIGNER, NOW);
            case REFUSE -> callOff.refuse("No", SIGNER, NOW);
            case WITHDRAW -> callOff.withdraw("No", ASKER, NOW);
            case COMPETE -> callOff.compete(COMPETITION);
            case FILE_AWARD -> callOff.fileAward("012345-2027", NOW, NOW);
            case SIGN -> {
                if (state(callOff) == CallOffState.AGREED) callOff.fileAward("012345-2027", NOW, NOW);
                callOff.sign(new ContractId(UUID.randomUUID()), SIGNER);
            }
            case FILE_DETAILS -> throw new IllegalStateException();
        }
    }

    private static CallOffState state(CallOff callOff) {
        return callOff.view("", "", Money.pounds(0)).state();
    }

    @Test
    void whatIsCalledOffDirectlyHasNoCompetition() {
        refused(CallOffRefusal.STEP_NOT_POSSIBLE, () -> asked(true).compete(COMPETITION));
    }

    @Test
    void aCompetitionIsStartedOnceAndNotWithdrawnByHandFromThenOn() {
        var callOff = competing(CallOffState.AGREED);
        callOff.compete(COMPETITION);
        refused(CallOffRefusal.STEP_NOT_POSSIBLE, () -> callOff.compete(COMPETITION));
        refused(CallOffRefusal.COMPETITION_UNDER_WAY, () -> callOff.withdraw("No", ASKER, NOW));
        callOff.giveUp("Nobody was suitable", SIGNER, NOW);
        assertThat(state(callOff)).isEqualTo(CallOffState.WITHDRAWN);
    }

    @Test
    void aCompetitionKeepsToWhatIsReservedToThePenny() {
        var callOff = competing(CallOffState.AGREED);
        callOff.requireEstimated(Money.pounds(400_000));
        callOff.requireAwardable(Money.pounds(400_000));
        refused(CallOffRefusal.COMPETITION_BEYOND_RESERVED, () -> callOff.requireEstimated(Money.of("400000.01")));
        refused(CallOffRefusal.COMPETITION_AWARD_BEYOND, () -> callOff.requireAwardable(Money.of("400000.01")));
    }

    @Test
    void theContractForWhichSuppliersCompetedIsSignedElsewhereAndItsPriceCounts() {
        var callOff = competing(CallOffState.AGREED);
        callOff.compete(COMPETITION);
        refused(CallOffRefusal.COMPETITION_SIGNS, () -> callOff.requireSignable(SIGNER));
        callOff.conclude(new ContractId(UUID.randomUUID()), Money.pounds(350_000));
        assertThat(state(callOff)).isEqualTo(CallOffState.SIGNED);
        assertThat(callOff.amount()).isEqualTo(Money.pounds(350_000));
    }

    private static void refused(CallOffRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    private static CallOff competing(CallOffState state) {
        var callOff =
                asked(state != CallOffState.ASKED && state != CallOffState.REFUSED, CallOffMethod.COMPETITION, false);
        switch (state) {
            case ASKED, AGREED -> {}
            case REFUSED -> callOff.refuse("No", SIGNER, NOW);
            case WITHDRAWN -> callOff.giveUp(null, ASKER, NOW);
            case SIGNED -> callOff.conclude(new ContractId(UUID.randomUUID()), Money.pounds(1));
        }
        return callOff;
    }

    private static CallOff asked(boolean agreed) {
        return asked(agreed, CallOffMethod.DIRECT, true);
    }

    private static CallOff asked(boolean agreed, CallOffMethod method, boolean owesNotices) {
        var wanted = new Wanted(
                new LotId(UUID.randomUUID()),
                OrganisationId.next(),
                Money.pounds(400_000),
                "It is missing here too",
                EnumSet.allOf(Diligence.class),
                method,
                Set.of(new LotId(UUID.randomUUID())));
        return CallOff.ask(new ProcurementId(UUID.randomUUID()), wanted, agreed, owesNotices, ASKER, NOW);
    }

    private static Actor person(String name) {
        return new Actor(new PersonId(UUID.randomUUID()), name, Set.of());
    }
}
