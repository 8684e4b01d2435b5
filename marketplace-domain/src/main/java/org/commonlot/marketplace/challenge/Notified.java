package org.commonlot.marketplace.challenge;

import java.time.Instant;

/**
 * What the authority was told.
 *
 * @param at when it was
 * @param who brought it: for the people of the procurement only
 * @param facts what it says, and its number in court if it has one
 */
public record Notified(HoldKind kind, Instant at, String who, String facts) {}
