package org.commonlot.marketplace.selection;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** Who goes on from a lot at one stage, from the proposal to its approval. */
@Entity
class Selection {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    @Version
    private @Nullable Long version;

    private UUID procurementId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private SelectionState state = SelectionState.PROPOSED;

    @ElementCollection
    @CollectionTable(name = "selection_bid", joinColumns = @JoinColumn(name = "lot_id"))
    @Column(name = "bid_reference")
    private Set<String> bids = new HashSet<>();

    private String reasons = "";
    private UUID proposedBy = new UUID(0, 0);
    private Instant proposedAt = Instant.EPOCH;
    private @Nullable String returnNote;
    private @Nullable UUID approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable String refinedWhy;

    @ElementCollection
    @CollectionTable(name = "selection_refinement", joinColumns = @JoinColumn(name = "lot_id"))
    @OrderColumn(name = "position")
    private List<Criterion> refinement = new ArrayList<>();

    protected Selection() {}

    static Selection propose(ProcurementId procurement, LotId lot, Proposal proposal, Actor by, Instant now) {
        var selection = new Selection();
        selection.procurementId = procurement.value();
        selection.lot = lot;
        selection.put(proposal, by, now);
        return selection;
    }

    /** After the approver has returned it. */
    void proposeAgain(Proposal proposal, Actor by, Instant now) {
        requirePossible(SelectionStep.PROPOSE_AGAIN);
        put(proposal, by, now);
        become(SelectionStep.PROPOSE_AGAIN);
        returnNote = null;
    }

    /**
     * Who is to go on, and why.
     *
     * @param places that the notice gave
     * @param refinement of the award criteria for the next stage; none for most
     */
    record Proposal(
            Choice choice,
            int places,
            String reasons,
            @Nullable Refinement refinement) {}

    private void put(Proposal proposal, Actor by, Instant now) {
        proposal.choice().require(proposal.places());
        if (proposal.reasons().isBlank()) throw new Refused(SelectionRefusal.REASONS_NEEDED);
        var wanted = proposal.refinement();
        if (wanted != null) wanted.require();
        bids.clear();
        bids.addAll(proposal.choice().chosen());
        reasons = proposal.reasons();
        refinement.clear();
        refinedWhy = null;
        if (wanted != null) {
            refinement.addAll(wanted.refined());
            refinedWhy = wanted.why();
        }
        proposedBy = by.person().value();
        proposedAt = now;
    }

    void returnToProposer(String note) {
        if (note.isBlank()) throw new Refused(SelectionRefusal.REASONS_NEEDED);
        become(SelectionStep.RETURN);
        returnNote = note;
    }

    /** Two people decide. */
    void approve(Actor by, Instant now) {
        requirePossible(SelectionStep.APPROVE);
        if (by.person().value().equals(proposedBy)) throw new Refused(SelectionRefusal.PROPOSER_MAY_NOT_APPROVE);
        become(SelectionStep.APPROVE);
        approvedBy = by.person().value();
        approvedAt = now;
    }

    /** The one gate through which a choice moves. */
    private void become(SelectionStep step) {
        requirePossible(step);
        state = step.leadsTo();
    }

    void requirePossible(SelectionStep step) {
        if (!step.possibleFrom(state)) throw new Refused(SelectionRefusal.STEP_NOT_POSSIBLE, step, state);
    }

    SelectionState state() {
        return state;
    }

    Set<String> bids() {
        return Set.copyOf(bids);
    }

    List<Criterion> refinement() {
        return List.copyOf(refinement);
    }

    SelectionView view() {
        if (lot == null) throw new IllegalStateException("A choice is of a lot");
        return new SelectionView(
                new ProcurementId(procurementId),
                lot,
                state,
                bids(),
                reasons,
                refinement(),
                refinedWhy,
                new PersonId(proposedBy),
                proposedAt,
                returnNote,
                approvedBy == null ? null : new PersonId(approvedBy),
                approvedAt);
    }
}
