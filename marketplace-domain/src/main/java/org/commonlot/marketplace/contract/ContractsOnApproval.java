package org.commonlot.marketplace.contract;

import java.util.Map;
import org.commonlot.marketplace.award.AwardApproved;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every buying authority has its contract from the approval on, in the same transaction. */
@Component
class ContractsOnApproval {

    private static final Actor JOB = Actor.system("contract");

    private final Contracts contracts;
    private final Ledger ledger;

    ContractsOnApproval(Contracts contracts, Ledger ledger) {
        this.contracts = contracts;
        this.ledger = ledger;
    }

    @EventListener
    void on(AwardApproved approved) {
        for (var authority : approved.authorities()) {
            var contract = contracts.save(Contract.of(approved, authority));
            ledger.append(
                    "contract.drawn_up",
                    contract.id().value().toString(),
                    JOB,
                    approved.at(),
                    Map.of(
                            "lot", approved.lot().value().toString(),
                            "authority", authority.value().toString()));
        }
    }
}
