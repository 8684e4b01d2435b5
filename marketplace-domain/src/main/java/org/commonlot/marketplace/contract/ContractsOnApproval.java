package org.commonlot.marketplace.contract;

import java.util.ArrayList;
import java.util.Map;
import org.commonlot.marketplace.award.AwardApproved;
import org.commonlot.marketplace.award.AwardSetAside;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.PartnerShares;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Every buying authority has a contract over its share from the approval on, in the same transaction; where the terms say so
 * it is its part of one contract that all sign.
 */
@Component
class ContractsOnApproval {

    private static final Actor JOB = Actor.system("contract");

    private final Contracts contracts;
    private final OfferedPapers papers;
    private final PartnerShares partners;
    private final Opportunities opportunities;
    private final Ledger ledger;

    ContractsOnApproval(
            Contracts contracts,
            OfferedPapers papers,
            PartnerShares partners,
            Opportunities opportunities,
            Ledger ledger) {
        this.contracts = contracts;
        this.papers = papers;
        this.partners = partners;
        this.opportunities = opportunities;
        this.ledger = ledger;
    }

    /** What nobody has signed falls with the award that it was drawn up for. */
    @EventListener
    void on(AwardSetAside given) {
        for (var contract : contracts.ofLot(given.lot())) {
            contract.requirePossible(ContractStep.SIGN);
            papers.drop(contract.id());
            contracts.delete(contract);
            ledger.append(
                    "contract.dropped",
                    contract.id().value().toString(),
                    JOB,
                    given.at(),
                    Map.of("lot", given.lot().value().toString()));
        }
    }

    /** Before others who look at what all contracts are worth. */
    @EventListener
    @Order(0)
    void on(AwardApproved approved) {
        var shares = partners.shares(
                approved.procurement(), approved.lot(), approved.authorities(), approved.price(), approved.amounts());
        var drawn = new ArrayList<Contract>();
        for (var authority : approved.authorities()) {
            var share = shares.get(authority);
            if (share == null) continue;
            var contract = contracts.save(Contract.of(approved, authority, share));
            drawn.add(contract);
            ledger.append(
                    "contract.drawn_up",
                    contract.id().value().toString(),
                    JOB,
                    approved.at(),
                    Map.of(
                            "lot", approved.lot().value().toString(),
                            "authority", authority.value().toString(),
                            "price", share.amount().toPlainString()));
        }
        var published =
                opportunities.byLot(approved.lot()).orElseThrow(NotFound::new).opportunity();
        if (drawn.size() < 2 || !published.terms().signedTogether()) return;
        var lead = new OrganisationId(published.leadBuyer().id());
        var leading = drawn.stream()
                .filter(contract -> contract.authority().equals(lead))
                .findFirst()
                .orElse(drawn.getFirst());
        for (var part : drawn) part.join(leading);
    }
}
