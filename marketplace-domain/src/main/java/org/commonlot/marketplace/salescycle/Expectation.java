package org.commonlot.marketplace.salescycle;

import org.jspecify.annotations.Nullable;

/**
 * What to expect of a stretch with an authority.
 *
 * @param basis on whose history it rests
 * @param coalition whose it is, where it is a coalition's
 * @param figure with the number of cases
 */
public record Expectation(
        Measure measure, Basis basis, @Nullable String coalition, Figure figure) {

    /** The nearest history in which there are enough cases, in this order. */
    public enum Basis {
        /** This authority's own. */
        AUTHORITY,
        /** That of those with which it buys, itself among them. */
        COALITION,
        /** What this authority planned in notices that were imported. */
        AUTHORITY_PLANNED,
        /** What others planned in notices that were imported. */
        MARKET_PLANNED,
        /** What happened by notices that were imported. */
        MARKET,
        /** That of all authorities here, where nothing was imported. */
        EVERYBODY
    }
}
