package org.commonlot.marketplace.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;

/**
 * Those who go on, out of all that were assessed.
 *
 * @param ranked all of them, best first
 * @param chosen their references; empty when nobody goes on
 */
record Choice(List<AssessedBid> ranked, Set<String> chosen) {

    Choice {
        ranked = List.copyOf(ranked);
        chosen = Set.copyOf(chosen);
        if (!ranked.stream().map(AssessedBid::reference).toList().containsAll(chosen)) throw new NotFound();
    }

    /** No more than there are places, and nobody is passed over: of those who share a rank some may go on. */
    void require(int places) {
        if (chosen.size() > places) throw new Refused(SelectionRefusal.TOO_MANY_CHOSEN, places);
        if (!goingOn().stream().allMatch(AssessedBid::ranked)) throw new Refused(SelectionRefusal.BELOW_MINIMUM);
        int last = goingOn().stream().mapToInt(AssessedBid::rank).max().orElse(0);
        if (left().stream().anyMatch(bid -> bid.rank() < last)) throw new Refused(SelectionRefusal.PASSED_OVER);
    }

    List<AssessedBid> goingOn() {
        return ranked.stream().filter(bid -> chosen.contains(bid.reference())).toList();
    }

    /** Those who could have gone on: a bid below a published minimum could not. */
    List<AssessedBid> left() {
        return ranked.stream()
                .filter(bid -> bid.ranked() && !chosen.contains(bid.reference()))
                .toList();
    }

    /** Whether somebody who is left would stand before somebody who goes on, had totals been these. */
    boolean wouldDiffer(Totals totals) {
        return left().stream().anyMatch(out -> goingOn().stream().anyMatch(in -> before(out, in, totals)));
    }

    private static boolean before(AssessedBid out, AssessedBid in, Totals totals) {
        int now = totals.of(out).compareTo(totals.of(in));
        if (now == 0) return out.total().compareTo(in.total()) < 0;
        return now > 0;
    }

    /** What a bid would have had in all. */
    interface Totals {
        BigDecimal of(AssessedBid bid);
    }
}
