package org.commonlot.marketplace.performance;

/** The discretionary exclusion ground that an event may meet later, in somebody else's procurement (Sch 7). */
public enum ExclusionCondition {
    NONE,
    /** A breach that was sufficiently serious (Sch 7 para 12). */
    SERIOUS_BREACH,
    /** Not performing although there was a proper opportunity to improve (Sch 7 para 12). */
    POOR_PERFORMANCE,
    PROFESSIONAL_MISCONDUCT
}
