package org.commonlot.marketplace.chasing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was asked since the deadline for bids and what was answered, while the procurement is neither decided nor ended.
 *
 * @param questions the newest first
 */
public record OutcomeStanding(List<OutcomeQuestion> questions) {

    /** How long an answer may take before everybody is told that there is none. */
    static final Duration WEEK = Duration.ofDays(7);

    public OutcomeStanding {
        questions = List.copyOf(questions);
    }

    /** The newest question, where it has no answer yet. */
    public Optional<OutcomeQuestion> open() {
        return questions.stream().findFirst().filter(OutcomeQuestion::open);
    }

    /** The same, once it has had none for a week. */
    public Optional<OutcomeQuestion> unanswered(Instant now) {
        return open().filter(question -> !now.isBefore(question.askedAt().plus(WEEK)));
    }

    /** Every answer, the newest first. */
    public List<StillEvaluating> answers() {
        return questions.stream()
                .flatMap(question -> question.answers().stream())
                .toList();
    }
}
