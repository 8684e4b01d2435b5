package org.commonlot.marketplace.award;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of award refuse. */
public enum AwardRefusal implements Refusal {
    STEP_NOT_POSSIBLE(null),
    NOT_EVALUATING(null),
    STAGE_FOLLOWS(null),
    PROPOSED_ALREADY(null),
    LOTS_IN_ORDER(null),
    LOT_LIMIT("bid"),
    AWARD_STANDS(null),
    NOBODY_LEFT(null),
    NOT_RANKED_FIRST("bid"),
    REASONS_NEEDED("reasons"),
    PROPOSER_MAY_NOT_APPROVE(null),
    SUMMARIES_NOT_DUE(null),
    SUMMARIES_FIRST(null),
    NOTICE_NOT_DUE(null),
    NOTICE_NUMBER_MALFORMED("number"),
    NOTICE_IN_FUTURE("publishedAt"),
    NOTICE_BEFORE_APPROVAL("publishedAt"),
    NOTICE_BEFORE_SUMMARIES("publishedAt"),
    SET_ASIDE_PROPOSED(null),
    SET_ASIDE_PROPOSED_ALREADY(null),
    NO_SET_ASIDE_PROPOSED(null),
    NOT_DECIDED(null),
    RATED_ALREADY(null),
    SUMMARIES_SETTLED(null),
    CHANGED_MEANWHILE(null),
    PASSAGE_EMPTY("words"),
    PASSAGE_UNCHANGED("words"),
    EDIT_UNEXPLAINED("reason"),
    NOTHING_CONFIDENTIAL(null),
    CONFIDENTIAL_UNCHECKED(null),
    STANDSTILL_RUNS("signedOn");

    private final @Nullable String field;

    AwardRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "award";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
