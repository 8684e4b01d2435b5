package org.commonlot.marketplace.contractchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.terms.BuyingTime;
import org.commonlot.marketplace.terms.BuyingTime.Taken;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/** How long each authority needs from a notice to a signature, asked once a day for each: it changes slowly. */
@Component
class LeadTimes {

    private final BuyingTime buying;
    private final Clock clock;
    private final Map<OrganisationId, Optional<Taken>> known = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    LeadTimes(BuyingTime buying, Clock clock) {
        this.buying = buying;
        this.clock = clock;
    }

    /** Nothing where nobody's history says. */
    synchronized Optional<Taken> of(OrganisationId authority) {
        var today = UkTime.date(clock.instant());
        if (!today.equals(day)) known.clear();
        day = today;
        return known.computeIfAbsent(authority, buying::toSignature);
    }

    /** In whole days; none where nobody's history says. */
    int days(OrganisationId authority) {
        return of(authority).map(Taken::reckoned).orElse(0);
    }
}
