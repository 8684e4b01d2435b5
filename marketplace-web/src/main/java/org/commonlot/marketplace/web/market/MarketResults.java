package org.commonlot.marketplace.web.market;

import java.util.List;
import org.commonlot.marketplace.web.components.Pagination;
import org.commonlot.marketplace.web.components.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A page of results, ready to be shown.
 *
 * @param count how many there are, in words
 * @param stages how many there are at each stage, in words
 * @param imported whether any of the results was published by others, so that the licence must be named
 */
public record MarketResults(
        String count,
        List<String> stages,
        List<Result> results,
        boolean imported,
        @Nullable Pagination pagination) {

    /** One result. */
    public record Result(
            String title, String path, String buyers, String summary, Tag stage, Tag origin, List<String> facts) {}
}
