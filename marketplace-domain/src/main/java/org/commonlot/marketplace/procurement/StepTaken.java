package org.commonlot.marketplace.procurement;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A step to be recorded: of the whole procurement, of one lot and stage, or of one authority's contract for a lot.
 *
 * @param at when it happened; for a notice, when it was published
 */
public record StepTaken(
        ProcurementId procurement,
        @Nullable LotId lot,
        @Nullable StageId stage,
        @Nullable OrganisationId authority,
        String step,
        String from,
        String to,
        Instant at,
        Actor by) {

    Map<String, String> facts() {
        var facts = new HashMap<String, String>();
        facts.put("from", from);
        facts.put("to", to);
        if (lot != null) facts.put("lot", lot.value().toString());
        if (stage != null) facts.put("stage", stage.value().toString());
        if (authority != null) facts.put("authority", authority.value().toString());
        return facts;
    }
}
