package org.commonlot.marketplace.contractchange;

import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changes have made of the values of contracts, for capabilities that keep a sum of them within a limit. */
@Service
@Transactional(readOnly = true)
public class ChangedValues {

    private final ContractFiles files;

    ChangedValues(ContractFiles files) {
        this.files = files;
    }

    /**
     * By how much all contracts from a procurement are worth more than when they were signed, VAT included; less than nothing
     * where they are worth less. A rise counts from its proposal until it is refused or withdrawn, a fall once it has taken
     * effect.
     */
    public Money added(ProcurementId procurement) {
        return new Money(files.added(procurement.value()));
    }
}
