package org.commonlot.marketplace.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AwardHoldTest {

    private static final Actor AUTHOR = person();
    private static final Actor APPROVER = person();
    private static final Instant NOW = Instant.parse("2026-12-03T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);

    /** Every edge there is. */
    private static final Set<String> EDGES = Set.of(
            "PROCEEDINGS STANDS RECORD_END END_PROPOSED",
            "PROCEEDINGS END_PROPOSED RECORD_END END_PROPOSED",
            "PROCEEDINGS END_PROPOSED CONFIRM_END ENDED",
            "PROCEEDINGS END_PROPOSED RETURN_END STANDS",
            "COMPLAINT STANDS RELEASE ENDED");

    @ParameterizedTest
    @MethodSource("everyTriple")
    void takesTheStepsOfTheTableAndNoOther(HoldKind kind, HoldState from, HoldStep step) {
        var edge = kind + " " + from + " " + step + " " + step.leadsTo();

        assertThat(step.possible(kind, from)).isEqualTo(EDGES.contains(edge));
    }

    static Stream<Arguments> everyTriple() {
        return Arrays.stream(HoldKind.values())
                .flatMap(kind -> Arrays.stream(HoldState.values())
                        .flatMap(from -> Arrays.stream(HoldStep.values()).map(step -> Arguments.of(kind, from, step))));
    }

    @ParameterizedTest(name = "{0}, standstill {1} until {2}, told {3}: by law {4} (s.101)")
    @CsvSource({
        "PROCEEDINGS, true, 2026-12-03T00:00:00Z, 2026-12-02T23:59:59Z, true",
        "PROCEEDINGS, true, 2026-12-03T00:00:00Z, 2026-12-03T00:00:00Z, false",
        "PROCEEDINGS, true, , 2026-12-02T23:59:59Z, true",
        "PROCEEDINGS, false, , 2026-12-02T23:59:59Z, false",
        "COMPLAINT, true, 2026-12-03T00:00:00Z, 2026-12-02T23:59:59Z, false"
    })
    void suspendsByLawWhenToldBeforeTheEndOfStandstill(
            HoldKind kind, boolean due, @Nullable Instant ends, Instant told, boolean byLaw) {
        var notified = new Notified(kind, told, "A bidder", "Claim 17");
        var hold = AwardHold.of(
                new ProcurementId(UUID.randomUUID()), new LotId(UUID.randomUUID()), notified, due, ends, AUTHOR, NOW);

        assertThat(hold.view().automatic()).isEqualTo(byLaw);
        assertThat(hold.standsAt(NOW)).isTrue();
    }

    @Test
    void endsProceedingsOnlyWhenTwoPeopleHaveSeenHow() {
        var hold = hold(HoldKind.PROCEEDINGS);
        hold.recordEnd(HoldEnding.ORDER, TODAY, "High Court, 17", AUTHOR, NOW);
        assertThat(hold.standsAt(NOW)).isTrue();
        refuses(ChallengeRefusal.RECORDER_MAY_NOT_CONFIRM, () -> hold.confirmEnd(AUTHOR, NOW));
        hold.confirmEnd(APPROVER, NOW);

        assertThat(hold.standsAt(NOW)).isFalse();
        assertThat(hold.standsAt(NOW.minusSeconds(1))).isTrue();
        refuses(ChallengeRefusal.STEP_NOT_POSSIBLE, () -> hold.confirmEnd(APPROVER, NOW));
    }

    @Test
    void standsAsBeforeWhenTheEndIsSentBack() {
        var hold = hold(HoldKind.PROCEEDINGS);
        hold.recordEnd(HoldEnding.DISPOSED, TODAY, "Settled", AUTHOR, NOW);
        hold.returnEnd();

        assertThat(hold.view().endedHow()).isNull();
        refuses(ChallengeRefusal.STEP_NOT_POSSIBLE, () -> hold.confirmEnd(APPROVER, NOW));
    }

    @Test
    void releasesAComplaintWithAReasonButNeverProceedings() {
        var complaint = hold(HoldKind.COMPLAINT);
        refuses(ChallengeRefusal.REASON_NEEDED, () -> complaint.release(" ", AUTHOR, NOW));
        complaint.release("Looked into", AUTHOR, NOW);
        assertThat(complaint.standsAt(NOW)).isFalse();
        refuses(
                ChallengeRefusal.STEP_NOT_POSSIBLE,
                () -> hold(HoldKind.PROCEEDINGS).release("Never mind", APPROVER, NOW));
    }

    @Test
    void endsNeitherInTheFutureNorBeforeItBegan() {
        var hold = hold(HoldKind.PROCEEDINGS);
        refuses(
                ChallengeRefusal.ENDED_IN_FUTURE,
                () -> hold.recordEnd(HoldEnding.ORDER, TODAY.plusDays(1), "Order", AUTHOR, NOW));
        refuses(
                ChallengeRefusal.ENDED_BEFORE_NOTIFIED,
                () -> hold.recordEnd(HoldEnding.ORDER, TODAY.minusDays(2), "Order", AUTHOR, NOW));
    }

    @Test
    void isNotTakenWithoutWhoAndWhatAndNotFromTheFuture() {
        refuses(ChallengeRefusal.WHO_NEEDED, () -> hold(new Notified(HoldKind.COMPLAINT, NOW, " ", "Scores")));
        refuses(ChallengeRefusal.FACTS_NEEDED, () -> hold(new Notified(HoldKind.COMPLAINT, NOW, "A bidder", " ")));
        refuses(
                ChallengeRefusal.NOTIFIED_IN_FUTURE,
                () -> hold(new Notified(HoldKind.COMPLAINT, NOW.plusSeconds(1), "A bidder", "Scores")));
    }

    private static AwardHold hold(HoldKind kind) {
        return hold(new Notified(kind, NOW.minus(Duration.ofDays(1)), "A bidder", "Scores"));
    }

    private static AwardHold hold(Notified notified) {
        return AwardHold.of(
                new ProcurementId(UUID.randomUUID()), new LotId(UUID.randomUUID()), notified, false, null, AUTHOR, NOW);
    }

    private static Actor person() {
        return new Actor(new PersonId(UUID.randomUUID()), "Somebody", Set.of());
    }

    private static void refuses(ChallengeRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
