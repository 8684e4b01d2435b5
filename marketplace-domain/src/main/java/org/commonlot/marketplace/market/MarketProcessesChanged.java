package org.commonlot.marketplace.market;

import java.util.List;

/** Notices of these processes were imported, or changed. */
public record MarketProcessesChanged(List<String> ocids) {

    public MarketProcessesChanged {
        ocids = List.copyOf(ocids);
    }
}
