package org.commonlot.marketplace.award;

import java.util.Locale;
import org.commonlot.marketplace.procurement.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * Words about a bid that its assessment summary, or those of others, will tell, as they stand by now.
 *
 * @param criterion to whose score they are the explanation; nothing for the reasons for the award
 * @param edits how often they were edited
 */
public record Passage(Readership readership, @Nullable Criterion criterion, String words, int edits) {

    /** How its address names it: {@code bidder-reasons}, or with the criterion's id. */
    public String code() {
        return readership.name().toLowerCase(Locale.ROOT) + "-" + (criterion == null ? "reasons" : criterion.id());
    }
}
