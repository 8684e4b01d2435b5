package org.commonlot.marketplace.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;

class AwardTest {

    private static final Dues ALL = new Dues(true, true, 8);
    private static final Dues NONE = new Dues(false, false, 0);
    private static final Actor AUTHOR = person();
    private static final Actor APPROVER = person();

    /** A Monday before a week that has St Andrew's Day at its end. */
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:30Z");

    private static final Instant STANDSTILL_ENDS = Instant.parse("2026-12-04T00:00:00Z");

    @Test
    void awardsOnlyABidThatIsRankedFirst() {
        refuses(AwardRefusal.NOT_RANKED_FIRST, () -> propose(bid(2)));
    }

    @Test
    void wantsReasons() {
        refuses(
                AwardRefusal.REASONS_NEEDED,
                () -> Award.propose(
                        new ProcurementId(UUID.randomUUID()),
                        new LotId(UUID.randomUUID()),
                        Chosen.of(bid(1), 1),
                        "",
                        AUTHOR,
                        NOW));
    }

    @Test
    void isNotApprovedByWhoProposedIt() {
        var award = propose(bid(1));

        refuses(AwardRefusal.PROPOSER_MAY_NOT_APPROVE, () -> award.approve(ALL, AUTHOR, NOW));
    }

    @Test
    void isDecidedAtTheApprovalWhereNoNoticeIsDue() {
        var award = propose(bid(1));

        award.approve(NONE, APPROVER, NOW);

        assertThat(award.decided()).isTrue();
        assertThatNoException().isThrownBy(() -> award.requireSignable(NOW));
        refuses(AwardRefusal.SUMMARIES_NOT_DUE, () -> award.issueSummaries(NONE, NOW));
        refuses(AwardRefusal.NOTICE_NOT_DUE, () -> award.fileNotice(NONE, "012345-2026", NOW, NOW));
    }

    @Test
    void skipsNoSummariesThatAreDue() {
        var award = approved();

        refuses(AwardRefusal.SUMMARIES_FIRST, () -> award.fileNotice(ALL, "012345-2026", NOW, NOW));
        assertThat(award.decided()).isFalse();
    }

    @Test
    void isNotSignableBeforeItsNotice() {
        var award = approved();
        award.issueSummaries(ALL, NOW);

        refuses(AwardRefusal.NOT_DECIDED, () -> award.requireSignable(NOW.plus(Duration.ofDays(99))));
    }

    @Test
    void isSignableFromTheEndOfTheEighthWorkingDay() {
        var award = filed();

        assertThat(award.standstillEnds()).isEqualTo(STANDSTILL_ENDS);
        refuses(AwardRefusal.STANDSTILL_RUNS, () -> award.requireSignable(STANDSTILL_ENDS.minusNanos(1)));
        assertThatNoException().isThrownBy(() -> award.requireSignable(STANDSTILL_ENDS));
    }

    @Test
    void endsStandstillAtMidnightInTheUkInSummerToo() {
        assertThat(Standstill.endOf(8, Instant.parse("2026-06-08T22:59:00Z"))).isEqualTo("2026-06-18T23:00:00Z");
        assertThat(Standstill.endOf(8, Instant.parse("2026-06-08T23:00:00Z"))).isEqualTo("2026-06-19T23:00:00Z");
    }

    @Test
    void refusesANoticeThatCannotBe() {
        var award = approved();
        award.issueSummaries(ALL, NOW.plusSeconds(120));
        var later = NOW.plusSeconds(600);

        refuses(AwardRefusal.NOTICE_NUMBER_MALFORMED, () -> award.fileNotice(ALL, "12345-2026", later, later));
        refuses(AwardRefusal.NOTICE_IN_FUTURE, () -> award.fileNotice(ALL, "012345-2026", later.plusSeconds(1), later));
        refuses(AwardRefusal.NOTICE_BEFORE_SUMMARIES, () -> award.fileNotice(ALL, "012345-2026", NOW, later));
        refuses(
                AwardRefusal.NOTICE_BEFORE_APPROVAL,
                () -> award.fileNotice(ALL, "012345-2026", NOW.minus(Duration.ofDays(1)), later));
    }

    @Test
    void takesANoticeOfTheSameMinuteAsTheSummaries() {
        var award = approved();
        award.issueSummaries(ALL, NOW);

        award.fileNotice(ALL, "012345-2026", Instant.parse("2026-11-23T09:00:00Z"), NOW);

        assertThat(award.state()).isEqualTo(AwardState.NOTICE_FILED);
    }

    @Test
    void filesANoticeWithoutSummariesWhereNoneAreDue() {
        var noticeOnly = new Dues(false, true, 0);
        var award = propose(bid(1));
        award.approve(noticeOnly, APPROVER, NOW);

        award.fileNotice(noticeOnly, "012345-2026", NOW, NOW);

        assertThatNoException().isThrownBy(() -> award.requireSignable(NOW));
    }

    @Test
    void isProposedAgainAfterItWasReturned() {
        var award = propose(bid(1));

        refuses(AwardRefusal.REASONS_NEEDED, () -> award.returnToAuthor(" "));
        award.returnToAuthor("Say more");
        refuses(AwardRefusal.STEP_NOT_POSSIBLE, () -> award.approve(ALL, APPROVER, NOW));
        award.proposeAgain(Chosen.of(bid(1), 1), "More", AUTHOR, NOW);

        assertThat(award.state()).isEqualTo(AwardState.PROPOSED);
        assertThat(award.view(ALL).returnNote()).isNull();
    }

    private static Award filed() {
        var award = approved();
        award.issueSummaries(ALL, NOW);
        award.fileNotice(ALL, "012345-2026", NOW, NOW);
        return award;
    }

    private static Award approved() {
        var award = propose(bid(1));
        award.approve(ALL, APPROVER, NOW);
        return award;
    }

    private static Award propose(AssessedBid bid) {
        return Award.propose(
                new ProcurementId(UUID.randomUUID()),
                new LotId(UUID.randomUUID()),
                Chosen.of(bid, 1),
                "The best",
                AUTHOR,
                NOW);
    }

    private static AssessedBid bid(int rank) {
        return new AssessedBid(
                "B-1",
                1,
                OrganisationId.next(),
                "Firm",
                true,
                false,
                rank,
                false,
                new BigDecimal("80.00"),
                Money.pounds(90_000),
                List.of(),
                List.of());
    }

    private static Actor person() {
        return new Actor(PersonId.next(), "Somebody", Set.of());
    }

    private static void refuses(AwardRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
