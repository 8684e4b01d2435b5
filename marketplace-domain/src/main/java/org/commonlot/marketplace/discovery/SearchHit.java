package org.commonlot.marketplace.discovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One result, as {@link SearchEntryDraft} describes its parts. */
public record SearchHit(
        String key,
        SearchKind kind,
        SearchStage stage,
        String title,
        String summary,
        List<String> buyers,
        List<String> suppliers,
        String state,
        List<String> regions,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        Instant published,
        @Nullable Instant closes,
        boolean smeSuitable,
        String path,
        boolean imported,
        String source) {}
