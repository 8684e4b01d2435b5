package org.commonlot.marketplace.challenge;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of challenges refuse. */
public enum ChallengeRefusal implements Refusal {
    ON_HOLD(null),
    SIGNATURE_ON_HOLD("signedOn"),
    NOTHING_PROPOSED(null),
    ALL_SIGNED(null),
    STEP_NOT_POSSIBLE(null),
    NOTIFIED_IN_FUTURE("notifiedAt"),
    WHO_NEEDED("who"),
    FACTS_NEEDED("facts"),
    ENDED_IN_FUTURE("day"),
    ENDED_BEFORE_NOTIFIED("day"),
    REASON_NEEDED("reason"),
    RECORDER_MAY_NOT_CONFIRM(null);

    private final @Nullable String field;

    ChallengeRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "challenge";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
