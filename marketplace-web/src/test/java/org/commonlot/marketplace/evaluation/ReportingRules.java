package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Sweeps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** The report to the Minister after an exclusion, on both databases. */
@ExtendWith(JobsAtRest.class)
abstract class ReportingRules {

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Checking checking;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    ExclusionReporting reporting;

    @Autowired
    ReportSweep sweep;

    @Autowired
    Mailbox mailbox;

    @Autowired
    People people;

    @Autowired
    MarketClock clock;

    /** One of two bidders is excluded, six days after the opening. */
    private Challenge excluded(String procedure) {
        var challenge = story.publishedChallenge(procedure);
        var bid = story.bidSubmitted(challenge, "90000.00");
        story.bidSubmitted(challenge, "95000.00");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var author = challenge.team().author();
        var replyBy = clock.instant().plus(Duration.ofDays(5));
        checking.raise(bid.reference(), new Concern(ExclusionGround.TAX, "VAT fraud penalty", replyBy), author);
        clock.travelTo(clock.instant().plus(Duration.ofDays(6)));
        checking.exclude(bid.reference(), "The circumstances continue", author);
        return challenge;
    }

    /** Section 59 asks for it where somebody was replaced as well. */
    @Test
    void isOwedWhereTheBidderReplacedASubcontractorToStayIn() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000.00");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var author = challenge.team().author();
        var replyBy = clock.instant().plus(Duration.ofDays(5));
        var concern = new Concern(
                ExclusionGround.DEBARMENT_LIST, Concerned.SUBCONTRACTOR, "Diggers Ltd", "On the list", replyBy);
        checking.raise(bid.reference(), concern, author);
        checking.reply(bid.reference(), new ConcernReply("We did not know", "", "Shovels Ltd"), bid.bidder());
        checking.clearReplaced(bid.reference(), CheckSource.all(), "Shovels Ltd is not on the list", author);

        assertThat(report(challenge).replaced()).isEqualTo("Diggers Ltd");
        assertThat(report(challenge).dueOn()).isEqualTo(story.today().plusDays(29));
        var check = evaluations.ownCheck(bid.reference(), bid.bidder()).orElseThrow();
        assertThat(check.state()).isEqualTo(CheckState.CLEARED);
        assertThat(check.replacement()).isEqualTo("Shovels Ltd");
        assertThat(evaluations.evaluation(challenge.lot(), author)).isPresent();
    }

    private ReportView report(Challenge challenge) {
        return reporting.of(challenge.team().author()).getFirst();
    }

    @Test
    void isOwedWithinThirtyDaysThatBeginWithTheDayOfTheExclusion() {
        var challenge = excluded(Story.OPEN);
        var report = report(challenge);

        assertThat(report.ground()).isEqualTo(ExclusionGround.TAX);
        assertThat(report.excludedOn()).isEqualTo(story.today());
        assertThat(report.dueOn()).isEqualTo(story.today().plusDays(29));
        assertThat(report.overdue(report.dueOn())).isFalse();
        assertThat(report.overdue(report.dueOn().plusDays(1))).isTrue();
        assertThat(reporting.of(challenge.team().approver())).hasSize(1);
    }

    @Test
    void isNotOwedBelowTheThreshold() {
        var challenge = excluded(Story.BELOW_THRESHOLD);

        assertThat(reporting.of(challenge.team().author())).isEmpty();
    }

    @Test
    void isRecordedAsSentOnceByTheAuthor() {
        var challenge = excluded(Story.OPEN);
        var author = challenge.team().author();
        var reference = report(challenge).reference();
        var today = story.today();
        refused(EvaluationRefusal.REPORT_HOW_NEEDED, () -> reporting.send(reference, today, " ", author));
        refused(
                EvaluationRefusal.REPORT_SENT_IN_FUTURE,
                () -> reporting.send(reference, today.plusDays(1), "Platform", author));
        refused(
                EvaluationRefusal.REPORT_BEFORE_EXCLUSION,
                () -> reporting.send(reference, today.minusDays(1), "Platform", author));
        refused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> reporting.send(
                        reference, today, "Platform", challenge.team().approver()));
        reporting.send(reference, today, "Platform, no. 17", author);

        assertThat(report(challenge).sentHow()).isEqualTo("Platform, no. 17");
        refused(EvaluationRefusal.REPORT_SENT_ALREADY, () -> reporting.send(reference, today, "Again", author));
    }

    @Test
    void isForWhoWritesOrApprovesTheProcurementOnly() {
        var challenge = excluded(Story.OPEN);
        var reference = report(challenge).reference();
        var colleague = cast.actor(challenge.team().authority(), Role.BUYER);

        assertThat(reporting.of(colleague)).isEmpty();
        assertThat(reporting.of(challenge.team().chair())).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reporting.send(reference, story.today(), "Platform", colleague));
    }

    @Test
    void remindsTheAuthorOnceAWeekBeforeTheLastDay() {
        var challenge = excluded(Story.OPEN);
        var email = people.person(challenge.team().author().person()).email();
        clock.travelTo(clock.instant().plus(Duration.ofDays(21)));
        swept();
        assertThat(mailbox.kinds(email)).doesNotContain("exclusion-report");
        clock.travelTo(clock.instant().plus(Duration.ofDays(1)));
        swept();
        swept();

        assertThat(mailbox.kinds(email)).containsOnlyOnce("exclusion-report");
    }

    /** Until nothing is due: other tests share the database. */
    private void swept() {
        Sweeps.whileDue(sweep, () -> !reporting.due().isEmpty());
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
