package org.commonlot.marketplace.contract;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies the contract of one authority for one lot. */
@Embeddable
public record ContractId(UUID value) {

    static ContractId next() {
        return new ContractId(UUID.randomUUID());
    }
}
