package org.commonlot.marketplace.bidding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A bid as its writers see it: what they have written, and what they have submitted. Kept encrypted.
 *
 * @param supplier whose bid it is
 * @param revision counts the changes of the content
 */
record Workspace(UUID supplier, int revision, BidContent content, List<Submission> submissions) {

    /** A version that was submitted; the last one that is not withdrawn counts. */
    record Submission(
            String reference,
            int revision,
            Instant receivedAt,
            String sha256,
            int size,
            UUID submittedBy,
            boolean withdrawn) {

        Submission withdraw() {
            return new Submission(reference, revision, receivedAt, sha256, size, submittedBy, true);
        }
    }

    Workspace {
        submissions = List.copyOf(submissions);
    }

    static Workspace empty(UUID supplier) {
        return new Workspace(supplier, 0, BidContent.EMPTY, List.of());
    }

    Workspace with(BidContent changed) {
        return new Workspace(supplier, revision + 1, changed, submissions);
    }

    Workspace with(Submission submission) {
        var all = new ArrayList<>(submissions);
        all.add(submission);
        return new Workspace(supplier, revision, content, all);
    }

    Workspace withdrawn() {
        var all = new ArrayList<>(submissions);
        all.set(all.size() - 1, all.getLast().withdraw());
        return new Workspace(supplier, revision, content, all);
    }

    /** The version that counts, if any. */
    Optional<Submission> standing() {
        return submissions.isEmpty() || submissions.getLast().withdrawn()
                ? Optional.empty()
                : Optional.of(submissions.getLast());
    }
}
