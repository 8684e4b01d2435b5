package org.commonlot.marketplace.selection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.procurement.Duty;

/** The steps of a choice: from which states each may be taken, where it leads, and whose it is. The whole table is here. */
public enum SelectionStep {
    PROPOSE_AGAIN(EnumSet.of(SelectionState.RETURNED), SelectionState.PROPOSED, Duty.AUTHOR, Duty.CHAIR),
    RETURN(EnumSet.of(SelectionState.PROPOSED), SelectionState.RETURNED, Duty.APPROVER),
    APPROVE(EnumSet.of(SelectionState.PROPOSED), SelectionState.APPROVED, Duty.APPROVER);

    private final Set<SelectionState> from;
    private final SelectionState to;
    private final List<Duty> whose;

    /** @param whose each of these duties is enough; the first is the one that a refusal names */
    SelectionStep(Set<SelectionState> from, SelectionState to, Duty... whose) {
        this.from = from;
        this.to = to;
        this.whose = List.of(whose);
    }

    public boolean possibleFrom(SelectionState state) {
        return from.contains(state);
    }

    public SelectionState leadsTo() {
        return to;
    }

    public List<Duty> whose() {
        return whose;
    }
}
