package org.commonlot.marketplace.register;

/**
 * Something in a file that did not come in.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param place the position in the list, from 1; 0 for the file as a whole
 * @param detail what was found, in at most 300 characters
 */
public record RegisterRejection(long line, long place, Reason reason, String detail) {

    private static final int LONGEST = 300;

    /** Why. Its text is the message {@code register.rejected.<reason>}. */
    public enum Reason {
        NOT_JSON,
        NOT_A_REGISTER,
        NOT_A_ROW,
        NO_CODE,
        CODE_MALFORMED,
        CODE_TWICE,
        CODE_TAKEN,
        NO_NAME,
        TOO_LONG,
        UNKNOWN_KIND,
        UNKNOWN_NATION,
        UNKNOWN_REGION,
        DATE_MALFORMED,
        DATES_REVERSED,
        GSS_MALFORMED,
        UNKNOWN_AUTHORITY,
        NOT_STORED
    }

    public RegisterRejection {
        var plain = detail.replaceAll("\\p{Cntrl}", " ").strip();
        detail = plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
