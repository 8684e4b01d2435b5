package org.commonlot.marketplace.award;

import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of a bid, beside what its bidder has marked as confidential.
 *
 * @param passages those that its bidder reads first
 * @param edits of them, oldest first
 * @param check that still holds for what stands now; nothing where nobody has looked at it yet
 * @param editable whether it is not issued yet
 */
public record SummaryDraft(
        String bid,
        String supplier,
        List<Passage> passages,
        List<Marked> marked,
        List<PassageEdit> edits,
        @Nullable ConfidentialCheck check,
        boolean editable) {

    public SummaryDraft {
        passages = List.copyOf(passages);
        marked = List.copyOf(marked);
        edits = List.copyOf(edits);
    }

    /**
     * An answer of which its bidder says that something in it is confidential.
     *
     * @param why which passages, and why
     */
    public record Marked(Criterion criterion, String answer, String why) {}

    /** Whether a person has to look at what is confidential before it is issued. */
    public boolean unchecked() {
        return editable && !marked.isEmpty() && check == null;
    }
}
