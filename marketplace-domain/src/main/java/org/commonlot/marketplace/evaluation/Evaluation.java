package org.commonlot.marketplace.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** The evaluation of a lot: which bids are assessed, and what the panel agrees on. */
@Entity
class Evaluation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    @Version
    private @Nullable Long version;

    private UUID procurementId = new UUID(0, 0);
    private Instant begunAt = Instant.EPOCH;
    private @Nullable Instant finishedAt;
    private @Nullable UUID finishedBy;

    @ElementCollection
    @CollectionTable(name = "evaluation_bid", joinColumns = @JoinColumn(name = "lot_id"))
    @Column(name = "bid_reference")
    @OrderColumn(name = "position")
    private List<String> bids = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "consensus_mark", joinColumns = @JoinColumn(name = "lot_id"))
    private Map<Item, Mark> consensus = new HashMap<>();

    protected Evaluation() {}

    /** @param bids that passed their checks */
    static Evaluation begin(ProcurementId procurement, LotId lot, List<String> bids, Instant now) {
        var evaluation = new Evaluation();
        evaluation.lot = lot;
        evaluation.procurementId = procurement.value();
        evaluation.begunAt = now;
        bids.stream().sorted().forEach(evaluation.bids::add);
        return evaluation;
    }

    /** What the panel agrees for one item: not before everybody who counts has submitted. */
    void agree(Item item, Mark mark, Set<UUID> questions, Panel panel) {
        requireAgreeing(item, questions, panel);
        mark.check();
        consensus.put(item, mark);
    }

    /** Refuses while the panel can't agree on an item: before everybody who counts has submitted, and once it has finished. */
    void requireAgreeing(Item item, Set<UUID> questions, Panel panel) {
        if (finished()) throw new Refused(EvaluationRefusal.FINISHED_ALREADY);
        panel.requireSubmitted();
        if (!bids.contains(item.bid()) || !questions.contains(item.criterion())) throw new NotFound();
    }

    /** Refuses once the panel has agreed on a question for every bid. */
    void requireNotAgreed(UUID question) {
        if (finished()) throw new Refused(EvaluationRefusal.FINISHED_ALREADY);
        if (agreed(question)) throw new Refused(EvaluationRefusal.AGREED_ALREADY);
    }

    boolean agreed(UUID question) {
        return items(Set.of(question)).stream().allMatch(consensus::containsKey);
    }

    /** Ends the panel's work: from now on nothing of it changes, and prices count. */
    void finish(Set<UUID> questions, Panel panel, Actor by, Instant now) {
        if (finished()) throw new Refused(EvaluationRefusal.FINISHED_ALREADY);
        panel.requireSubmitted();
        var missing = items(questions).stream()
                .filter(item -> !consensus.containsKey(item))
                .count();
        if (missing > 0) throw new Refused(EvaluationRefusal.CONSENSUS_MISSING, missing);
        finishedAt = now;
        finishedBy = by.person().value();
    }

    /** Everything that is to be judged: bid by bid in their order. */
    List<Item> items(Set<UUID> questions) {
        return bids.stream()
                .flatMap(bid -> questions.stream().map(question -> new Item(bid, question)))
                .toList();
    }

    /** Numbers from 1, in the order of the bids' random references. */
    int number(String bid) {
        return bids.indexOf(bid) + 1;
    }

    String bid(int number) {
        if (number < 1 || number > bids.size()) throw new NotFound();
        return bids.get(number - 1);
    }

    List<String> bids() {
        return List.copyOf(bids);
    }

    Map<Item, Mark> consensus() {
        return Map.copyOf(consensus);
    }

    boolean finished() {
        return finishedAt != null;
    }

    /** Whether this person, as its chair, ended the panel's work. */
    boolean finishedBy(PersonId person) {
        return person.value().equals(finishedBy);
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    LotId lot() {
        if (lot == null) throw new IllegalStateException("An evaluation is of a lot");
        return lot;
    }

    ProcurementId procurement() {
        return new ProcurementId(procurementId);
    }
}
