package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import java.util.Optional;
import org.commonlot.marketplace.contractchange.ChangeKind;
import org.commonlot.marketplace.contractchange.ChangeState;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.stereotype.Component;

/** Who supplied under a contract on a day. */
@Component
class SupplierOfTheDay {

    private final ContractDesk contracts;

    SupplierOfTheDay(ContractDesk contracts) {
        this.contracts = contracts;
    }

    /** Nothing where the contract had gone to another supplier by then, who need not be in the register. */
    Optional<OrganisationId> of(FileView contract, LocalDate day) {
        boolean transferred = contracts.changes(contract).stream()
                .filter(change -> change.kind() == ChangeKind.NOVATION && change.state() == ChangeState.IN_EFFECT)
                .anyMatch(change -> !change.takesEffectOn().isAfter(day));
        return transferred ? Optional.empty() : Optional.of(contract.supplier());
    }
}
