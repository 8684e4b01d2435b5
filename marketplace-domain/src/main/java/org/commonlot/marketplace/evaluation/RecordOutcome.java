package org.commonlot.marketplace.evaluation;

/** What somebody says who has checked the record of an evaluation. */
public enum RecordOutcome {
    CONFIRMED,
    QUERIED
}
