package org.commonlot.marketplace.market;

/** The publishers that we know by the registered prefix of their ocids. */
public enum MarketSource {
    FIND_A_TENDER("ocds-h6vhtk", "Find a Tender"),
    CONTRACTS_FINDER("ocds-b5fd17", "Contracts Finder"),
    OTHER("", "another OCDS publisher");

    private final String prefix;
    private final String title;

    MarketSource(String prefix, String title) {
        this.prefix = prefix;
        this.title = title;
    }

    /** The publisher's name for itself. */
    public String title() {
        return title;
    }

    static MarketSource of(String ocid) {
        for (var source : values()) if (ocid.startsWith(source.prefix)) return source;
        return OTHER;
    }
}
