package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.discovery.Discovery;
import org.commonlot.marketplace.discovery.SearchEntryDraft;
import org.commonlot.marketplace.discovery.SearchKind;
import org.commonlot.marketplace.discovery.SearchStage;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes what is public findable, in the transaction that made it public. Only the frozen public version is read. */
@Component
class Findable {

    private static final String SOURCE = "Commonlot";

    private final Opportunities opportunities;
    private final Discovery discovery;

    Findable(Opportunities opportunities, Discovery discovery) {
        this.opportunities = opportunities;
        this.discovery = discovery;
    }

    @EventListener
    void on(ProcurementPublished event) {
        update(event.id());
    }

    @EventListener
    void on(ProcurementAmended event) {
        update(event.id());
    }

    @EventListener
    void on(LotMoved event) {
        update(event.procurement());
    }

    @EventListener
    void on(ProcurementCancelled event) {
        update(event.id());
    }

    private void update(ProcurementId id) {
        opportunities.byId(id).filter(Findable::found).map(Findable::draft).ifPresent(discovery::put);
    }

    /** What only invited suppliers may bid for is no opportunity to find; how it ended is. */
    private static boolean found(PublishedOpportunity published) {
        if (!published.opportunity().byInvitation()) return true;
        return switch (published.state()) {
            case HIDDEN, OPEN, CLOSED, EVALUATING -> false;
            case AWARDED, COMPLETE, UNSUCCESSFUL, CANCELLED -> true;
        };
    }

    private static SearchEntryDraft draft(PublishedOpportunity published) {
        var opportunity = published.opportunity();
        var value = opportunity.estimatedValue();
        BigDecimal amount = value == null ? null : value.amount();
        return new SearchEntryDraft(
                opportunity.reference(),
                SearchKind.OPPORTUNITY,
                stage(published),
                opportunity.title(),
                words(opportunity),
                opportunity.buyers().stream().map(Opportunity.Buyer::name).toList(),
                List.of(),
                List.of(),
                published.state().name(),
                opportunity.regions(),
                opportunity.allCpv(),
                amount,
                Money.CURRENCY,
                published.versionPublishedAt(),
                opportunity.timetable().bidsClose(),
                opportunity.smeSuitable(),
                "/opportunities/" + opportunity.reference(),
                false,
                SOURCE);
    }

    private static String words(Opportunity opportunity) {
        var lots = opportunity.undivided()
                ? Stream.<@Nullable String>empty()
                : opportunity.lots().stream()
                        .flatMap(lot -> Stream.of(lot.title(), lot.about().description()));
        return Stream.concat(Stream.of(opportunity.words()), lots)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static SearchStage stage(PublishedOpportunity published) {
        return switch (published.state()) {
            case HIDDEN -> SearchStage.PLANNING;
            case OPEN, CLOSED -> SearchStage.TENDER;
            case EVALUATING -> published.opportunity().directAward() == null ? SearchStage.TENDER : SearchStage.AWARD;
            case AWARDED -> SearchStage.AWARD;
            case COMPLETE -> SearchStage.CONTRACT;
            case UNSUCCESSFUL, CANCELLED -> SearchStage.ENDED;
        };
    }
}
