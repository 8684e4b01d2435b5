package org.commonlot.marketplace.procedure;

import org.commonlot.marketplace.terms.Money;

/**
 * What a buyer answers to be shown which procedures fit.
 *
 * @param value the most that could be paid, VAT included
 * @param valueUnknown whether it can't be estimated: then it counts as above the threshold (Sch 3 para 5)
 * @param framework whether a framework covers it that the authority may use
 */
public record Need(
        ContractKind kind, Money value, boolean valueUnknown, Urgency urgency, Bidders bidders, boolean framework) {

    /** How soon it has to be there. */
    public enum Urgency {
        NONE,
        /** A state of urgency that makes the ordinary periods impractical (s.54). */
        URGENT,
        /** Extreme and unavoidable, not foreseen and not of the authority's making (Sch 5 paras 13-14). */
        EXTREME
    }

    /** Who may bid. */
    public enum Bidders {
        ANYONE,
        SELECTED,
        ONE
    }

    public boolean above(Money threshold) {
        return valueUnknown || !threshold.exceeds(value);
    }
}
