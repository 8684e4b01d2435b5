package org.commonlot.marketplace.organisation;

/** How large a firm is, for display and statistics: the classes of the Companies Act 2006. */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE,
    UNKNOWN
}
