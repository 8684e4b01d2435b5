package org.commonlot.marketplace.calloff;

/** What lets others in. */
public enum OfferRoute {
    /** The procurement awards a framework (Procurement Act 2023, s.45). */
    FRAMEWORK,
    /** The notice and the contract have an option for others, beside those who buy. */
    OPTION
}
