package org.commonlot.marketplace.selection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.terms.Refused;

/**
 * The award criteria of the next stage as they stand, and as they are to be (Procurement Act 2023, s.24).
 *
 * @param foreseen whether the notice lets them be refined before that stage
 * @param why for everybody who goes on
 */
record Refinement(boolean foreseen, List<Criterion> standing, List<Criterion> refined, String why, Choice choice) {

    /** What must hold for a refinement, each rule with where it comes from. */
    enum Rule {
        /** Only if the tender notice or documents say that criteria may be refined. */
        FORESEEN("Procurement Act 2023, s.24(1)", SelectionRefusal.REFINEMENT_NOT_FORESEEN) {
            @Override
            boolean keptBy(Refinement refinement) {
                return refinement.foreseen;
            }
        },
        /** Those who go on are told of it before they are invited to submit: nobody, then nothing is refined. */
        BEFORE_FINAL_TENDERS("Procurement Act 2023, s.24(2)", SelectionRefusal.REFINEMENT_WITHOUT_SUCCESSOR) {
            @Override
            boolean keptBy(Refinement refinement) {
                return !refinement.choice.chosen().isEmpty();
            }
        },
        /** To refine is to say more exactly, or to weigh otherwise: no criterion comes or goes. */
        SAME_CRITERIA("Procurement Act 2023, ss.23, 24(1)", SelectionRefusal.REFINEMENT_OF_OTHER_CRITERIA) {
            @Override
            boolean keptBy(Refinement refinement) {
                return kinds(refinement.standing).equals(kinds(refinement.refined));
            }
        },
        SOMETHING_REFINED("Procurement Act 2023, s.24(1)", SelectionRefusal.REFINEMENT_OF_NOTHING) {
            @Override
            boolean keptBy(Refinement refinement) {
                for (int at = 0; at < refinement.standing.size(); at++) {
                    if (!same(refinement.standing.get(at), refinement.refined.get(at))) return true;
                }
                return false;
            }
        },
        /** Not if an entrant who is out would have gone on, had the criteria been so from the beginning. */
        CHOICE_UNCHANGED("Procurement Act 2023, s.24(3)", SelectionRefusal.REFINEMENT_CHANGES_CHOICE) {
            @Override
            boolean keptBy(Refinement refinement) {
                return !refinement.choice.wouldDiffer(refinement::total);
            }
        },
        REASON_GIVEN("Procurement Act 2023, s.12(1)(c)", SelectionRefusal.REFINEMENT_REASON_NEEDED) {
            @Override
            boolean keptBy(Refinement refinement) {
                return !refinement.why.isBlank();
            }
        };

        private final String legalReference;
        private final SelectionRefusal refusal;

        Rule(String legalReference, SelectionRefusal refusal) {
            this.legalReference = legalReference;
            this.refusal = refusal;
        }

        abstract boolean keptBy(Refinement refinement);

        String legalReference() {
            return legalReference;
        }
    }

    Refinement {
        standing = List.copyOf(standing);
        refined = List.copyOf(refined);
    }

    /** The first rule that it breaks, in the order of the table. */
    Optional<Rule> broken() {
        for (var rule : Rule.values()) if (!rule.keptBy(this)) return Optional.of(rule);
        return Optional.empty();
    }

    void require() {
        broken().ifPresent(rule -> {
            throw new Refused(rule.refusal, rule.legalReference);
        });
    }

    /**
     * What a bid would have had by the refined weights. Criteria by which it was not assessed could not have changed
     * anything: where names differ, what was assessed keeps its weight.
     */
    private BigDecimal total(AssessedBid bid) {
        var weights = refinedByFormerName();
        return bid.results().stream()
                .map(result -> {
                    var weight = weights.getOrDefault(
                            key(result.criterion()), result.criterion().weight());
                    return result.contribution()
                            .multiply(weight)
                            .divide(result.criterion().weight(), MathContext.DECIMAL64);
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, BigDecimal> refinedByFormerName() {
        return IntStream.range(0, standing.size())
                .boxed()
                .collect(Collectors.toMap(
                        at -> key(standing.get(at)), at -> refined.get(at).weight(), (one, other) -> one));
    }

    private static String key(Criterion criterion) {
        return criterion.kind() + " " + criterion.name();
    }

    private static List<Criterion.Kind> kinds(List<Criterion> criteria) {
        Function<Criterion, Criterion.Kind> kind = Criterion::kind;
        return criteria.stream().map(kind).toList();
    }

    private static boolean same(Criterion one, Criterion other) {
        return one.name().equals(other.name())
                && one.description().equals(other.description())
                && one.weight().compareTo(other.weight()) == 0;
    }
}
