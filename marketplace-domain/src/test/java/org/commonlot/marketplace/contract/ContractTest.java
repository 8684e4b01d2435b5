package org.commonlot.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.AwardApproved;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    private static final Instant NOW = Instant.parse("2026-12-04T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 4);

    private static final Set<String> EDGES =
            Set.of("TO_SIGN SIGN SIGNED", "SIGNED FILE_DETAILS PUBLIC", "SIGNED DISCLOSE PUBLIC");

    private final Contract contract = contract();

    @Test
    void isNotSignedTomorrow() {
        refuses(ContractRefusal.SIGNED_IN_FUTURE, () -> contract.sign(signed(TODAY.plusDays(1)), NOW));
    }

    @Test
    void isSignedOnce() {
        contract.sign(signed(TODAY), NOW);

        refuses(ContractRefusal.STEP_NOT_POSSIBLE, () -> contract.sign(signed(TODAY), NOW));
    }

    @Test
    void hasNoDetailsBeforeItIsSigned() {
        refuses(ContractRefusal.STEP_NOT_POSSIBLE, () -> contract.fileDetails("012345-2026", NOW, NOW));
        refuses(ContractRefusal.STEP_NOT_POSSIBLE, () -> contract.disclose(NOW));
    }

    @Test
    void refusesDetailsThatCannotBe() {
        contract.sign(signed(TODAY), NOW);

        refuses(ContractRefusal.NOTICE_NUMBER_MALFORMED, () -> contract.fileDetails("UK7", NOW, NOW));
        refuses(ContractRefusal.NOTICE_IN_FUTURE, () -> contract.fileDetails("012345-2026", NOW.plusSeconds(1), NOW));
        refuses(
                ContractRefusal.NOTICE_BEFORE_SIGNING,
                () -> contract.fileDetails("012345-2026", Instant.parse("2026-12-03T23:59:00Z"), NOW));
    }

    @Test
    void isPublicFromItsDetailsNoticeOn() {
        contract.sign(signed(TODAY), NOW.minusSeconds(60));
        contract.fileDetails("012345-2026", NOW, NOW.plusSeconds(60));

        assertThat(contract.view(true).publicSince()).isEqualTo(NOW);
        assertThat(contract.state()).isEqualTo(ContractState.PUBLIC);
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesTheStepsOfTheTableAndNoOther(ContractState from, ContractStep step) {
        var edge = from + " " + step + " " + step.leadsTo();

        assertThat(step.possibleFrom(from)).isEqualTo(EDGES.contains(edge));
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ContractState.values())
                .flatMap(from -> Arrays.stream(ContractStep.values()).map(step -> Arguments.of(from, step)));
    }

    private static Contract contract() {
        var authority = OrganisationId.next();
        var approved = new AwardApproved(
                new ProcurementId(UUID.randomUUID()),
                new LotId(UUID.randomUUID()),
                List.of(authority),
                OrganisationId.next(),
                "Firm",
                Money.pounds(90_000),
                Map.of(),
                NOW);
        return Contract.of(approved, authority, approved.price());
    }

    private static Signature signed(LocalDate day) {
        return new Signature(day, "Bea Clark", "Sam Firm");
    }

    private static void refuses(ContractRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
