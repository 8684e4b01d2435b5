package org.commonlot.marketplace.discovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A search request in the making: everything, newest first, until said otherwise. */
final class Wanted {

    private String text = "";
    private Set<SearchKind> kinds = Set.of();
    private Set<SearchStage> stages = Set.of();
    private String buyer = "";
    private String region = "";
    private String cpv = "";
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private @Nullable Instant from;
    private @Nullable Instant until;
    private String scale = "";
    private boolean smeSuitable;
    private boolean openOnly;
    private SearchOrder order = SearchOrder.NEWEST;
    private int page = 1;

    SearchRequest request() {
        return new SearchRequest(
                text,
                kinds,
                stages,
                buyer,
                region,
                cpv,
                least,
                most,
                from,
                until,
                scale,
                smeSuitable,
                openOnly,
                order,
                page);
    }

    Wanted text(String value) {
        text = value;
        return this;
    }

    Wanted kinds(Set<SearchKind> value) {
        kinds = value;
        return this;
    }

    Wanted stages(Set<SearchStage> value) {
        stages = value;
        return this;
    }

    Wanted buyer(String value) {
        buyer = value;
        return this;
    }

    Wanted region(String value) {
        region = value;
        return this;
    }

    Wanted cpv(String value) {
        cpv = value;
        return this;
    }

    Wanted least(@Nullable BigDecimal value) {
        least = value;
        return this;
    }

    Wanted most(@Nullable BigDecimal value) {
        most = value;
        return this;
    }

    Wanted from(@Nullable Instant value) {
        from = value;
        return this;
    }

    Wanted until(@Nullable Instant value) {
        until = value;
        return this;
    }

    Wanted scale(String value) {
        scale = value;
        return this;
    }

    Wanted smeSuitable(boolean value) {
        smeSuitable = value;
        return this;
    }

    Wanted openOnly(boolean value) {
        openOnly = value;
        return this;
    }

    Wanted order(SearchOrder value) {
        order = value;
        return this;
    }

    Wanted page(int value) {
        page = value;
        return this;
    }
}
