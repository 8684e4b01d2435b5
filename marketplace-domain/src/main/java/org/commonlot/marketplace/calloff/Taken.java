package org.commonlot.marketplace.calloff;

import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contractchange.ChangedValues;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.springframework.stereotype.Component;

/** What is taken of a ceiling, VAT included. It stands only for whoever holds the offer alone. */
@Component
class Taken {

    private final ContractRegister contracts;
    private final ChangedValues changed;
    private final CallOffs callOffs;

    Taken(ContractRegister contracts, ChangedValues changed, CallOffs callOffs) {
        this.contracts = contracts;
        this.changed = changed;
        this.callOffs = callOffs;
    }

    /**
     * By contracts, those for which suppliers competed anew among them, as they stand after their changes and with those that
     * are proposed.
     */
    Money byContracts(ProcurementId id) {
        return callOffs.competed(id.value()).stream()
                .map(competition -> byOwn(new ProcurementId(competition)))
                .reduce(byOwn(id), Money::plus);
    }

    private Money byOwn(ProcurementId id) {
        return contracts.total(id).plus(changed.added(id));
    }

    /** By contracts, and by call-offs that stand without one. */
    Money all(ProcurementId id) {
        return byContracts(id).plus(new Money(callOffs.pending(id.value())));
    }
}
