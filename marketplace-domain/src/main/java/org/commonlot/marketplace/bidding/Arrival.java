package org.commonlot.marketplace.bidding;

/**
 * When a request had been read in full.
 *
 * @param nanoTime a reading of {@link System#nanoTime()} taken before any queue
 */
public record Arrival(long nanoTime) {

    /** For an act that did not come through a request: now. */
    public static Arrival now() {
        return new Arrival(System.nanoTime());
    }
}
