package org.commonlot.marketplace.discovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is looking for. What is empty does not filter.
 *
 * @param text words, {@code "phrases"}, {@code -without}; all must be there
 * @param kinds ours, imported, or (empty) both
 * @param buyer a buyer's name in full, or words of it
 * @param region the beginning of a region code, such as {@code UKC}
 * @param cpv the beginning of a CPV code, such as {@code 72}
 * @param least the smallest amount, in GBP
 * @param most the greatest amount, in GBP
 * @param from published at or after
 * @param until published before
 * @param scale a size of supplier, as published
 * @param openOnly only what can be answered now
 * @param page from 1 to {@link SearchPage#LAST_PAGE}
 */
public record SearchRequest(
        String text,
        Set<SearchKind> kinds,
        Set<SearchStage> stages,
        String buyer,
        String region,
        String cpv,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Instant from,
        @Nullable Instant until,
        String scale,
        boolean smeSuitable,
        boolean openOnly,
        SearchOrder order,
        int page) {

    public SearchRequest {
        kinds = Set.copyOf(kinds);
        stages = Set.copyOf(stages);
        page = Math.clamp(page, 1, SearchPage.LAST_PAGE);
    }

    /** Everything of these kinds, newest first. */
    public static SearchRequest all(SearchKind... kinds) {
        return new SearchRequest(
                "",
                Set.of(kinds),
                Set.of(),
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                "",
                false,
                false,
                SearchOrder.NEWEST,
                1);
    }
}
