package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.procurement.ProcurementDetails;

/** Which words of the announcement fit: it opens a competition, or says to whom a contract goes without one. */
final class AnnouncingWords {

    private AnnouncingWords() {}

    static String key(ProcurementDetails details, String words) {
        var rule = details.opportunity().rule();
        boolean direct = rule != null && !rule.takesBids();
        return direct ? "procurement.direct." + words : "procurement." + words;
    }
}
