package org.commonlot.marketplace.evaluation;

/** How the record of a finished evaluation stands before an award is proposed. */
public enum RecordStanding {
    /** Nobody has checked it. */
    UNCHECKED,
    /** Something of it was queried, and that is not answered. */
    QUERIED,
    /** The last query is answered, and nobody has confirmed it since. */
    ANSWERED,
    /** It was confirmed, and is not the same any more. */
    CHANGED,
    /** It was confirmed as it is. */
    CONFIRMED
}
