package org.commonlot.marketplace.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.preparation.AuthorityGates;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.PartnerShares;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which gates stand before the award and the contracts of a lot. What counts is the value of the whole procurement, so that
 * dividing it into lots avoids none: all of it for the lead, which awards it, and its share for each authority that signs.
 */
@Component
class StandingGates {

    private final AuthorityGates authorityGates;
    private final AwardGates kept;
    private final Opportunities opportunities;
    private final PartnerShares partners;

    StandingGates(AuthorityGates authorityGates, AwardGates kept, Opportunities opportunities, PartnerShares partners) {
        this.authorityGates = authorityGates;
        this.kept = kept;
        this.opportunities = opportunities;
        this.partners = partners;
    }

    /** A gate, whose it is, the act that waits for it, and what became of it; nothing yet before anybody acted on it. */
    record Standing(
            AuthorityGate gate,
            OrganisationId authority,
            AuthorityGate.Before before,
            @Nullable AwardGate kept) {

        GateState state(LocalDate day) {
            return kept == null ? GateState.OPEN : kept.state(gate, day);
        }
    }

    /** @param price that was proposed, if one was: the larger of it and the estimate counts */
    List<Standing> of(LotId lot, @Nullable Money price) {
        var published = opportunities.byLot(lot).orElseThrow(NotFound::new).opportunity();
        var value = value(published, price);
        var shares = shares(published, value);
        Map<UUID, AwardGate> known =
                kept.ofLot(lot).stream().collect(Collectors.toMap(AwardGate::gate, Function.identity()));
        var standing = new ArrayList<Standing>();
        for (var buyer : published.buyers()) {
            var authority = new OrganisationId(buyer.id());
            for (var gate : authorityGates.of(authority)) {
                if (gate.before() == AuthorityGate.Before.ANNOUNCEMENT) continue;
                var before = buyer.lead() ? gate.before() : AuthorityGate.Before.SIGNATURE;
                var measured = before == AuthorityGate.Before.AWARD ? value : shares.get(authority);
                if (measured == null || !gate.standsBefore(measured)) continue;
                standing.add(new Standing(gate, authority, before, known.get(gate.id())));
            }
        }
        standing.sort(Comparator.comparing(Standing::before));
        return standing;
    }

    private static Money value(Opportunity published, @Nullable Money price) {
        var estimate = published.estimatedValue();
        if (estimate == null) throw new IllegalStateException("Published without a value");
        return price != null && price.exceeds(estimate) ? price : estimate;
    }

    private Map<OrganisationId, Money> shares(Opportunity published, Money value) {
        var buyers = published.buyers().stream()
                .map(buyer -> new OrganisationId(buyer.id()))
                .toList();
        return partners.shares(new ProcurementId(published.id()), buyers, value);
    }
}
