package org.commonlot.marketplace.award;

import java.time.Instant;
import java.util.stream.Collectors;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Component;

/**
 * Nobody is told anything while a person has not made sure that what bidders marked as confidential stays so: neither summaries, nor
 * the feedback that goes out with an approval where none are due.
 */
@Component
class ConfidentialBar implements AwardBar {

    private final Awards awards;
    private final Drafting drafting;
    private final Opportunities opportunities;

    ConfidentialBar(Awards awards, Drafting drafting, Opportunities opportunities) {
        this.awards = awards;
        this.drafting = drafting;
        this.opportunities = opportunities;
    }

    @Override
    public void requirePossible(AwardStep step, LotId lot, Money price, Instant now) {
        var dues = Dues.of(opportunities.byLot(lot).orElseThrow(NotFound::new).opportunity());
        boolean tells = switch (step) {
            case ISSUE_SUMMARIES -> dues.summaries();
            case APPROVE -> !dues.summaries();
            case PROPOSE_AGAIN, RETURN, FILE_NOTICE, SET_ASIDE -> false;
        };
        var award = awards.findById(lot).orElseThrow(NotFound::new).view(dues);
        if (!tells || !Drafting.editable(award)) return;
        var open =
                drafting.unchecked(award).stream().map(SummaryDraft::supplier).collect(Collectors.joining(", "));
        if (!open.isEmpty()) throw new Refused(AwardRefusal.CONFIDENTIAL_UNCHECKED, open);
    }

    @Override
    public void requireSignable(LotId lot, OrganisationId authority, Money price, Instant moment) {}
}
