package org.commonlot.marketplace.web.market;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.commonlot.marketplace.discovery.SearchKind;
import org.commonlot.marketplace.discovery.SearchOrder;
import org.commonlot.marketplace.discovery.SearchRequest;
import org.commonlot.marketplace.discovery.SearchStage;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.components.DateForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is asked for, as it stands in the address. */
public record MarketForm(
        @Nullable @Size(max = 200) String q,
        @Nullable SearchKind whose,
        @Nullable Set<SearchStage> stage,
        @Nullable @Size(max = 200) String buyer,
        @Nullable @Size(max = 8) String region,
        @Nullable @Size(max = 10) String cpv,
        @Nullable @PositiveOrZero @DecimalMax(MOST) BigDecimal least,
        @Nullable @PositiveOrZero @DecimalMax(MOST) BigDecimal most,
        @Nullable DateForm from,
        @Nullable DateForm until,
        @Nullable @Size(max = 20) String scale,
        @Nullable Boolean sme,
        @Nullable Boolean open,
        @Nullable SearchOrder order,
        @Nullable Integer page) {

    /** No contract is worth more, and the index compares no greater number. */
    private static final String MOST = "1000000000000";

    void check(Errors errors) {
        check("from", from, errors);
        check("until", until, errors);
    }

    private static void check(String field, @Nullable DateForm date, Errors errors) {
        if (date != null && !date.isBlank()) date.check(field, errors);
    }

    SearchRequest toRequest() {
        return new SearchRequest(
                or(q),
                whose == null ? Set.of() : Set.of(whose),
                stage == null ? Set.of() : stage,
                or(buyer),
                or(region),
                or(cpv),
                least,
                most,
                start(from, 0),
                start(until, 1),
                or(scale),
                Boolean.TRUE.equals(sme),
                Boolean.TRUE.equals(open),
                order == null ? SearchOrder.RELEVANCE : order,
                page == null ? 1 : page);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable Instant start(@Nullable DateForm date, int daysLater) {
        if (date == null) return null;
        return date.date().map(day -> UkTime.startOf(day.plusDays(daysLater))).orElse(null);
    }
}
