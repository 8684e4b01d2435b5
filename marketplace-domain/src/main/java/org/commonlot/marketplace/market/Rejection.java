package org.commonlot.marketplace.market;

/**
 * Something in a file that did not come in.
 *
 * @param line the line of the file, from 1
 * @param item the position in the array of releases or records, from 1; 0 outside an array
 * @param detail what was found, in at most 300 characters
 */
public record Rejection(long line, long item, Reason reason, String detail) {

    private static final int LONGEST = 300;

    /** Why. Its text is the message {@code market.rejected.<reason>}. */
    public enum Reason {
        NOT_JSON,
        NOT_A_RELEASE,
        NO_OCID,
        NO_ID,
        NO_DATE,
        LINKED_ONLY,
        TOO_LARGE,
        CUT_OFF,
        NOT_STORED
    }

    public Rejection {
        detail = LenientJson.clean(detail, LONGEST);
    }
}
