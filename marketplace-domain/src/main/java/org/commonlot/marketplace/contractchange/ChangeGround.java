package org.commonlot.marketplace.contractchange;

import org.jspecify.annotations.Nullable;

/**
 * A lawful ground for a change or a reason for an end: data with dates.
 *
 * @param code as in the words for it
 * @param mostPercent by how much it may raise the contract's value, in percent; nothing where the ground sets no limit
 * @param heardFirst whether the supplier is heard before
 */
public record ChangeGround(
        String code,
        ChangeKind kind,
        Test test,
        String legalReference,
        @Nullable String ocdsCode,
        @Nullable Integer mostPercent,
        boolean heardFirst) {

    /** What the ground asks of a change. */
    public enum Test {
        /** A permitted modification of Schedule 8. */
        PERMITTED,
        /** Not substantial (s.74(3)). */
        NOT_SUBSTANTIAL,
        /** A below-threshold modification (s.74(4)). */
        BELOW_THRESHOLD,
        /** Any change, of a light touch contract. */
        LIGHT_TOUCH,
        NONE
    }
}
