package org.commonlot.marketplace.evaluation;

import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An item with everybody's scores side by side.
 *
 * @param confidential which passages of the answer its bidder marked as confidential, and why; none where it marked nothing
 * @param marks of those who score it
 * @param setAside of those who scored it before it was assigned to others: on record, and not counted
 * @param consensus what the chair has recorded, if anything yet
 */
public record Moderated(
        int number,
        Item item,
        Criterion criterion,
        @Nullable String confidential,
        List<PeerMark> marks,
        List<PeerMark> setAside,
        @Nullable Mark consensus) {

    /** From this difference on, the panel should talk about it. */
    public static final int WIDE = 2;

    /** What one evaluator gave. */
    public record PeerMark(PersonId person, String name, Mark mark) {}

    /** The difference between the highest and the lowest score. */
    public int spread() {
        var points = marks.stream().mapToInt(peer -> peer.mark().points()).summaryStatistics();
        return marks.isEmpty() ? 0 : points.getMax() - points.getMin();
    }

    public boolean flagged() {
        return spread() >= WIDE;
    }
}
