package org.commonlot.marketplace.coalition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** A problem that a member believes the others have too. */
@Entity
class SharedProblem {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID coalitionId = id;
    private UUID authorityId = id;
    private String title = "";
    private String wording = "";
    private Instant proposedAt = Instant.EPOCH;
    private boolean withdrawn;
    private @Nullable UUID procurementId;

    protected SharedProblem() {}

    static SharedProblem propose(
            CoalitionId coalition, OrganisationId authority, String title, String wording, Instant now) {
        if (title.isBlank()) throw new Refused(CoalitionRefusal.PROBLEM_EMPTY);
        var problem = new SharedProblem();
        problem.coalitionId = coalition.value();
        problem.authorityId = authority.value();
        problem.title = title.strip();
        problem.wording = wording.strip();
        problem.proposedAt = now;
        return problem;
    }

    void withdraw() {
        requireOpen();
        withdrawn = true;
    }

    void become(ProcurementId procurement) {
        requireOpen();
        procurementId = procurement.value();
    }

    /** Neither taken back nor a procurement already. */
    void requireOpen() {
        if (!isOpen()) throw new Refused(CoalitionRefusal.PROBLEM_OVER);
    }

    boolean isOpen() {
        return !withdrawn && procurementId == null;
    }

    UUID id() {
        return id;
    }

    CoalitionId coalition() {
        return new CoalitionId(coalitionId);
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    String title() {
        return title;
    }

    String wording() {
        return wording;
    }

    ProblemView view(String authority) {
        return new ProblemView(
                id,
                authority(),
                authority,
                title,
                wording,
                proposedAt,
                isOpen(),
                procurementId == null ? null : new ProcurementId(procurementId));
    }
}
