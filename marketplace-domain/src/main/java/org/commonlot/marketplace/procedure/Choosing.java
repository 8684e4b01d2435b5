package org.commonlot.marketplace.procedure;

import static org.commonlot.marketplace.procedure.Fit.Reason;
import static org.commonlot.marketplace.procedure.Fit.Verdict;

import java.util.Comparator;
import java.util.List;
import org.commonlot.marketplace.procedure.Need.Bidders;
import org.commonlot.marketplace.procedure.Need.Urgency;
import org.commonlot.marketplace.terms.Money;

/** Which procedures fit a need. */
public final class Choosing {

    private static final String ACT = "Procurement Act 2023, ";

    private Choosing() {}

    /** All procedures in force, those that fit first. */
    public static List<Fit> among(List<ProcedureRule> inForce, Need need, Money threshold) {
        return inForce.stream()
                .map(rule -> fit(rule, need, need.above(threshold)))
                .sorted(Comparator.comparing(Fit::verdict))
                .toList();
    }

    private static Fit fit(ProcedureRule rule, Need need, boolean above) {
        return switch (rule.code()) {
            case "open" -> open(rule, need, above);
            case "competitive-flexible" -> flexible(rule, need, above);
            case "direct-award" -> direct(rule, need, above);
            case "framework-call-off" ->
                need.framework()
                        ? new Fit(rule, Verdict.FITS, Reason.FRAMEWORK_COVERS, ACT + "ss.45-46")
                        : new Fit(rule, Verdict.NO, Reason.NO_FRAMEWORK, ACT + "ss.45-46");
            case "framework-competition" ->
                need.framework()
                        ? new Fit(rule, Verdict.FITS, Reason.FRAMEWORK_COMPETES, ACT + "ss.45-46")
                        : new Fit(rule, Verdict.NO, Reason.NO_FRAMEWORK, ACT + "ss.45-46");
            default -> below(rule, need, above);
        };
    }

    private static Fit open(ProcedureRule rule, Need need, boolean above) {
        if (need.bidders() != Bidders.ANYONE) return no(rule, Reason.LIMITS_NOBODY, "s.20(2)(a)");
        return above
                ? new Fit(rule, Verdict.FITS, Reason.ANYONE_IN_ONE_STAGE, ACT + "s.20(2)(a)")
                : new Fit(rule, Verdict.POSSIBLE, Reason.MORE_THAN_ASKED, ACT + "ss.84-88");
    }

    private static Fit flexible(ProcedureRule rule, Need need, boolean above) {
        if (need.bidders() == Bidders.ONE) return no(rule, Reason.NOT_FOR_ONE, "s.41");
        if (!above) return new Fit(rule, Verdict.POSSIBLE, Reason.MORE_THAN_ASKED, ACT + "ss.84-88");
        var reason = need.bidders() == Bidders.SELECTED ? Reason.DESIGNED_FOR_SELECTED : Reason.DESIGNED_FREELY;
        return new Fit(rule, Verdict.FITS, reason, ACT + "s.20(2)(b)");
    }

    private static Fit direct(ProcedureRule rule, Need need, boolean above) {
        if (!above) return no(rule, Reason.NO_GROUND_BELOW, "ss.84-88");
        if (need.urgency() == Urgency.EXTREME) {
            return new Fit(rule, Verdict.FITS, Reason.EXTREME_URGENCY, ACT + "s.41, Sch 5 paras 13-14");
        }
        return need.bidders() == Bidders.ONE
                ? new Fit(rule, Verdict.FITS, Reason.GROUND_NEEDED, ACT + "ss.41-43, Sch 5")
                : no(rule, Reason.NO_GROUND_FOR_COMPETITION, "ss.41-43, Sch 5");
    }

    private static Fit below(ProcedureRule rule, Need need, boolean above) {
        if (above) return no(rule, Reason.ABOVE_THRESHOLD, "s.84, Sch 1");
        return switch (rule.code()) {
            case "below-threshold-open" ->
                need.bidders() == Bidders.ANYONE
                        ? new Fit(rule, Verdict.FITS, Reason.BELOW_OPEN, ACT + "ss.85-87")
                        : new Fit(rule, Verdict.POSSIBLE, Reason.BELOW_COULD_BE_OPEN, ACT + "ss.85-87");
            case "below-threshold-invited" ->
                need.bidders() == Bidders.SELECTED
                        ? new Fit(rule, Verdict.FITS, Reason.BELOW_INVITED, ACT + "ss.86-87")
                        : no(rule, Reason.BELOW_NOT_SELECTED, "s.87");
            case "below-threshold-limited" ->
                need.bidders() == Bidders.SELECTED
                        ? new Fit(rule, Verdict.FITS, Reason.BELOW_SELECTED, ACT + "ss.86-87")
                        : no(rule, Reason.BELOW_NOT_SELECTED, "s.87");
            default -> {
                if (need.bidders() == Bidders.ONE) {
                    yield new Fit(rule, Verdict.FITS, Reason.BELOW_ONE, ACT + "ss.84-88");
                }
                yield need.urgency() == Urgency.EXTREME
                        ? new Fit(rule, Verdict.POSSIBLE, Reason.BELOW_URGENT, ACT + "ss.84-88")
                        : no(rule, Reason.BELOW_NOT_ONE, "s.86");
            }
        };
    }

    private static Fit no(ProcedureRule rule, Reason reason, String reference) {
        return new Fit(rule, Verdict.NO, reason, ACT + reference);
    }
}
