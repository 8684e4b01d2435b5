package org.commonlot.marketplace.contractchange;

/** Whether a contract still runs. */
public enum FileState {
    RUNNING,
    ENDED
}
