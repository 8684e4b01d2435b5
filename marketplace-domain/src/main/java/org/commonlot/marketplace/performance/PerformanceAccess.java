package org.commonlot.marketplace.performance;

import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.stereotype.Component;

/** The contract whose performance somebody manages, held alone. */
@Component
class PerformanceAccess {

    private final PerformanceFiles files;
    private final ContractDesk contracts;

    PerformanceAccess(PerformanceFiles files, ContractDesk contracts) {
        this.files = files;
        this.contracts = contracts;
    }

    record Held(FileView contract, PerformanceFile file) {}

    /** For whoever manages the contract; the file is opened when something is first kept. */
    Held managed(ContractId id, Actor by) {
        return held(contracts.managed(id, by));
    }

    /** The same, for what is published of a contract as a whole: of several parties the one that leads keeps it. */
    Held whole(ContractId id, Actor by) {
        return held(contracts.led(id, by));
    }

    private Held held(FileView contract) {
        var file = files.alone(contract.id()).orElseGet(() -> files.saveAndFlush(PerformanceFile.open(contract)));
        return new Held(contract, file);
    }
}
