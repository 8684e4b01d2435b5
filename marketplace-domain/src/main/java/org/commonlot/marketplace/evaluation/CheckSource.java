package org.commonlot.marketplace.evaluation;

import java.util.EnumSet;
import java.util.Set;

/** What is read about a bidder before its bid goes on: each decision says that it was. */
public enum CheckSource {
    /** Its information on the central digital platform, under the share code of the bid (Procurement Regulations 2024, reg 6). */
    SUPPLIER_INFORMATION,
    /** The debarment list, for the bidder and each firm that it uses or relies on (Procurement Act 2023, ss.28(1)(b), 57, 62). */
    DEBARMENT_LIST;

    /** All that has to be read. */
    public static Set<CheckSource> all() {
        return EnumSet.allOf(CheckSource.class);
    }
}
