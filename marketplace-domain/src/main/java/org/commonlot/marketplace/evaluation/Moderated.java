package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An item with everybody's scores side by side.
 *
 * @param confidential which passages of the answer its bidder marked as confidential, and why; none where it marked nothing
 * @param marks of those who score it
 * @param setAside of those who scored it before it was assigned to others, or who were recused or replaced: on record, and
 *     not counted
 * @param notes what the panel was asked to look at again, in their order
 * @param consensus what the chair has recorded, if anything yet
 */
public record Moderated(
        int number,
        Item item,
        Criterion criterion,
        @Nullable String confidential,
        List<PeerMark> marks,
        List<PeerMark> setAside,
        List<NoteView> notes,
        @Nullable Mark consensus) {

    /** From this difference on, the panel should talk about it. */
    public static final int WIDE = 2;

    /** What one evaluator gave. */
    public record PeerMark(PersonId person, String name, Mark mark) {}

    /** How many notes the chair has still to answer. */
    public long unanswered() {
        return notes.stream().filter(note -> note.answer() == null).count();
    }

    /** The difference between the highest and the lowest score. */
    public int spread() {
        return scores().spread();
    }

    public boolean flagged() {
        return spread() >= WIDE;
    }

    /** Whether one of those who score it, of three or more, lies {@link #WIDE} points or more from the median. */
    public boolean outlying(PeerMark peer) {
        return scores().outlying(peer.mark().points());
    }

    /** Half of those who score it gave this or less; nothing while nobody has. */
    public @Nullable BigDecimal median() {
        return marks.isEmpty() ? null : scores().median();
    }

    /** By how many points the consensus lies above the median, or with a minus below it; nothing while there is none. */
    public @Nullable BigDecimal departure() {
        return consensus == null || marks.isEmpty() ? null : scores().distance(consensus.points());
    }

    /** Where the consensus lies to all scores; nothing while there is none. */
    public @Nullable Placing placing() {
        return consensus == null || marks.isEmpty() ? null : scores().placing(consensus.points());
    }

    private Scores scores() {
        return new Scores(marks.stream().map(peer -> peer.mark().points()).toList());
    }
}
