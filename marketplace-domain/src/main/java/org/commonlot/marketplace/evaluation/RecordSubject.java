package org.commonlot.marketplace.evaluation;

/** What somebody who checks the record of an evaluation looks at, each by itself. */
public enum RecordSubject {
    /** Everybody has declared, and what was declared is decided by somebody else. */
    CONFLICTS,
    /** Exclusion grounds and debarment: each decision has its reason. */
    EXCLUSIONS,
    /** Conditions of participation: each decision has its evidence. */
    CONDITIONS,
    /** Each score has a reason that fits it. */
    SCORES,
    /** The consensus follows from the scores, and its rationale says how. */
    CONSENSUS,
    /** Prices that seem abnormally low were asked about and decided on. */
    PRICES,
    /** The ranking follows from the published criteria, weights and formula. */
    RANKING
}
