package org.commonlot.marketplace.web.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.springframework.stereotype.Component;

/** Names the authorities that sign one contract. */
@Component
class PartyWords {

    private final OrganisationDirectory organisations;

    PartyWords(OrganisationDirectory organisations) {
        this.organisations = organisations;
    }

    /**
     * The parts of the contract that this one stands for or belongs to, whoever leads first.
     *
     * @param all contracts of its lot
     */
    static List<ContractView> parts(ContractView contract, List<ContractView> all) {
        return all.stream()
                .filter(part -> part.whole().equals(contract.whole()))
                .sorted((one, other) -> Boolean.compare(other.leads(), one.leads()))
                .toList();
    }

    String names(ContractView contract, List<ContractView> all) {
        return parts(contract, all).stream()
                .map(part -> organisations.name(part.authority()))
                .collect(Collectors.joining(", "));
    }
}
