package org.commonlot.marketplace.contract;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts, for the people of a procurement and, once they are public, for everybody. */
@Service
@Transactional(readOnly = true)
public class ContractRegister {

    private final Contracts contracts;
    private final Opportunities opportunities;
    private final AwardDesk awards;

    ContractRegister(Contracts contracts, Opportunities opportunities, AwardDesk awards) {
        this.contracts = contracts;
        this.opportunities = opportunities;
        this.awards = awards;
    }

    /** All contracts of a lot, for those who may see its award: none before the award is approved. */
    public List<ContractView> of(LotId lot, Actor actor) {
        if (awards.award(lot, actor).isEmpty()) return List.of();
        return contracts.ofLot(lot).stream()
                .map(contract -> contract.view(detailsDue(lot)))
                .toList();
    }

    /** For the capability that orders under it: a contract that is signed. */
    public Optional<ContractView> signed(ContractId id) {
        return contracts
                .findById(id)
                .filter(contract -> contract.state() != ContractState.TO_SIGN)
                .map(contract -> contract.view(detailsDue(contract.lot())));
    }

    /** The parts of the contract that a signed one stands for or belongs to, that of the authority that leads first. */
    public List<ContractView> whole(ContractId id) {
        return contracts.findById(id).stream()
                .filter(contract -> contract.state() != ContractState.TO_SIGN)
                .flatMap(contract -> contracts.whole(contract).stream())
                .map(part -> part.view(detailsDue(part.lot())))
                .toList();
    }

    /** What an authority's contracts from one procurement are worth together, VAT included. */
    public Money worth(ProcurementId procurement, OrganisationId authority) {
        return contracts.ofProcurement(procurement.value()).stream()
                .filter(contract -> contract.authority().equals(authority))
                .map(contract -> contract.view(false).price())
                .reduce(Money.pounds(0), Money::plus);
    }

    /** What all contracts from a procurement are worth together, what others called off included. */
    public Money total(ProcurementId procurement) {
        return new Money(contracts.total(procurement.value()));
    }

    /** Whether an authority has a contract for a lot, of the award or called off. */
    public boolean has(LotId lot, OrganisationId authority) {
        return contracts.has(lot, authority.value());
    }

    /** Whether a contract of the award of a lot is signed: from then on others can call off. */
    public boolean concluded(LotId lot) {
        return contracts.ofLot(lot).stream().anyMatch(contract -> contract.state() != ContractState.TO_SIGN);
    }

    /** Those that have signed a contract of the award of one of these lots. */
    public Set<OrganisationId> suppliers(Collection<LotId> lots) {
        return lots.stream()
                .flatMap(lot -> contracts.ofLot(lot).stream())
                .filter(contract -> contract.state() != ContractState.TO_SIGN)
                .map(contract -> contract.view(false).supplier())
                .collect(Collectors.toSet());
    }

    /** The contracts of a procurement that everybody may read of. */
    public List<ContractView> published(ProcurementId procurement) {
        return contracts.ofProcurement(procurement.value()).stream()
                .filter(contract -> contract.state() == ContractState.PUBLIC)
                .map(contract -> contract.view(detailsDue(contract.lot())))
                .toList();
    }

    /** Whether the procedure, as it was published, wants a contract details notice. */
    boolean detailsDue(LotId lot) {
        var published = opportunities.byLot(lot).orElseThrow(NotFound::new).opportunity();
        var rule = Objects.requireNonNull(published.rule(), "Published without a procedure");
        return rule.demandsContractDetails(
                Objects.requireNonNull(published.estimatedValue(), "Published without a value"));
    }
}
