package org.commonlot.marketplace.salescycle;

/**
 * What to expect of a stretch with an authority.
 *
 * @param basis on whose history it rests
 * @param figure with the number of cases
 */
public record Expectation(Measure measure, Basis basis, Figure figure) {

    /** The nearest history in which there are enough cases. */
    public enum Basis {
        /** This authority's own. */
        AUTHORITY,
        /** That of all authorities here. */
        EVERYBODY,
        /** What this authority planned in notices that were imported. */
        AUTHORITY_PLANNED,
        /** What others planned in notices that were imported. */
        MARKET_PLANNED,
        /** What happened by notices that were imported. */
        MARKET
    }
}
