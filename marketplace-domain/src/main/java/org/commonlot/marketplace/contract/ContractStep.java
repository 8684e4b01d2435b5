package org.commonlot.marketplace.contract;

import static org.commonlot.marketplace.contract.ContractState.PUBLIC;
import static org.commonlot.marketplace.contract.ContractState.SIGNED;
import static org.commonlot.marketplace.contract.ContractState.TO_SIGN;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a contract: from which states each may be taken, and where it leads. The whole table is here. */
public enum ContractStep {
    SIGN(EnumSet.of(TO_SIGN), SIGNED),
    /** With a contract details notice, where one is due. */
    FILE_DETAILS(EnumSet.of(SIGNED), PUBLIC),
    /** At signing, where none is due. */
    DISCLOSE(EnumSet.of(SIGNED), PUBLIC);

    private final Set<ContractState> from;
    private final ContractState to;

    ContractStep(Set<ContractState> from, ContractState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possibleFrom(ContractState state) {
        return from.contains(state);
    }

    public ContractState leadsTo() {
        return to;
    }
}
