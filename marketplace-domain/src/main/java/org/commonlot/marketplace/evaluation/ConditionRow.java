package org.commonlot.marketplace.evaluation;

import java.util.List;

/**
 * A bidder and the conditions of participation, for those who decide on them.
 *
 * @param conditions that were published, in the order of the notice
 */
public record ConditionRow(String reference, String supplierName, List<ConditionView> conditions) {

    public ConditionRow {
        conditions = List.copyOf(conditions);
    }

    /** Whether nothing more has to be decided: all are, or one is failed. */
    public boolean settled() {
        return failed() || conditions.stream().allMatch(ConditionView::decided);
    }

    private boolean failed() {
        return conditions.stream().anyMatch(view -> view.verdict() == ConditionVerdict.FAILED);
    }
}
