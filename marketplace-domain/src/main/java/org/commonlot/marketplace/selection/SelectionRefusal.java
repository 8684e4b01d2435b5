package org.commonlot.marketplace.selection;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of selection refuse. */
public enum SelectionRefusal implements Refusal {
    STEP_NOT_POSSIBLE(null),
    NOT_EVALUATING(null),
    LAST_STAGE(null),
    PROPOSED_ALREADY(null),
    TOO_MANY_CHOSEN("bids"),
    PASSED_OVER("bids"),
    BELOW_MINIMUM("bids"),
    REASONS_NEEDED("reasons"),
    PROPOSER_MAY_NOT_APPROVE(null),
    REFINEMENT_NOT_FORESEEN("why"),
    REFINEMENT_REASON_NEEDED("why"),
    REFINEMENT_WITHOUT_SUCCESSOR("why"),
    REFINEMENT_OF_NOTHING("why"),
    REFINEMENT_OF_OTHER_CRITERIA("why"),
    REFINEMENT_CHANGES_CHOICE("why");

    private final @Nullable String field;

    SelectionRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "selection";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
