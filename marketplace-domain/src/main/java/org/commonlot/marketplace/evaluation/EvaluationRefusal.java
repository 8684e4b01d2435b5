package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of evaluation refuse. */
public enum EvaluationRefusal implements Refusal {
    NOT_BEING_CHECKED(null),
    DECIDED_ALREADY(null),
    CONCERN_RAISED_ALREADY(null),
    CONCERN_NEEDED("decision"),
    CONCERN_EMPTY("concern"),
    CONCERNED_UNNAMED("name"),
    NOBODY_TO_REPLACE("replacement"),
    REPLACEMENT_UNADDRESSED("replacement"),
    NO_REPLACEMENT_OFFERED("decision"),
    SOURCES_UNREAD("sources"),
    REPLY_BY_PASSED("replyBy"),
    REPLY_EMPTY("reply"),
    REPLY_TOO_LATE(null),
    REPLIED_ALREADY(null),
    REPLY_AWAITED("decision"),
    REASON_NEEDED("reason"),
    NOT_EVALUATING(null),
    POINTS_OUT_OF_RANGE("points"),
    SCORES_MISSING(null),
    TOO_FEW_ASSIGNED("evaluators"),
    NOT_ASSIGNED(null),
    NOTHING_ASSIGNED(null),
    AGREED_ALREADY(null),
    NO_SCORES_IN_FILE("rows"),
    SCORES_CHANGED("rows"),
    SUBMITTED_ALREADY(null),
    OWN_SCORES_FIRST(null),
    PEERS_STILL_SCORING(null),
    PANEL_TOO_SMALL(null),
    CONSENSUS_MISSING(null),
    NOTE_EMPTY("words"),
    NOTE_ANSWER_EMPTY("answer"),
    NOTE_ANSWERED_ALREADY(null),
    NOTES_UNANSWERED(null),
    FINISHED_ALREADY(null),
    NOT_FINISHED(null),
    SECOND_PERSON_NEEDED(null),
    RECORD_LOOKED_AT_IN_PART("looked"),
    RECORD_QUERY_EMPTY("words"),
    RECORD_ANSWER_EMPTY("answer"),
    RECORD_ANSWERED_ALREADY(null),
    RECORD_CONFIRMED_ALREADY(null),
    RECORD_UNCHECKED(null),
    RECORD_QUERY_OPEN(null),
    RECORD_CHANGED(null),
    CONFIRMATION_AWAITED("reason"),
    PRICE_ASKED_ALREADY(null),
    PRICE_QUESTION_EMPTY("question"),
    PRICE_QUESTION_NEEDED("decision"),
    PRICES_UNDECIDED(null),
    CLARIFICATION_ASKED_ALREADY(null),
    CLARIFICATION_EMPTY("question"),
    CLARIFICATION_NEEDED("verdict"),
    CLARIFICATION_AWAITED("verdict"),
    EVIDENCE_NEEDED("evidence"),
    CONDITIONS_UNDECIDED(null),
    REPORT_SENT_ALREADY(null),
    REPORT_HOW_NEEDED("how"),
    REPORT_SENT_IN_FUTURE("sentOn"),
    REPORT_BEFORE_EXCLUSION("sentOn");

    private final @Nullable String field;

    EvaluationRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "evaluation";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
