package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.commonlot.marketplace.procurement.Fixture.BELOW_THRESHOLD;
import static org.commonlot.marketplace.procurement.Fixture.BIDS_CLOSE;
import static org.commonlot.marketplace.procurement.Fixture.NOW;
import static org.commonlot.marketplace.procurement.Fixture.OPEN;
import static org.commonlot.marketplace.procurement.Fixture.assertRefused;
import static org.commonlot.marketplace.procurement.Fixture.criteria;
import static org.commonlot.marketplace.procurement.Fixture.criterion;
import static org.commonlot.marketplace.procurement.Fixture.lot;
import static org.commonlot.marketplace.procurement.Fixture.problem;
import static org.commonlot.marketplace.procurement.Fixture.timetable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcurementTest {

    private static Ending ending(String statement) {
        return new Ending("need-ended", statement, "045678-2026", NOW);
    }

    private static final String NOTICE = "012345-2026";

    private final Fixture fixture = new Fixture();

    @Test
    void startsAsADraftOfOneLotOneStageAndOneAuthority() {
        var draft = fixture.empty();
        assertThat(draft.state()).isEqualTo(ProcurementState.DRAFT);
        assertThat(draft.publicState()).isEqualTo(PublicState.HIDDEN);
        assertThat(draft.lots()).hasSize(1);
        assertThat(draft.stage()).isNotNull();
        assertThat(draft.authorities()).containsExactly(fixture.council);
        assertThat(draft.dutiesOf(fixture.author.person())).containsExactly(Duty.AUTHOR);
    }

    @Test
    void knowsWhatIsMissing() {
        assertThat(fixture.empty().missingSections())
                .isEqualTo(EnumSet.of(
                        Section.PROBLEM, Section.BUDGET, Section.DATES, Section.CRITERIA, Section.TERMS, Section.TEAM));
        assertThat(fixture.draft("20000").missingSections()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Section.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUPPLIER", "INVITED", "FRAMEWORK"})
    void isNotSentForReviewWhileASectionIsMissing(Section section) {
        var draft = fixture.draft("20000");
        switch (section) {
            case PROBLEM -> draft.describe("Bins", Problem.NONE, fixture.author);
            case BUDGET -> draft.budget(Budget.NONE, fixture.author);
            case DATES -> draft.timetable(Timetable.NONE, fixture.author);
            case TERMS -> draft.terms(ContractTerms.NONE, fixture.author);
            case LOTS -> {
                var second = draft.addLot("Second", LotScope.NONE, fixture.author);
                draft.assessBy(second.id(), criteria("50", "50"), PriceFormula.SHARE_OF_BUDGET_SAVED, fixture.author);
            }
            case SUPPLIER, INVITED, FRAMEWORK -> throw new IllegalArgumentException("Only where not everybody may bid");
            case STAGES -> draft.stages(List.of(StageKind.EXPLORATION, StageKind.PILOT), fixture.author);
            case CRITERIA, TEAM -> draft = halfWritten(section);
        }
        var incomplete = draft;
        assertThat(incomplete.missingSections()).containsExactly(section);
        assertRefused(ProcurementRefusal.INCOMPLETE, () -> incomplete.sendForReview(fixture.author));
    }

    private Procurement halfWritten(Section missing) {
        var draft = fixture.empty();
        draft.describe("Bins", problem(1), fixture.author);
        draft.budget(Fixture.budget("1", "2"), fixture.author);
        draft.timetable(timetable(BIDS_CLOSE), fixture.author);
        draft.terms(new ContractTerms("a", "b", "c", "d", false, null), fixture.author);
        if (missing != Section.CRITERIA) {
            draft.assessBy(lot(draft), criteria("50", "50"), PriceFormula.SHARE_OF_BUDGET_SAVED, fixture.author);
        }
        if (missing != Section.TEAM) draft.name(fixture.team(), fixture.author);
        return draft;
    }

    @Test
    void takesAProblemOfTwoHundredWordsAndNotOneMore() {
        var draft = fixture.empty();
        draft.describe("Bins", problem(200), fixture.author);
        assertRefused(ProcurementRefusal.PROBLEM_TOO_LONG, () -> draft.describe("Bins", problem(201), fixture.author));
        assertThat(draft.problem()).isEqualTo(problem(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"59.99", "60.01"})
    void refusesWeightsThatDoNotSumTo100(String quality) {
        var draft = fixture.empty();
        assertRefused(ProcurementRefusal.WEIGHTS_NOT_100, () -> assess(draft, criteria(quality, "40")));
        assertThat(draft.lots().getFirst().assessable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "60.0", "60.00"})
    void takesWeightsThatSumTo100HoweverTheyAreWritten(String quality) {
        var draft = fixture.empty();
        assess(draft, criteria(quality, "40"));
        assertThat(draft.lots().getFirst().assessable()).isTrue();
    }

    @Test
    void wantsExactlyOnePrice() {
        var draft = fixture.empty();
        assertRefused(
                ProcurementRefusal.PRICE_CRITERION_NEEDED,
                () -> assess(draft, List.of(criterion(Criterion.Kind.QUALITY, "100"))));
        assertRefused(
                ProcurementRefusal.PRICE_CRITERION_NEEDED,
                () -> assess(
                        draft,
                        List.of(
                                criterion(Criterion.Kind.QUALITY, "40"),
                                criterion(Criterion.Kind.PRICE, "30"),
                                criterion(Criterion.Kind.PRICE, "30"))));
    }

    @Test
    void isNeverDecidedByThePriceAlone() {
        var draft = fixture.empty();
        assertRefused(
                ProcurementRefusal.QUALITY_CRITERION_NEEDED,
                () -> assess(draft, List.of(criterion(Criterion.Kind.PRICE, "100"))));
    }

    private void assess(Procurement draft, List<Criterion> criteria) {
        draft.assessBy(lot(draft), criteria, PriceFormula.LOWEST_DIVIDED_BY_THIS, fixture.author);
    }

    @Test
    void refusesABudgetThatIsReversedOrNothing() {
        var draft = fixture.empty();
        assertRefused(
                ProcurementRefusal.BUDGET_REVERSED, () -> draft.budget(Fixture.budget("2.01", "2.00"), fixture.author));
        assertRefused(
                ProcurementRefusal.BUDGET_NOT_POSITIVE, () -> draft.budget(Fixture.budget("0", "0"), fixture.author));
        assertRefused(
                ProcurementRefusal.BUDGET_NOT_POSITIVE, () -> draft.budget(Fixture.budget("-1", "1"), fixture.author));
        draft.budget(Fixture.budget("0", "0.01"), fixture.author);
        assertThat(draft.budget().estimatedValue().amount()).isEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void refusesDatesOutOfOrder() {
        var draft = fixture.empty();
        assertRefused(
                ProcurementRefusal.DATES_OUT_OF_ORDER,
                () -> draft.timetable(new Timetable(BIDS_CLOSE, BIDS_CLOSE, null), fixture.author));
        assertRefused(
                ProcurementRefusal.DATES_OUT_OF_ORDER,
                () -> draft.timetable(new Timetable(null, BIDS_CLOSE, LocalDate.of(2026, 11, 27)), fixture.author));
        draft.timetable(
                new Timetable(BIDS_CLOSE.minusSeconds(1), BIDS_CLOSE, LocalDate.of(2026, 11, 28)), fixture.author);
        assertRefused(
                ProcurementRefusal.DATES_OUT_OF_ORDER,
                () -> draft.budget(
                        new Budget(null, null, null, null, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1)),
                        fixture.author));
    }

    @Test
    void refusesItsAuthorAsApprover() {
        var team = fixture.team();
        assertRefused(
                ProcurementRefusal.AUTHOR_MAY_NOT_APPROVE,
                () -> fixture.empty()
                        .name(
                                new TeamList(fixture.author.person(), team.openers(), team.evaluators(), team.chair()),
                                fixture.author));
    }

    @Test
    void namesAtLeastThreeOpenersAndTwoEvaluatorsWithTheChairAmongThem() {
        var team = fixture.team();
        var draft = fixture.empty();
        var twoOpeners = Set.copyOf(team.openers().stream().limit(2).toList());
        assertRefused(
                ProcurementRefusal.THREE_OPENERS_NEEDED,
                () -> draft.name(
                        new TeamList(team.approver(), twoOpeners, team.evaluators(), team.chair()), fixture.author));
        assertRefused(
                ProcurementRefusal.TWO_EVALUATORS_NEEDED,
                () -> draft.name(
                        new TeamList(team.approver(), team.openers(), Set.of(team.chair()), team.chair()),
                        fixture.author));
        assertRefused(
                ProcurementRefusal.CHAIR_MUST_EVALUATE,
                () -> draft.name(
                        new TeamList(team.approver(), team.openers(), team.evaluators(), team.approver()),
                        fixture.author));
    }

    /** Neither its author nor its chair: whoever else reads bids will do. */
    @Test
    void hasSomebodyWhoChecksTheRecordBeforeAnAwardIsProposed() {
        var draft = fixture.empty();
        var team = fixture.team();
        var chair = Objects.requireNonNull(team.chair());
        var author = fixture.author.person();
        assertRefused(
                ProcurementRefusal.NOBODY_TO_CHECK,
                () -> draft.name(new TeamList(chair, team.openers(), Set.of(chair, author), chair), fixture.author));
        draft.name(new TeamList(chair, team.openers(), team.evaluators(), chair), fixture.author);
        draft.name(new TeamList(team.approver(), team.openers(), Set.of(chair, author), chair), fixture.author);
    }

    @Test
    void replacesItsPeopleAndKeepsItsAuthor() {
        var draft = fixture.draft("20000");
        var team = fixture.team();
        var newcomer = fixture.actor("Newcomer", Role.APPROVER).person();
        draft.name(new TeamList(newcomer, team.openers(), team.evaluators(), team.chair()), fixture.author);

        assertThat(draft.people())
                .contains(newcomer, fixture.author.person())
                .doesNotContain(fixture.approver.person());
    }

    @Test
    void isWrittenByItsAuthorAlone() {
        var draft = fixture.draft("20000");
        var colleague = fixture.actor("Another buyer", Role.BUYER);
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> draft.describe("Bins", problem(1), fixture.approver));
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> draft.describe("Bins", problem(1), colleague));
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> draft.sendForReview(fixture.chair));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> draft.describe("Bins", problem(1), fixture.stranger));
    }

    @Test
    void isWrittenNoMoreOnceInReview() {
        var procurement = fixture.inReview("20000");
        assertRefused(
                ProcurementRefusal.STEP_NOT_POSSIBLE, () -> procurement.describe("Bins", problem(1), fixture.author));
        assertRefused(ProcurementRefusal.STEP_NOT_POSSIBLE, () -> procurement.name(fixture.team(), fixture.author));
    }

    @Test
    void isReadByItsPeopleAndTheBuyersOfItsLeadOnly() {
        var draft = fixture.draft("20000");
        assertThat(draft.mayRead(fixture.chair)).isTrue();
        assertThat(draft.mayRead(fixture.actor("Another buyer", Role.BUYER))).isTrue();
        assertThat(draft.mayRead(fixture.actor("An auditor", Role.AUDITOR))).isTrue();
        assertThat(draft.mayRead(fixture.actor("Another approver", Role.APPROVER)))
                .isFalse();
        assertThat(draft.mayRead(fixture.stranger)).isFalse();
    }

    @Test
    void isApprovedByItsApproverAndNobodyElse() {
        var procurement = fixture.inReview("20000");
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> procurement.approve(fixture.author, NOW));
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> procurement.approve(fixture.chair, NOW));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> procurement.approve(fixture.stranger, NOW));
        procurement.approve(fixture.approver, NOW);
        assertThat(procurement.approvedAt()).isEqualTo(NOW);
    }

    @Test
    void isNotApprovedByAnApproverWhoHasLostTheRole() {
        var procurement = fixture.inReview("20000");
        var unseated = new Actor(fixture.approver.person(), "Approver", Set.of());
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> procurement.approve(unseated, NOW));
    }

    @Test
    void losesItsApprovalWhenItGoesBackToTheAuthor() {
        var procurement = fixture.approved("20000");
        procurement.returnToAuthor("Say more", fixture.approver);
        assertThat(procurement.state()).isEqualTo(ProcurementState.DRAFT);
        assertThat(procurement.approvedAt()).isNull();
        assertThat(procurement.reviewNote()).isEqualTo("Say more");
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY, () -> fixture.inReview("1").returnToAuthor("x", fixture.chair));
    }

    @Test
    void wantsANoticeFromThirtyThousandPoundsOnBelowTheThreshold() {
        fixture.approved("29999.99").publish(BELOW_THRESHOLD, fixture.author, NOW);
        var exactly = fixture.approved("30000");
        assertRefused(ProcurementRefusal.NOTICE_REQUIRED, () -> exactly.publish(BELOW_THRESHOLD, fixture.author, NOW));
        exactly.fileNotice(NOTICE, NOW, BELOW_THRESHOLD, fixture.author, NOW);
        exactly.publish(BELOW_THRESHOLD, fixture.author, NOW);
        assertThat(exactly.noticeNumber()).isEqualTo(NOTICE);
    }

    @Test
    void wantsANoticeAlwaysUnderTheOpenProcedure() {
        var smallest = fixture.approved("0.01");
        assertRefused(ProcurementRefusal.NOTICE_REQUIRED, () -> smallest.publish(OPEN, fixture.author, NOW));
    }

    @Test
    void takesNoNoticeWhereNoneIsRequired() {
        var procurement = fixture.approved("29999.99");
        assertRefused(
                ProcurementRefusal.NOTICE_NOT_REQUIRED,
                () -> procurement.fileNotice(NOTICE, NOW, BELOW_THRESHOLD, fixture.author, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345-2026", "0123456-2026", "012345/2026", "012345-26", "O12345-2026", " 012345-2026"})
    void refusesANoticeNumberThatIsNone(String number) {
        var procurement = fixture.approved("30000");
        assertRefused(
                ProcurementRefusal.NOTICE_NUMBER_MALFORMED,
                () -> procurement.fileNotice(number, NOW, OPEN, fixture.author, NOW));
    }

    @Test
    void refusesANoticeOfTheFutureOrFromBeforeTheApproval() {
        var procurement = fixture.approved("30000");
        assertRefused(
                ProcurementRefusal.NOTICE_IN_FUTURE,
                () -> procurement.fileNotice(NOTICE, NOW.plusNanos(1), OPEN, fixture.author, NOW));
        assertRefused(
                ProcurementRefusal.NOTICE_BEFORE_APPROVAL,
                () -> procurement.fileNotice(NOTICE, NOW.minusNanos(1), OPEN, fixture.author, NOW));
        procurement.fileNotice(NOTICE, NOW, OPEN, fixture.author, NOW);
    }

    @Test
    void takesANoticeOfTheVeryMinuteOfTheApproval() {
        var procurement = fixture.inReview("30000");
        procurement.approve(fixture.approver, NOW.plusSeconds(40));
        procurement.fileNotice(NOTICE, NOW, OPEN, fixture.author, NOW.plusSeconds(90));
        assertThat(procurement.noticePublishedAt()).isEqualTo(NOW);
    }

    @Test
    void givesAtLeast25DaysFromTheDayAfterTheNotice() {
        var lastDay = LocalDate.of(2026, 11, 27);
        var onTheDay = fixture.approved("30000");
        assertThat(OPEN.earliestDeadline(LocalDate.of(2026, 11, 2))).isEqualTo(lastDay);
        onTheDay.fileNotice(NOTICE, NOW, OPEN, fixture.author, NOW);
        onTheDay.publish(OPEN, fixture.author, NOW);

        var dayTooShort = fixture.approved("30000");
        var tomorrow = Instant.parse("2026-11-03T00:00:00Z");
        assertRefused(
                ProcurementRefusal.TENDERING_PERIOD_TOO_SHORT,
                () -> dayTooShort.fileNotice(NOTICE, tomorrow, OPEN, fixture.author, tomorrow));
        dayTooShort.fileNotice(NOTICE, tomorrow.minusNanos(1), OPEN, fixture.author, tomorrow);
    }

    @Test
    void runsItsClocksFromTheNotice() {
        var procurement = fixture.approved("30000");
        procurement.fileNotice(NOTICE, NOW.plusSeconds(60), OPEN, fixture.author, NOW.plusSeconds(600));
        var published = procurement.publish(OPEN, fixture.author, NOW.plusSeconds(900));

        assertThat(published.at()).isEqualTo(NOW.plusSeconds(60));
        assertThat(procurement.publishedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(procurement.publicState()).isEqualTo(PublicState.OPEN);
        assertThat(procurement.lots()).extracting(Lot::state).containsExactly(LotState.OPEN);
    }

    @Test
    void isNotPublishedWithADeadlineThatHasPassed() {
        var procurement = fixture.approved("20000");
        assertRefused(
                ProcurementRefusal.DEADLINE_PASSED,
                () -> procurement.publish(BELOW_THRESHOLD, fixture.author, BIDS_CLOSE));
        procurement.publish(BELOW_THRESHOLD, fixture.author, BIDS_CLOSE.minusNanos(1));
    }

    @Test
    void saysThatAnEmptyDraftCannotBePublishedAndDoesNotStumble() {
        var draft = fixture.empty();
        assertRefused(ProcurementRefusal.STEP_NOT_POSSIBLE, () -> draft.publish(BELOW_THRESHOLD, fixture.author, NOW));
        assertRefused(
                ProcurementRefusal.STEP_NOT_POSSIBLE, () -> draft.fileNotice(NOTICE, NOW, OPEN, fixture.author, NOW));
    }

    @Test
    void isPublishedByItsAuthorOnly() {
        var procurement = fixture.approved("20000");
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY, () -> procurement.publish(BELOW_THRESHOLD, fixture.approver, NOW));
    }

    @Test
    void isWithdrawnByItsAuthorBeforeAnythingIsAnnounced() {
        var procurement = fixture.approved("20000");
        procurement.withdraw("No longer needed", fixture.author);
        assertThat(procurement.state()).isEqualTo(ProcurementState.WITHDRAWN);
        assertThat(procurement.publicState()).isEqualTo(PublicState.HIDDEN);
        assertRefused(
                ProcurementRefusal.STEP_NOT_POSSIBLE, () -> fixture.published().withdraw("Too late", fixture.author));
    }

    @Test
    void isCancelledByItsApproverOnceAnnounced() {
        var procurement = fixture.published();
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY, () -> procurement.cancel(ending("No money"), fixture.author, NOW));
        procurement.cancel(ending("No money"), fixture.approver, NOW);
        assertThat(procurement.publicState()).isEqualTo(PublicState.CANCELLED);
        assertThat(procurement.lots()).extracting(Lot::state).containsExactly(LotState.CANCELLED);
        assertThat(procurement.endedReason()).isEqualTo("No money");
    }

    @ParameterizedTest
    @EnumSource(
            value = LotStep.class,
            names = {"COMPLETE_LOT", "END_UNSUCCESSFUL"})
    void isNotCancelledWhenEveryLotHasEnded(LotStep end) {
        var procurement = fixture.published();
        var lot = lot(procurement);
        procurement.move(lot, LotStep.CLOSE);
        procurement.move(lot, LotStep.OPEN_BIDS);
        procurement.move(lot, LotStep.EVALUATE);
        if (end == LotStep.COMPLETE_LOT) procurement.move(lot, LotStep.DECIDE);
        procurement.move(lot, end);
        var shown = procurement.publicState();

        assertRefused(
                ProcurementRefusal.STEP_NOT_POSSIBLE,
                () -> procurement.cancel(ending("Regret"), fixture.approver, NOW));
        assertThat(procurement.publicState()).isEqualTo(shown);
    }

    @Test
    void knowsItsOwnLotsOnly() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> fixture.published().move(LotId.next(), LotStep.CLOSE));
        assertThatCode(() -> fixture.empty().lot(LotId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void hasNoTenderingPeriodToKeepBelowTheThreshold() {
        var procurement = fixture.approved("20000");
        procurement.publish(BELOW_THRESHOLD, fixture.author, BIDS_CLOSE.minusSeconds(3_600));
        assertThat(procurement.publishedAt()).isEqualTo(BIDS_CLOSE.minusSeconds(3_600));
    }
}
