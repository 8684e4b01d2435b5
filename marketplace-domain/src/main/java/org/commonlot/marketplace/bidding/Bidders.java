package org.commonlot.marketplace.bidding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who writes a bid or has submitted one, taken out of what is kept encrypted. For one purpose, to send letters discreetly
 * to those whom news of a procurement concerns at once; no page, log or export asks here (rule 1).
 */
@Service
@Transactional(readOnly = true)
public class Bidders {

    private final Bids bids;
    private final Workspaces workspaces;
    private final Opportunities opportunities;

    Bidders(Bids bids, Workspaces workspaces, Opportunities opportunities) {
        this.bids = bids;
        this.workspaces = workspaces;
        this.opportunities = opportunities;
    }

    /** For whatever lot of it that is in the stage which runs: those who are out of it are not concerned any more. */
    public Set<OrganisationId> of(ProcurementId id) {
        return writing(id, workspace -> true);
    }

    /** Those of them for whom no bid counts so far. */
    public Set<OrganisationId> drafting(ProcurementId id) {
        return writing(id, workspace -> workspace.standing().isEmpty());
    }

    private Set<OrganisationId> writing(ProcurementId id, Predicate<Workspace> concerned) {
        var lots = opportunities
                .byId(id)
                .map(published -> published.opportunity().lots().stream()
                        .map(Opportunity.LotOnOffer::id)
                        .map(LotId::new)
                        .toList())
                .orElse(List.of());
        if (lots.isEmpty()) return Set.of();
        return bids.findAllFor(lots).stream()
                .map(workspaces::open)
                .filter(concerned)
                .map(workspace -> new OrganisationId(workspace.supplier()))
                .collect(Collectors.toSet());
    }
}
