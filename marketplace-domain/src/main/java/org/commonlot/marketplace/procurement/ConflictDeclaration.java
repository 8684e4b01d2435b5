package org.commonlot.marketplace.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What one person declared about their interests at one moment of a procurement, and what was decided about it by
 * somebody else (Procurement Act 2023, ss.81-83).
 */
@Entity
class ConflictDeclaration {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID procurementId = id;
    private UUID personId = id;

    @Enumerated(EnumType.STRING)
    private ConflictMoment moment = ConflictMoment.BEFORE_NOTICE;

    @Enumerated(EnumType.STRING)
    private ConflictKind kind = ConflictKind.NONE;

    private String details = "";
    private Instant declaredAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private @Nullable ConflictDecision decision;

    private @Nullable String mitigation;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    protected ConflictDeclaration() {}

    static ConflictDeclaration declare(
            ProcurementId procurement,
            ConflictMoment moment,
            ConflictKind kind,
            String details,
            Actor by,
            Instant now) {
        if (kind != ConflictKind.NONE && details.isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        var declaration = new ConflictDeclaration();
        declaration.procurementId = procurement.value();
        declaration.personId = by.person().value();
        declaration.moment = moment;
        declaration.kind = kind;
        declaration.details = details;
        declaration.declaredAt = now;
        return declaration;
    }

    /** Nobody decides on their own declaration; an actual conflict can only end in standing down, and that is final. */
    void decide(ConflictDecision decision, String mitigation, Actor by, Instant now) {
        if (by.person().value().equals(personId)) throw new Refused(ProcurementRefusal.OWN_CONFLICT);
        if (mitigation.isBlank()) throw new Refused(ProcurementRefusal.REASON_NEEDED);
        boolean stands = kind == ConflictKind.ACTUAL || this.decision == ConflictDecision.STOOD_DOWN;
        if (stands && decision != ConflictDecision.STOOD_DOWN) {
            throw new Refused(ProcurementRefusal.CONFLICT_STANDS);
        }
        this.decision = decision;
        this.mitigation = mitigation;
        this.decidedBy = by.person().value();
        this.decidedAt = now;
    }

    /** Whether it keeps this person away from the bids: an actual conflict does so at once, before any decision. */
    boolean bars() {
        return kind == ConflictKind.ACTUAL || decision == ConflictDecision.STOOD_DOWN;
    }

    boolean undecided() {
        return kind != ConflictKind.NONE && decision == null;
    }

    UUID id() {
        return id;
    }

    ProcurementId procurement() {
        return new ProcurementId(procurementId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    ConflictMoment moment() {
        return moment;
    }

    ConflictView view() {
        return new ConflictView(id, person(), moment, kind, details, declaredAt, decision, mitigation);
    }
}
