package org.commonlot.marketplace.clarification;

/** A reason why a supplier does not bid: data, with dates. */
public record AbstentionReason(String code, String label) {}
