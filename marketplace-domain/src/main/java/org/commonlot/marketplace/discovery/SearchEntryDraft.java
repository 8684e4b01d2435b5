package org.commonlot.marketplace.discovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a capability hands over to be found. Texts that are too long are cut, not refused.
 *
 * @param key the reference or ocid; putting the same key again replaces
 * @param state the public status word
 * @param scales the sizes of the suppliers, as published ({@code sme}, {@code large})
 * @param regions codes such as {@code UKC11}
 * @param cpv eight-digit codes
 * @param amount the headline value; only amounts in GBP can be filtered
 * @param path where its page is
 * @param imported whether somebody else published it
 * @param source who published it, as shown to people
 */
public record SearchEntryDraft(
        String key,
        SearchKind kind,
        SearchStage stage,
        String title,
        String summary,
        List<String> buyers,
        List<String> suppliers,
        List<String> scales,
        String state,
        List<String> regions,
        List<String> cpv,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        Instant published,
        @Nullable Instant closes,
        boolean smeSuitable,
        String path,
        boolean imported,
        String source) {}
