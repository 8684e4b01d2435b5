package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.procurement.Criterion.Kind;
import org.commonlot.marketplace.terms.Refused;

/**
 * The award criteria of a lot as a tree: quality, social value and price, and under each what bidders are asked. Weights
 * make 100 at each level (rule 4), so that their relative importance can be read at each (Procurement Act 2023, s.23(5)(b)).
 */
public record CriteriaTree(List<Node> nodes) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * One of the three top nodes.
     *
     * @param weight its share of the whole, in per cent
     */
    public record Node(Kind kind, BigDecimal weight, List<Leaf> leaves) {

        public Node {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * A criterion under its node.
     *
     * @param share of the node, in per cent
     */
    public record Leaf(Criterion criterion, BigDecimal share) {}

    public CriteriaTree {
        nodes = List.copyOf(nodes);
    }

    /** The tree that criteria with their weights of the whole make. */
    public static CriteriaTree of(List<Criterion> criteria) {
        var nodes = new ArrayList<Node>();
        for (var kind : Kind.values()) {
            var under = criteria.stream().filter(c -> c.kind() == kind).toList();
            if (under.isEmpty()) continue;
            var weight = sum(under.stream().map(Criterion::weight).toList());
            nodes.add(new Node(
                    kind,
                    weight,
                    under.stream()
                            .map(c -> new Leaf(c, share(c.weight(), weight)))
                            .toList()));
        }
        return new CriteriaTree(nodes);
    }

    /** Two decimals, as people type them: exact for every tree that {@link #weighed} made. */
    private static BigDecimal share(BigDecimal weight, BigDecimal node) {
        return node.signum() == 0 ? BigDecimal.ZERO : weight.multiply(WHOLE).divide(node, 2, RoundingMode.HALF_UP);
    }

    /**
     * Criteria with their weights of the whole, out of weights at both levels. Refuses where those of the nodes, or those
     * under one of them, don't make 100, and a node that has a weight but no criteria, or the other way round.
     *
     * @param nodes the weights of the top nodes; none is the same as nothing
     * @param leaves the criteria, each with its share of its node where the weight stands
     */
    public static List<Criterion> weighed(Map<Kind, BigDecimal> nodes, List<Criterion> leaves) {
        var weights = new EnumMap<Kind, BigDecimal>(Kind.class);
        for (var kind : Kind.values()) weights.put(kind, nodes.getOrDefault(kind, BigDecimal.ZERO));
        for (var kind : Kind.values()) {
            boolean asked = leaves.stream().anyMatch(leaf -> leaf.kind() == kind);
            boolean weighs = weights.getOrDefault(kind, BigDecimal.ZERO).signum() > 0;
            if (asked && !weighs) throw new Refused(weightNeeded(kind));
            if (weighs && !asked) throw new Refused(criterionNeeded(kind));
        }
        var total = sum(List.copyOf(weights.values()));
        if (total.compareTo(WHOLE) != 0) throw new Refused(ProcurementRefusal.WEIGHTS_NOT_100, total);
        for (var kind : Kind.values()) requireWhole(kind, leaves);
        return leaves.stream()
                .map(leaf -> leaf.withWeight(leaf.weight()
                        .multiply(weights.getOrDefault(leaf.kind(), BigDecimal.ZERO))
                        .movePointLeft(2)))
                .toList();
    }

    private static void requireWhole(Kind kind, List<Criterion> leaves) {
        var shares = leaves.stream()
                .filter(leaf -> leaf.kind() == kind)
                .map(Criterion::weight)
                .toList();
        if (!shares.isEmpty() && sum(shares).compareTo(WHOLE) != 0) {
            throw new Refused(sharesNotWhole(kind), sum(shares));
        }
    }

    private static ProcurementRefusal weightNeeded(Kind kind) {
        return switch (kind) {
            case QUALITY -> ProcurementRefusal.QUALITY_WEIGHT_NEEDED;
            case SOCIAL_VALUE -> ProcurementRefusal.SOCIAL_VALUE_WEIGHT_NEEDED;
            case PRICE -> ProcurementRefusal.PRICE_CRITERION_NEEDED;
        };
    }

    private static ProcurementRefusal criterionNeeded(Kind kind) {
        return switch (kind) {
            case QUALITY -> ProcurementRefusal.QUALITY_CRITERION_NEEDED;
            case SOCIAL_VALUE -> ProcurementRefusal.SOCIAL_VALUE_CRITERION_NEEDED;
            case PRICE -> ProcurementRefusal.PRICE_CRITERION_NEEDED;
        };
    }

    private static ProcurementRefusal sharesNotWhole(Kind kind) {
        return switch (kind) {
            case QUALITY -> ProcurementRefusal.QUALITY_SHARES_NOT_100;
            case SOCIAL_VALUE -> ProcurementRefusal.SOCIAL_VALUE_SHARES_NOT_100;
            case PRICE -> ProcurementRefusal.PRICE_CRITERION_NEEDED;
        };
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
