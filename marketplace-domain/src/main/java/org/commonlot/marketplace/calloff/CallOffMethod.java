package org.commonlot.marketplace.calloff;

/** How the supplier of one call-off is selected, as far as the framework allows it: see {@link OfferMethod}. */
public enum CallOffMethod {
    /** By the objective mechanism of the framework. */
    DIRECT,
    /** By further competition between suppliers of the framework, in a procurement of the body's own. */
    COMPETITION
}
