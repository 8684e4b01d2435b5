package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where the evaluation of a lot stands, for one person with a part in it.
 *
 * @param questions the criteria that people judge, in the order of the notice
 * @param bids in their order; a name only for those who may know whose bid it is
 * @param mine the duties that this person has here now
 * @param assigned those of the questions that this person scores; none for those who don't score
 * @param own this person's scores; empty for those who don't score
 * @param asks whether it is this person's to ask the panel to look at an item again
 * @param awaited how many evaluators still have to submit
 * @param consensusOpen whether everybody who counts has submitted
 * @param unagreed how many items the chair has still to agree
 */
public record EvaluationView(
        ProcurementId procurement,
        LotId lot,
        List<Criterion> questions,
        List<NumberedBid> bids,
        List<Evaluator> panel,
        Set<Duty> mine,
        List<Criterion> assigned,
        SheetView own,
        boolean asks,
        int awaited,
        boolean consensusOpen,
        int unagreed,
        @Nullable Instant finishedAt) {

    /** A bid under its number. */
    public record NumberedBid(
            int number, String reference, @Nullable String supplierName) {}

    /**
     * Somebody who scores.
     *
     * @param counts whether no conflict keeps this person away
     */
    public record Evaluator(PersonId person, String name, boolean chair, boolean counts, boolean submitted) {}

    /**
     * How far this person is with a part of what is theirs to score.
     *
     * @param of how many scores of it are theirs to give
     */
    public record Progress(int scored, int of) {

        public boolean whole() {
            return scored == of;
        }
    }

    public boolean finished() {
        return finishedAt != null;
    }

    /** Whether the panel can agree now: everybody has submitted, and it has not finished. */
    public boolean agreeing() {
        return consensusOpen && !finished();
    }

    public boolean chairs() {
        return mine.contains(Duty.CHAIR);
    }

    public boolean scores() {
        return mine.contains(Duty.EVALUATOR);
    }

    public boolean moderates() {
        return mine.contains(Duty.MODERATOR);
    }

    /** The questions under which this person may still score a bid: not those that were submitted before. */
    public List<Criterion> toScore(String bid) {
        return assigned.stream()
                .filter(question -> !own.settled().contains(new Item(bid, question.id())))
                .toList();
    }

    /** The bids that this person may still score under a question: none where others score it. */
    public List<NumberedBid> toScore(Criterion question) {
        return bids.stream()
                .filter(bid -> toScore(bid.reference()).contains(question))
                .toList();
    }

    /** Whether this person has scores to give or to change now. */
    public boolean scoring() {
        return scores() && !spared() && !own.submitted() && !finished();
    }

    /** How many scores of one's own are still missing. */
    public int unscored() {
        var all = progress(bids, assigned);
        return all.of() - all.scored();
    }

    public Progress progress(NumberedBid bid) {
        return progress(List.of(bid), assigned);
    }

    public Progress progress(Criterion question) {
        return progress(bids, assigned.contains(question) ? List.of(question) : List.of());
    }

    private Progress progress(List<NumberedBid> bids, List<Criterion> questions) {
        var scored = bids.stream()
                .flatMap(bid -> questions.stream().map(question -> new Item(bid.reference(), question.id())))
                .filter(own.marks()::containsKey)
                .count();
        return new Progress((int) scored, bids.size() * questions.size());
    }

    /** Whether this person scores here and has nothing to give, as others score every question. */
    public boolean spared() {
        return scores() && assigned.isEmpty() && !questions.isEmpty();
    }

    /** Whether this person may read what the others gave (rule 3). */
    public boolean readsScores() {
        boolean observes = (mine.contains(Duty.OBSERVER) || moderates()) && !scores() && !chairs();
        return own.submitted() || finished() || (observes || spared()) && consensusOpen;
    }
}
