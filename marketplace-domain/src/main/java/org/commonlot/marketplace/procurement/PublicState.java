package org.commonlot.marketplace.procurement;

import java.util.Collection;

/** What everybody is told about where a procurement stands: derived, with words of its own. */
public enum PublicState {
    /** Nothing is public yet. */
    HIDDEN,
    OPEN,
    CLOSED,
    EVALUATING,
    AWARDED,
    COMPLETE,
    UNSUCCESSFUL,
    CANCELLED;

    static PublicState of(ProcurementState state, Collection<LotState> lots) {
        return switch (state) {
            case DRAFT, IN_REVIEW, APPROVED, NOTICE_FILED, WITHDRAWN -> HIDDEN;
            case CANCELLED -> CANCELLED;
            case PUBLISHED ->
                lots.stream().map(PublicState::of).min(PublicState::compareTo).orElse(HIDDEN);
        };
    }

    static PublicState of(LotState lot) {
        return switch (lot) {
            case PLANNED -> HIDDEN;
            case OPEN -> OPEN;
            case CLOSED -> CLOSED;
            case OPENED, EVALUATING, SELECTED -> EVALUATING;
            case DECIDED -> AWARDED;
            case COMPLETE -> COMPLETE;
            case UNSUCCESSFUL -> UNSUCCESSFUL;
            case CANCELLED -> CANCELLED;
        };
    }
}
