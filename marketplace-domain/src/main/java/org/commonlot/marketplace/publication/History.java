package org.commonlot.marketplace.publication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What earlier releases of a process have told.
 *
 * @param lots the status of each lot, by its number; empty before the first release
 * @param awards the ids of the awards that stand
 * @param contracts the lots for which a contract was signed, by number
 */
record History(Map<String, LotStatus> lots, Set<String> awards, Set<String> contracts) {

    /** Between the number of a lot and that of an award of it. */
    static final String AGAIN = "-";

    static final History NONE = new History(Map.of(), Set.of(), Set.of());

    static History of(@Nullable JsonNode compiled) {
        if (compiled == null) return NONE;
        var lots = new HashMap<String, LotStatus>();
        for (var lot : compiled.path("tender").path("lots")) {
            lots.put(lot.path("id").asString(), LotStatus.of(lot.path("status").asString()));
        }
        var awards = new HashSet<String>();
        for (var award : compiled.path("awards")) {
            if (ReleaseMapping.STANDING.contains(award.path("status").asString())) {
                awards.add(award.path("id").asString());
            }
        }
        var contracts = new HashSet<String>();
        for (var contract : compiled.path("contracts")) {
            contracts.add(lotOf(contract.path("awardID").asString()));
        }
        return new History(lots, awards, contracts);
    }

    /** The number of the lot whose award it is. */
    static String lotOf(String award) {
        int again = award.indexOf(AGAIN);
        return again < 0 ? award : award.substring(0, again);
    }

    boolean begun() {
        return !lots.isEmpty();
    }
}
