package org.commonlot.marketplace.contractchange;

import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractSigned;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Readiness;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** From its signature on a contract is managed, in the same transaction. */
@Component
class FilesOnSigning {

    private final ContractFiles files;
    private final ContractRegister contracts;
    private final Opportunities opportunities;
    private final Readiness readiness;
    private final LeadTimes leads;

    FilesOnSigning(
            ContractFiles files,
            ContractRegister contracts,
            Opportunities opportunities,
            Readiness readiness,
            LeadTimes leads) {
        this.files = files;
        this.contracts = contracts;
        this.opportunities = opportunities;
        this.readiness = readiness;
        this.leads = leads;
    }

    @EventListener
    void on(ContractSigned signed) {
        var contract = contracts.signed(signed.id()).orElseThrow(NotFound::new);
        var opportunity =
                opportunities.byLot(signed.lot()).orElseThrow(NotFound::new).opportunity();
        var round = opportunity.round(signed.lot()).orElseThrow(NotFound::new);
        var budget = opportunity.budget();
        var rule = opportunity.rule();
        files.saveAndFlush(ContractFile.open(
                contract,
                contracts.whole(signed.id()).stream().map(ContractView::price).reduce(Money.pounds(0), Money::plus),
                opportunity.lots().size() == 1 ? opportunity.title() : round.title(),
                readiness.kind(signed.procurement(), budget.category()),
                rule == null || !rule.belowThreshold(),
                signed.signedOn(),
                opportunity.startOf(round),
                opportunity.endOf(round),
                leads.days(contract.authority())));
    }
}
