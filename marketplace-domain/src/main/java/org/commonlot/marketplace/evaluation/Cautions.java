package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What there is to look at once bids are ranked. The price of an excluded bid is not among the facts: nobody reads it.
 *
 * @param bids that were assessed
 * @param opened how many were opened and not withdrawn, excluded ones included
 * @param priceAlone whether no criterion but the price has weight
 * @param fences where the unusual begins
 */
record Cautions(List<Bid> bids, int opened, boolean priceAlone, Fences fences) {

    /** With two bids, one that is out is no pattern. */
    private static final int ALL_OTHERS_LEAST = 2;

    private static final int SCALE = 6;

    Cautions(List<Bid> bids, int opened, boolean priceAlone) {
        this(bids, opened, priceAlone, Fences.NONE);
    }

    /**
     * @param rank from 1; 0 for a bid that fell below a minimum
     * @param late whether it was received at the deadline or later
     */
    record Bid(String reference, OrganisationId supplier, BigDecimal price, int rank, boolean late) {

        Bid(String reference, OrganisationId supplier, BigDecimal price, int rank) {
            this(reference, supplier, price, rank, false);
        }

        boolean ranked() {
            return rank > 0;
        }
    }

    List<Caution> found() {
        var found = new ArrayList<Caution>();
        if (opened == 1) found.add(new Caution(Caution.Kind.SINGLE_BID, references(bids)));
        found.addAll(samePrices());
        var ranked = bids.stream().filter(Bid::ranked).toList();
        if (opened > ALL_OTHERS_LEAST && ranked.size() == 1) {
            found.add(new Caution(Caution.Kind.ALL_OTHERS_OUT, references(ranked)));
        }
        var out = lowestOut();
        if (priceAlone && !out.isEmpty()) found.add(new Caution(Caution.Kind.LOWEST_OUT, out));
        for (var bid : ranked) {
            if (low(bid)) found.add(new Caution(Caution.Kind.LOW_PRICE, List.of(bid.reference())));
        }
        var first = ranked.stream().filter(bid -> bid.rank() == 1).toList();
        var gap = gap();
        if (gap != null && fences.closest() != null && gap.compareTo(fences.closest()) <= 0) {
            found.add(new Caution(Caution.Kind.CLOSE_PRICE, references(first)));
        }
        var late = first.stream().filter(Bid::late).toList();
        if (!late.isEmpty()) found.add(new Caution(Caution.Kind.LATE_BID, references(late)));
        if (fences.mostOut() != null && outShare().signum() > 0 && outShare().compareTo(fences.mostOut()) >= 0) {
            found.add(new Caution(Caution.Kind.MANY_OUT, references(ranked)));
        }
        return found;
    }

    /** By how much of its price the next is above the first's; nothing where the first has not the lowest price. */
    @Nullable
    BigDecimal gap() {
        var ranked = bids.stream().filter(Bid::ranked).toList();
        var first = ranked.stream().filter(bid -> bid.rank() == 1).toList();
        if (first.size() != 1 || first.getFirst().price().signum() == 0) return null;
        var price = first.getFirst().price();
        var next = ranked.stream()
                .filter(bid -> bid.rank() != 1)
                .map(Bid::price)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (next == null || next.compareTo(price) < 0) return null;
        return next.subtract(price).divide(price, SCALE, RoundingMode.HALF_UP);
    }

    /** Of the bids opened, those that were excluded or fell below a minimum. */
    BigDecimal outShare() {
        if (opened == 0) return BigDecimal.ZERO;
        long out = opened - bids.stream().filter(Bid::ranked).count();
        return BigDecimal.valueOf(out).divide(BigDecimal.valueOf(opened), SCALE, RoundingMode.HALF_UP);
    }

    private List<Caution> samePrices() {
        return bids.stream()
                .collect(Collectors.groupingBy(
                        bid -> bid.price().stripTrailingZeros(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.stream().map(Bid::supplier).distinct().count() > 1)
                .map(same -> new Caution(Caution.Kind.SAME_PRICE, references(same)))
                .toList();
    }

    private List<String> lowestOut() {
        var first = bids.stream()
                .filter(bid -> bid.rank() == 1)
                .map(Bid::price)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (first == null) return List.of();
        return references(bids.stream()
                .filter(bid -> !bid.ranked() && bid.price().compareTo(first) < 0)
                .toList());
    }

    /** Compared by multiplying, so that nothing is rounded. */
    private boolean low(Bid bid) {
        if (bids.size() < Caution.LOW_PRICE_LEAST_BIDS) return false;
        var others = bids.stream()
                .filter(other -> !other.reference().equals(bid.reference()))
                .map(Bid::price)
                .toList();
        var sum = others.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var next = Objects.requireNonNull(
                others.stream().min(Comparator.naturalOrder()).orElse(null));
        return bid.price().multiply(BigDecimal.valueOf(others.size())).compareTo(sum.multiply(Caution.LOW_OF_MEAN)) <= 0
                && bid.price().compareTo(next.multiply(Caution.LOW_OF_NEXT)) <= 0;
    }

    private static List<String> references(List<Bid> bids) {
        return bids.stream().map(Bid::reference).sorted().toList();
    }
}
