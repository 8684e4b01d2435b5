package org.commonlot.marketplace.decision;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of an authority's own decisions refuse. */
public enum DecisionRefusal implements Refusal {
    AWARD_GATE_OPEN(null),
    AWARD_GATE_RUNS(null),
    SIGNATURE_GATE_OPEN("signedOn"),
    SIGNATURE_GATE_RUNS("signedOn"),
    TOO_LATE(null),
    DAY_IN_FUTURE("day"),
    EVIDENCE_NEEDED("evidence"),
    LINK_MALFORMED("link"),
    REASON_NEEDED("reason"),
    PASSED_ALREADY(null),
    WAIVED_ALREADY(null),
    RECORDER_MAY_NOT_WAIVE(null);

    private final @Nullable String field;

    DecisionRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "decision";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
