package org.commonlot.marketplace.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.commonlot.marketplace.discovery.Discovery;
import org.commonlot.marketplace.discovery.SearchEntryDraft;
import org.commonlot.marketplace.discovery.SearchKind;
import org.commonlot.marketplace.discovery.SearchStage;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes plans and engagements findable, in the transaction that makes them public. */
@Component
class Findability {

    private static final String SOURCE = "Commonlot";

    private final Discovery discovery;

    Findability(Discovery discovery) {
        this.discovery = discovery;
    }

    void put(PipelineEntryView entry) {
        var plan = entry.plan();
        put(
                entry.reference(),
                plan.title(),
                plan.description(),
                entry.authorityName(),
                entry.state().name(),
                plan.most(),
                entry.changedAt(),
                null,
                "/pipeline/" + entry.reference(),
                entry.state() == PlanState.PLANNED);
    }

    void put(EngagementView engagement) {
        var published = engagement.publishedAt();
        if (published == null) return;
        put(
                engagement.reference(),
                engagement.facts().title(),
                engagement.facts().purpose(),
                engagement.authorityName(),
                engagement.withdrawnReason() == null ? "ENGAGEMENT" : "WITHDRAWN",
                null,
                published,
                engagement.facts().closes(),
                "/engagements/" + engagement.reference(),
                engagement.withdrawnReason() == null);
    }

    private void put(
            String key,
            String title,
            String summary,
            String buyer,
            String state,
            @Nullable BigDecimal amount,
            Instant published,
            @Nullable Instant closes,
            String path,
            boolean going) {
        discovery.put(new SearchEntryDraft(
                key,
                SearchKind.PLAN,
                going ? SearchStage.PLANNING : SearchStage.ENDED,
                title,
                summary,
                List.of(buyer),
                List.of(),
                List.of(),
                state,
                List.of(),
                List.of(),
                amount,
                amount == null ? null : Money.CURRENCY,
                published,
                closes,
                false,
                path,
                false,
                SOURCE));
    }
}
