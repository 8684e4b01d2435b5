package org.commonlot.marketplace.coalition;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of coalitions refuse. */
public enum CoalitionRefusal implements Refusal {
    NAME_EMPTY("name"),
    NAME_TAKEN("name"),
    NOT_COMBINED("foundation"),
    MEMBER_ALREADY("authority"),
    INVITED_ALREADY("authority"),
    TOO_MANY_MEMBERS("authority"),
    ANSWERED_ALREADY(null),
    REASON_EMPTY("reason"),
    NO_MEMBER("authority"),
    TIER_SAME("tier"),
    LEAD_STAYS_CORE("tier"),
    LEAD_ALREADY("authority"),
    LEAD_NOT_CORE("authority"),
    LEAD_LEAVES("day"),
    LEAVING_TOO_SOON("day"),
    LEAVING_ALREADY("day"),
    AGENT_NAME_EMPTY("name"),
    TOO_MANY_AGENTS("name"),
    AGREEMENT_EMPTY("wording"),
    PERCENT_OUT_OF_RANGE("percent"),
    DAYS_OUT_OF_RANGE("noticeDays"),
    NO_AGREEMENT(null),
    AGREEMENT_CHANGED(null),
    SIGNED_ALREADY(null),
    OBSERVERS_DO_NOT_SIGN(null),
    REMINDED_TODAY(null),
    NOBODY_TO_REMIND(null),
    WEIGHTS_INCOMPLETE("weights"),
    WEIGHTS_NOT_POSITIVE("weights"),
    PERCENTAGES_NOT_WHOLE("weights"),
    NO_SHARES("amount"),
    AMOUNT_NEGATIVE("amount"),
    PROBLEM_EMPTY("title"),
    PROBLEM_OVER("problems"),
    TOO_MANY_PROBLEMS("title"),
    BALLOT_UNNAMED("title"),
    BALLOT_PROBLEMS("problems"),
    BALLOT_POINTS("points"),
    BALLOT_CLOSING("closes"),
    BALLOT_CLOSED(null),
    POINTS_WRONG("votes"),
    OBSERVERS_DO_NOT_VOTE(null);

    private final @Nullable String field;

    CoalitionRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "coalition";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
