package org.commonlot.marketplace.clarification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** Questions were not answered in time for a deadline: somebody decides whether it moves. It never moves by itself. */
@Entity
class ExtensionProposal {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID procurementId = id;
    private Instant deadline = Instant.EPOCH;
    private Instant raisedAt = Instant.EPOCH;
    private int unanswered;
    private Instant proposed = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private @Nullable ExtensionDecision decision;

    private @Nullable String reason;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    protected ExtensionProposal() {}

    static ExtensionProposal raise(UUID procurement, Instant deadline, int unanswered, Instant proposed, Instant now) {
        var raised = new ExtensionProposal();
        raised.procurementId = procurement;
        raised.deadline = deadline;
        raised.unanswered = unanswered;
        raised.proposed = proposed;
        raised.raisedAt = now;
        return raised;
    }

    void decide(ExtensionDecision taken, String why, Actor by, Instant now) {
        if (decision != null) throw new Refused(ClarificationRefusal.EXTENSION_DECIDED);
        if (why.isBlank()) throw new Refused(ClarificationRefusal.REASON_EMPTY);
        decision = taken;
        reason = why.strip();
        decidedBy = by.person().value();
        decidedAt = now;
    }

    ExtensionProposalView view() {
        return new ExtensionProposalView(
                id,
                new ProcurementId(procurementId),
                deadline,
                raisedAt,
                unanswered,
                proposed,
                decision,
                reason,
                decidedAt);
    }
}
