package org.commonlot.marketplace.performance;

import static org.commonlot.marketplace.performance.InvoiceState.DISPUTED;
import static org.commonlot.marketplace.performance.InvoiceState.PAID;
import static org.commonlot.marketplace.performance.InvoiceState.RECEIVED;
import static org.commonlot.marketplace.performance.InvoiceState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** The steps of an invoice: from which states each may be taken, and where it leads. The whole table is here. */
public enum InvoiceStep {
    DISPUTE(EnumSet.of(RECEIVED), DISPUTED),
    END_DISPUTE(EnumSet.of(DISPUTED), RECEIVED),
    PAY(EnumSet.of(RECEIVED), PAID),
    WITHDRAW(EnumSet.of(RECEIVED, DISPUTED), WITHDRAWN);

    private final Set<InvoiceState> from;
    private final InvoiceState to;

    InvoiceStep(Set<InvoiceState> from, InvoiceState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possibleFrom(InvoiceState state) {
        return from.contains(state);
    }

    public InvoiceState leadsTo() {
        return to;
    }
}
