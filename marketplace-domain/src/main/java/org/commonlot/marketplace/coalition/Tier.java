package org.commonlot.marketplace.coalition;

/** How closely an authority takes part. */
public enum Tier {
    /** Decides and pays, and may lead. */
    CORE,
    /** Buys along, signs and pays its share. */
    ASSOCIATE,
    /** Reads along: it signs nothing, commits to nothing and pays nothing. */
    OBSERVER;

    public boolean signs() {
        return this != OBSERVER;
    }
}
