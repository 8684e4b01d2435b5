package org.commonlot.marketplace.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwardGateTest {

    private static final Actor AUTHOR = person();
    private static final Actor APPROVER = person();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final AuthorityGate KEY_DECISION = gate(AuthorityGate.Kind.KEY_DECISION, 28, false);

    private final AwardGate kept = fresh(KEY_DECISION);

    @ParameterizedTest(name = "{0} of {1} with {2} days: {4} on {3} ({5})")
    @CsvSource({
        "KEY_DECISION, 2026-10-26, 28, false, 2026-11-23, RUNS, 2012 Regulations reg 9",
        "KEY_DECISION, 2026-10-26, 28, false, 2026-11-24, PASSED, 2012 Regulations reg 9",
        // 30 November is a bank holiday in Scotland
        "CALL_IN, 2026-11-23, 5, true, 2026-12-01, RUNS, Local Government Act 2000 s.9F",
        "CALL_IN, 2026-11-23, 5, true, 2026-12-02, PASSED, Local Government Act 2000 s.9F",
        "CONSENT, 2026-11-23, 0, false, 2026-11-23, PASSED, Local Government Act 1972 s.151",
        "CONSENT, 2026-11-23, 0, false, 2026-11-22, RUNS, Local Government Act 1972 s.151"
    })
    void isPassedWhenItsClearDaysAreOver(
            AuthorityGate.Kind kind,
            LocalDate recorded,
            int days,
            boolean working,
            LocalDate asked,
            GateState state,
            String law) {
        var gate = gate(kind, days, working);
        var record = fresh(gate);
        assertThat(record.state(gate, asked)).as(law).isEqualTo(GateState.OPEN);
        record.record(recorded, "Decision 17", "", AUTHOR, NOW);

        assertThat(record.state(gate, asked)).as(law).isEqualTo(state);
    }

    @Test
    void isRecordedAgainInPlaceOfWhatWasThere() {
        kept.record(TODAY.minusDays(1), "Decision 16", "", AUTHOR, NOW);
        kept.record(TODAY, "Decision 17", "https://democracy.example/17", AUTHOR, NOW);

        assertThat(kept.countedFrom()).isEqualTo(TODAY);
        assertThat(kept.evidence()).isEqualTo("Decision 17");
        assertThat(kept.link()).isEqualTo("https://democracy.example/17");
    }

    @Test
    void isRecordedOnlyOnceItIsThereAndWithEvidence() {
        refuses(DecisionRefusal.DAY_IN_FUTURE, () -> kept.record(TODAY.plusDays(1), "Decision", "", AUTHOR, NOW));
        refuses(DecisionRefusal.EVIDENCE_NEEDED, () -> kept.record(TODAY, " ", "", AUTHOR, NOW));
        assertThat(kept.state(KEY_DECISION, TODAY)).isEqualTo(GateState.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"democracy.example", "javascript:alert(1)", "ftp://a.example", "https://", "https://a b"})
    void takesNoLinkThatIsNoWholeAddress(String link) {
        refuses(DecisionRefusal.LINK_MALFORMED, () -> kept.record(TODAY, "Decision 17", link, AUTHOR, NOW));
    }

    @Test
    void isWaivedByAnotherPersonWithAReasonAndCountsFromThatDay() {
        kept.record(TODAY, "Decision 17", "", AUTHOR, NOW);
        refuses(DecisionRefusal.RECORDER_MAY_NOT_WAIVE, () -> kept.waive(KEY_DECISION, "Urgent", AUTHOR, NOW));
        refuses(DecisionRefusal.REASON_NEEDED, () -> kept.waive(KEY_DECISION, " ", APPROVER, NOW));
        kept.waive(KEY_DECISION, "The system fails", APPROVER, NOW);

        assertThat(kept.state(KEY_DECISION, TODAY)).isEqualTo(GateState.WAIVED);
        assertThat(kept.state(KEY_DECISION, TODAY.minusDays(1)).lets()).isFalse();
        refuses(DecisionRefusal.WAIVED_ALREADY, () -> kept.waive(KEY_DECISION, "Again", APPROVER, NOW));
        refuses(DecisionRefusal.WAIVED_ALREADY, () -> kept.record(TODAY, "Decision 18", "", AUTHOR, NOW));
    }

    @Test
    void isNotWaivedOnceItIsPassed() {
        kept.record(TODAY.minusDays(29), "Decision 17", "", AUTHOR, NOW);

        refuses(DecisionRefusal.PASSED_ALREADY, () -> kept.waive(KEY_DECISION, "Urgent", APPROVER, NOW));
    }

    private static AwardGate fresh(AuthorityGate gate) {
        return AwardGate.of(new ProcurementId(UUID.randomUUID()), new LotId(UUID.randomUUID()), gate);
    }

    private static AuthorityGate gate(AuthorityGate.Kind kind, int days, boolean working) {
        return new AuthorityGate(
                UUID.randomUUID(),
                kind,
                AuthorityGate.Before.AWARD,
                "Cabinet",
                Money.pounds(0),
                days,
                working,
                LocalDate.of(2026, 1, 1));
    }

    private static Actor person() {
        return new Actor(new PersonId(UUID.randomUUID()), "Somebody", Set.of());
    }

    private static void refuses(DecisionRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
