package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.commonlot.marketplace.evaluation.Fixtures.LOT;
import static org.commonlot.marketplace.evaluation.Fixtures.NOW;
import static org.commonlot.marketplace.evaluation.Fixtures.SOMEBODY;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.Confirmation;
import org.commonlot.marketplace.bidding.OpenedBidView;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;

class ExclusionCheckTest {

    private static final Instant REPLY_BY = NOW.plus(Duration.ofDays(5));

    private final ExclusionCheck check = ExclusionCheck.of(new OpenedBidView(
            "B-1", LOT, OrganisationId.next(), "Firm", "MICRO", true, false, NOW, Confirmation.STANDS));

    @Test
    void clearsWithoutAConcern() {
        check.clear("", SOMEBODY, NOW);

        assertThat(check.state()).isEqualTo(CheckState.CLEARED);
    }

    @Test
    void refusesToExcludeWithoutAConcern() {
        refuses(EvaluationRefusal.CONCERN_NEEDED, () -> check.exclude("Because", SOMEBODY, NOW));
    }

    @Test
    void refusesToExcludeWhileTheBidderMayStillReply() {
        raise();

        refuses(EvaluationRefusal.REPLY_AWAITED, () -> check.exclude("Because", SOMEBODY, REPLY_BY.minusMillis(1)));
    }

    @Test
    void excludesOnceTheTimeForTheReplyHasPassed() {
        raise();

        check.exclude("No reply", SOMEBODY, REPLY_BY);

        assertThat(check.state()).isEqualTo(CheckState.EXCLUDED);
        assertThat(check.view().reason()).isEqualTo("No reply");
    }

    @Test
    void excludesBeforeThatOnceTheBidderHasReplied() {
        raise();
        check.reply("It is true", NOW);

        check.exclude("It is true", SOMEBODY, NOW);

        assertThat(check.state()).isEqualTo(CheckState.EXCLUDED);
    }

    @Test
    void refusesAReplyAtTheVeryMoment() {
        raise();

        refuses(EvaluationRefusal.REPLY_TOO_LATE, () -> check.reply("Late", REPLY_BY));
        check.reply("In time", REPLY_BY.minusNanos(1));
        assertThat(check.view().reply()).isEqualTo("In time");
    }

    @Test
    void takesOneReply() {
        raise();
        check.reply("First", NOW);

        refuses(EvaluationRefusal.REPLIED_ALREADY, () -> check.reply("Second", NOW));
    }

    @Test
    void refusesAReplyWithoutAConcern() {
        refuses(EvaluationRefusal.CONCERN_NEEDED, () -> check.reply("Why?", NOW));
    }

    @Test
    void wantsAReasonForEveryDecisionAboutAConcern() {
        raise();
        check.reply("It is settled", NOW);

        refuses(EvaluationRefusal.REASON_NEEDED, () -> check.clear(" ", SOMEBODY, NOW));
        refuses(EvaluationRefusal.REASON_NEEDED, () -> check.exclude(" ", SOMEBODY, NOW));
    }

    @Test
    void decidesOnce() {
        check.clear("", SOMEBODY, NOW);

        refuses(EvaluationRefusal.DECIDED_ALREADY, () -> check.clear("", SOMEBODY, NOW));
        refuses(EvaluationRefusal.DECIDED_ALREADY, () -> check.exclude("Because", SOMEBODY, NOW));
        refuses(EvaluationRefusal.DECIDED_ALREADY, this::raise);
    }

    @Test
    void raisesOneConcernThatCanBeAnswered() {
        refuses(EvaluationRefusal.REPLY_BY_PASSED, () -> check.raise(concern(NOW), NOW));
        raise();
        refuses(EvaluationRefusal.CONCERN_RAISED_ALREADY, this::raise);
    }

    private void raise() {
        check.raise(concern(REPLY_BY), NOW);
    }

    private static Concern concern(Instant replyBy) {
        return new Concern(ExclusionGround.TAX, "An unpaid penalty", replyBy);
    }

    private static void refuses(EvaluationRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
