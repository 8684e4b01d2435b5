package org.commonlot.marketplace.salescycle;

/**
 * How many bidders that had not won rated what they were told.
 *
 * @param useful of them, those who called it useful
 */
record Ratings(int useful, int all) {

    static final Ratings NONE = new Ratings(0, 0);
}
