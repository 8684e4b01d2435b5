package org.commonlot.wrong.bidding;

/** Tells who bids. */
public class Bidders {

    public int count() {
        return 0;
    }
}
