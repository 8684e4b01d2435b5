package org.commonlot.marketplace.evaluation;

/** Whether a bidder satisfies a condition of participation. */
public enum ConditionVerdict {
    PASSED,
    FAILED
}
