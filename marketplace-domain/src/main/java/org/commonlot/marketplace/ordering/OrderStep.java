package org.commonlot.marketplace.ordering;

import static org.commonlot.marketplace.ordering.OrderState.APPROVED;
import static org.commonlot.marketplace.ordering.OrderState.ASKED;
import static org.commonlot.marketplace.ordering.OrderState.CANCELLED;
import static org.commonlot.marketplace.ordering.OrderState.REFUSED;

import java.util.EnumSet;
import java.util.Set;

/** The steps of an order: from which states each may be taken, and where it leads. The whole table is here. */
public enum OrderStep {
    APPROVE(EnumSet.of(ASKED), APPROVED),
    REFUSE(EnumSet.of(ASKED), REFUSED),
    CANCEL(EnumSet.of(ASKED, APPROVED), CANCELLED),
    /** What is corrected is approved again. */
    CORRECT(EnumSet.of(ASKED, APPROVED), ASKED);

    private final Set<OrderState> from;
    private final OrderState to;

    OrderStep(Set<OrderState> from, OrderState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possibleFrom(OrderState state) {
        return from.contains(state);
    }

    public OrderState leadsTo() {
        return to;
    }
}
