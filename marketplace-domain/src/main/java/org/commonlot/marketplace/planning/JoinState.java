package org.commonlot.marketplace.planning;

/** Where stands what an authority has asked of another. */
public enum JoinState {
    ASKED,
    /** It is bought for it too. */
    ACCEPTED,
    /** Also after it was accepted, as long as nothing is announced. */
    REFUSED
}
