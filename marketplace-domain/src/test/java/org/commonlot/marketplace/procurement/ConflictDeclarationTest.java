package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonlot.marketplace.procurement.Fixture.NOW;
import static org.commonlot.marketplace.procurement.Fixture.assertRefused;

import org.junit.jupiter.api.Test;

class ConflictDeclarationTest {

    private final Fixture fixture = new Fixture();

    @Test
    void saysWhatTheConflictIsUnlessThereIsNone() {
        declared(ConflictKind.NONE, "");
        assertRefused(ProcurementRefusal.REASON_NEEDED, () -> declared(ConflictKind.POTENTIAL, " "));
        assertRefused(ProcurementRefusal.REASON_NEEDED, () -> declared(ConflictKind.ACTUAL, ""));
    }

    @Test
    void barsAtOnceWhenTheConflictIsActual() {
        assertThat(declared(ConflictKind.ACTUAL, "My brother's firm").bars()).isTrue();
        assertThat(declared(ConflictKind.POTENTIAL, "Worked there once").bars()).isFalse();
        assertThat(declared(ConflictKind.NONE, "").bars()).isFalse();
    }

    @Test
    void waitsForADecisionUnlessThereIsNoConflict() {
        assertThat(declared(ConflictKind.POTENTIAL, "Worked there once").undecided())
                .isTrue();
        assertThat(declared(ConflictKind.ACTUAL, "My brother's firm").undecided())
                .isTrue();
        assertThat(declared(ConflictKind.NONE, "").undecided()).isFalse();
    }

    @Test
    void isNeverDecidedByThePersonWhoDeclaredIt() {
        var declaration = declared(ConflictKind.POTENTIAL, "Worked there once");
        assertRefused(
                ProcurementRefusal.OWN_CONFLICT,
                () -> declaration.decide(ConflictDecision.MITIGATED, "Fine", fixture.chair, NOW));
    }

    @Test
    void isDecidedWithAReason() {
        var declaration = declared(ConflictKind.POTENTIAL, "Worked there once");
        assertRefused(
                ProcurementRefusal.REASON_NEEDED,
                () -> declaration.decide(ConflictDecision.MITIGATED, " ", fixture.approver, NOW));
        declaration.decide(ConflictDecision.MITIGATED, "Ten years ago", fixture.approver, NOW);
        assertThat(declaration.undecided()).isFalse();
        assertThat(declaration.bars()).isFalse();
    }

    @Test
    void cannotBeMitigatedWhenTheConflictIsActual() {
        var declaration = declared(ConflictKind.ACTUAL, "My brother's firm");
        assertRefused(
                ProcurementRefusal.CONFLICT_STANDS,
                () -> declaration.decide(ConflictDecision.MITIGATED, "He is nice", fixture.approver, NOW));
        declaration.decide(ConflictDecision.STOOD_DOWN, "He stands down", fixture.approver, NOW);
        assertThat(declaration.bars()).isTrue();
    }

    @Test
    void staysWithStandingDown() {
        var declaration = declared(ConflictKind.POTENTIAL, "Worked there once");
        declaration.decide(ConflictDecision.MITIGATED, "Long ago", fixture.approver, NOW);
        declaration.decide(ConflictDecision.STOOD_DOWN, "Last year, it turns out", fixture.approver, NOW);
        assertThat(declaration.bars()).isTrue();
        assertRefused(
                ProcurementRefusal.CONFLICT_STANDS,
                () -> declaration.decide(ConflictDecision.MITIGATED, "Never mind", fixture.approver, NOW));
    }

    private ConflictDeclaration declared(ConflictKind kind, String details) {
        return ConflictDeclaration.declare(
                ProcurementId.next(), ConflictMoment.BEFORE_NOTICE, kind, details, fixture.chair, NOW);
    }
}
