package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.commonlot.marketplace.evaluation.Fixtures.LOT;
import static org.commonlot.marketplace.evaluation.Fixtures.NOW;
import static org.commonlot.marketplace.evaluation.Fixtures.somebody;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.Confirmation;
import org.commonlot.marketplace.bidding.OpenedBidView;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;

/** Procurement Act 2023, s.19(3)(c), (4), (5): notified, a reasonable opportunity to answer, then a decision. */
class PriceQueryTest {

    private static final Instant UNTIL = NOW.plus(Duration.ofDays(5));

    private final PriceQuery query = PriceQuery.about(new OpenedBidView(
            "B-1", LOT, OrganisationId.next(), "Small Parts", "MICRO", true, false, NOW, Confirmation.STANDS));

    @Test
    void refusesToDisregardABidThatWasNotAsked() {
        refuses(EvaluationRefusal.PRICE_QUESTION_NEEDED, () -> query.disregard("Too low", somebody(), NOW));
    }

    @Test
    void refusesToDisregardBeforeTheReplyUntilItsTimeHasPassed() {
        query.ask("How?", UNTIL, NOW);

        refuses(EvaluationRefusal.REPLY_AWAITED, () -> query.disregard("Too low", somebody(), UNTIL.minusNanos(1)));
        query.disregard("No answer", somebody(), UNTIL);
        assertThat(query.disregarded()).isTrue();
    }

    @Test
    void disregardsAfterTheReply() {
        query.ask("How?", UNTIL, NOW);
        query.reply("Cheaply", NOW.plusSeconds(1));
        query.disregard("Not shown", somebody(), NOW.plusSeconds(2));

        assertThat(query.disregarded()).isTrue();
    }

    @Test
    void acceptsWithoutAQuestionButNeverWithoutAReason() {
        refuses(EvaluationRefusal.REASON_NEEDED, () -> query.accept(" ", somebody(), NOW));
        query.accept("A standard product", somebody(), NOW);

        assertThat(query.decided()).isTrue();
        assertThat(query.disregarded()).isFalse();
    }

    @Test
    void asksOnceWithWordsAndTimeToReply() {
        refuses(EvaluationRefusal.PRICE_QUESTION_EMPTY, () -> query.ask(" ", UNTIL, NOW));
        refuses(EvaluationRefusal.REPLY_BY_PASSED, () -> query.ask("How?", NOW, NOW));
        query.ask("How?", UNTIL, NOW);
        refuses(EvaluationRefusal.PRICE_ASKED_ALREADY, () -> query.ask("Again?", UNTIL, NOW));
    }

    @Test
    void takesOneReplyInTime() {
        refuses(EvaluationRefusal.PRICE_QUESTION_NEEDED, () -> query.reply("Unasked", NOW));
        query.ask("How?", UNTIL, NOW);
        refuses(EvaluationRefusal.REPLY_EMPTY, () -> query.reply(" ", NOW));
        refuses(EvaluationRefusal.REPLY_TOO_LATE, () -> query.reply("Late", UNTIL));
        query.reply("So", NOW);
        refuses(EvaluationRefusal.REPLIED_ALREADY, () -> query.reply("And so", NOW));
    }

    @Test
    void decidesOnce() {
        query.accept("Sound", somebody(), NOW);

        refuses(EvaluationRefusal.DECIDED_ALREADY, () -> query.ask("How?", UNTIL, NOW));
        refuses(EvaluationRefusal.DECIDED_ALREADY, () -> query.accept("Sound", somebody(), NOW));
    }

    private static void refuses(EvaluationRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
