package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import org.commonlot.marketplace.terms.PersonId;

/**
 * Whether an evaluator scores higher or lower than the panel, over all items of a lot that both have scored.
 *
 * @param given how many scores of theirs count
 * @param difference the mean of their scores minus the mean of the panel's means for the same items, in points to one decimal
 * @param outliers how many of their scores lie far from the panel's
 */
public record Leaning(PersonId person, String name, int given, BigDecimal difference, int outliers) {

    private static final int EXACT = 10;

    /** Of everybody whose scores count, by name. */
    public static List<Leaning> of(List<Moderated> items) {
        var leanings = new LinkedHashMap<PersonId, Tally>();
        for (var item : items) {
            for (var peer : item.marks()) leanings.merge(peer.person(), Tally.of(item, peer), Tally.ADDED);
        }
        return leanings.entrySet().stream()
                .map(entry -> entry.getValue().leaning(entry.getKey()))
                .sorted(Comparator.comparing(Leaning::name)
                        .thenComparing(leaning -> leaning.person().value()))
                .toList();
    }

    /** What one evaluator gave so far, and by how many points it lies above the panel's means in sum. */
    private record Tally(String name, int given, BigDecimal above, int outliers) {

        private static final BinaryOperator<Tally> ADDED = (one, other) ->
                new Tally(one.name, one.given + other.given, one.above.add(other.above), one.outliers + other.outliers);

        static Tally of(Moderated item, Moderated.PeerMark peer) {
            return new Tally(peer.name(), 1, above(item, peer), item.outlying(peer) ? 1 : 0);
        }

        private static BigDecimal above(Moderated item, Moderated.PeerMark peer) {
            var sum =
                    item.marks().stream().mapToInt(each -> each.mark().points()).sum();
            var mean = BigDecimal.valueOf(sum)
                    .divide(BigDecimal.valueOf(item.marks().size()), EXACT, RoundingMode.HALF_UP);
            return BigDecimal.valueOf(peer.mark().points()).subtract(mean);
        }

        Leaning leaning(PersonId person) {
            return new Leaning(
                    person, name, given, above.divide(BigDecimal.valueOf(given), 1, RoundingMode.HALF_UP), outliers);
        }
    }
}
