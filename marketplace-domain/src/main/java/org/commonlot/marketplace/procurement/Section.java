package org.commonlot.marketplace.procurement;

/** The sections of a draft, as its task list shows them. */
public enum Section {
    PROBLEM,
    BUDGET,
    DATES,
    LOTS,
    CRITERIA,
    TERMS,
    TEAM
}
