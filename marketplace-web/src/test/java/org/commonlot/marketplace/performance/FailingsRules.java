package org.commonlot.marketplace.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contractchange.Changing;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.Sweeps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaches and poor performance (s.71(3)-(5)), on whatever database. */
@ExtendWith(JobsAtRest.class)
@SuppressWarnings("NullAway.Init")
abstract class FailingsRules {

    private static final String NUMBER = "045678-2027";

    @Autowired
    FailingKeeping keeping;

    @Autowired
    FailingDesk desk;

    @Autowired
    FailingKinds kinds;

    @Autowired
    PerformanceDesk contracts;

    @Autowired
    PublicPerformance open;

    @Autowired
    AssessmentSweep sweep;

    @Autowired
    FailingReminders reminders;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Autowired
    MarketClock clock;

    private Managed contract;
    private Actor manager;
    private Actor approver;

    @BeforeEach
    void aSignedContract() {
        contract = Managed.signed(beans);
        manager = contract.manager();
        approver = contract.approver();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private FileView file() {
        return contracts.contract(contract.id(), manager);
    }

    private static FailingAccount account(String warnings) {
        return new FailingAccount(
                "Bins are collected weekly", "None was collected", "Four streets", "Two weeks", "A crew", warnings);
    }

    private FailingTerms terms(String kind, String warnings, FailingOutcome outcome) {
        return new FailingTerms(kind, today(), account(warnings), outcome, ExclusionCondition.SERIOUS_BREACH);
    }

    private FailingTerms terminated() {
        return terms("termination", "", FailingOutcome.NONE);
    }

    private static FailingTerms on(LocalDate day, FailingTerms terms) {
        return new FailingTerms(terms.kind(), day, terms.account(), terms.outcome(), terms.exclusion());
    }

    private FailingId recorded(FailingTerms terms) {
        return keeping.record(contract.id(), terms, manager);
    }

    private FailingId published(FailingTerms terms) {
        return published(recorded(terms));
    }

    private FailingId published(FailingId id) {
        keeping.confirm(id, approver);
        keeping.file(id, new Published(NUMBER, clock.instant()), manager);
        return id;
    }

    private FailingView view(FailingId id) {
        return desk.one(id, manager);
    }

    @Test
    void theNoticeIsDueWithinThirtyDaysThatBeginWithTheDay() {
        var view = view(recorded(terminated()));
        assertThat(view.noticeDue()).isEqualTo(today().plusDays(29));
        assertThat(view.legalReference()).isEqualTo("s.71(3), reg 39(7)");
        assertThat(view.number()).isEqualTo(1);
        assertThat(view.state()).isEqualTo(FailingState.RECORDED);
    }

    @Test
    void nothingIsToldOfAContractBelowItsThresholdOrOfALightTouchOne() {
        assertThat(kinds.of(file(), today()))
                .extracting(FailingKind::code)
                .containsExactly("termination", "partial-termination", "damages", "settlement", "not-improved");
        assertThat(kinds.of(like(ContractKind.SERVICES, false), today())).isEmpty();
        for (var kind : ContractKind.values()) {
            assertThat(kinds.of(like(kind, true), today()).isEmpty())
                    .as(kind.name())
                    .isEqualTo(kind.lightTouch());
        }
    }

    private FileView like(ContractKind kind, boolean publicContract) {
        var file = file();
        return new FileView(
                file.id(),
                file.procurement(),
                file.lot(),
                file.whole(),
                file.wholeSignedValue(),
                file.authority(),
                file.authorityName(),
                file.supplier(),
                file.supplierName(),
                file.supplierIdentifier(),
                file.title(),
                kind,
                publicContract,
                file.signedValue(),
                file.value(),
                file.signedOn(),
                file.starts(),
                file.signedEnds(),
                file.ends(),
                file.state(),
                file.endedOn(),
                file.lessons(),
                file.lessonsBy(),
                file.lessonsAt());
    }

    @Test
    void poorPerformanceIsToldOnceTheSupplierHadAProperOpportunityToImprove() {
        var none = FailingOutcome.NONE;
        refused(PerformanceRefusal.WARNINGS_EMPTY, () -> recorded(terms("not-improved", " ", none)));
        var id = recorded(terms("not-improved", "Letters of May and June", none));
        assertThat(view(id).legalReference()).isEqualTo("s.71(4), reg 39(7)");
    }

    @Test
    void aPartialTerminationHasItsScopeAndDamagesHaveTheirAmountAndBasis() {
        var thousand = Money.pounds(1_000);
        refused(PerformanceRefusal.SCOPE_EMPTY, () -> recorded(terms("partial-termination", "", FailingOutcome.NONE)));
        refused(PerformanceRefusal.AMOUNT_MISSING, () -> recorded(terms("damages", "", FailingOutcome.NONE)));
        refused(
                PerformanceRefusal.BASIS_EMPTY,
                () -> recorded(terms("damages", "", new FailingOutcome("", thousand, " ", ""))));
        refused(
                PerformanceRefusal.AMOUNT_NOT_POSITIVE,
                () -> recorded(terms("damages", "", new FailingOutcome("", Money.pounds(0), "Clause 9", ""))));
        refused(
                PerformanceRefusal.DECISION_MALFORMED,
                () -> recorded(terms("damages", "", new FailingOutcome("", thousand, "Clause 9", "javascript:no"))));
        var outcome = new FailingOutcome("", thousand, "Clause 9", "https://court.example/1");
        assertThat(view(recorded(terms("damages", "", outcome))).terms().outcome())
                .isEqualTo(outcome);
        recorded(terms("partial-termination", "", new FailingOutcome("Four streets", null, "", "")));
        recorded(terms("settlement", "", FailingOutcome.NONE));
    }

    @Test
    void itsDayIsNeitherBeforeTheContractNorToCome() {
        var signed = file().signedOn();
        refused(PerformanceRefusal.FAILING_IN_FUTURE, () -> recorded(on(today().plusDays(1), terminated())));
        refused(PerformanceRefusal.FAILING_TOO_EARLY, () -> recorded(on(signed.minusDays(1), terminated())));
        refused(PerformanceRefusal.FAILING_NOT_TOLD, () -> recorded(terms("bad-weather", "", FailingOutcome.NONE)));
        var empty = new FailingAccount("Weekly", " ", "Streets", "Weeks", "Crews", "");
        refused(
                PerformanceRefusal.FAILING_EMPTY,
                () -> recorded(
                        new FailingTerms("termination", today(), empty, FailingOutcome.NONE, ExclusionCondition.NONE)));
    }

    @Test
    void somebodyElseWhoMayBindTheAuthorityReviewsIt() {
        var own = recorded(terminated());
        notFound(() -> keeping.confirm(own, manager));
        assertThat(desk.mayReview(view(own), file(), manager)).isFalse();
        assertThat(desk.mayReview(view(own), file(), approver)).isTrue();
        var both = cast.actor(file().authority(), Role.CONTRACT_MANAGER, Role.APPROVER);
        var alone = keeping.record(contract.id(), terminated(), both);
        refused(PerformanceRefusal.REVIEWED_ALONE, () -> keeping.confirm(alone, both));
        refused(PerformanceRefusal.REVIEWED_ALONE, () -> keeping.refuse(alone, "No", both));
        keeping.confirm(alone, approver);
        assertThat(view(alone).reviewedName()).isEqualTo(approver.name());
        refused(PerformanceRefusal.STEP_NOT_POSSIBLE, () -> keeping.refuse(alone, "Late", approver));
        refused(PerformanceRefusal.REASON_EMPTY, () -> keeping.refuse(own, " ", approver));
    }

    @Test
    void nothingIsPublicBeforeItIsReviewedAndItsNoticeIsOut() {
        var id = recorded(terminated());
        var now = new Published(NUMBER, clock.instant());
        assertThat(open.of(contract.id()).failings()).isEmpty();
        refused(PerformanceRefusal.STEP_NOT_POSSIBLE, () -> keeping.file(id, now, manager));
        keeping.confirm(id, approver);
        assertThat(open.of(contract.id()).failings()).isEmpty();
        refused(
                PerformanceRefusal.NOTICE_NUMBER_MALFORMED,
                () -> keeping.file(id, new Published("12", clock.instant()), manager));
        refused(
                PerformanceRefusal.NOTICE_IN_FUTURE,
                () -> keeping.file(id, new Published(NUMBER, clock.instant().plusSeconds(60)), manager));
        refused(
                PerformanceRefusal.NOTICE_BEFORE_EVENT,
                () -> keeping.file(
                        id, new Published(NUMBER, UkTime.startOf(today()).minusSeconds(1)), manager));
        keeping.file(id, now, manager);
        assertThat(open.of(contract.id()).failings()).singleElement().satisfies(told -> {
            assertThat(told.terms()).isEqualTo(terminated());
            assertThat(told.noticeNumber()).isEqualTo(NUMBER);
        });
        refused(PerformanceRefusal.STEP_NOT_POSSIBLE, () -> keeping.file(id, now, manager));
    }

    @Test
    void whatIsNotConfirmedStaysOnRecordAndIsNeverPublic() {
        var id = recorded(terminated());
        keeping.refuse(id, "It was the other street", approver);
        assertThat(view(id).refusedWhy()).isEqualTo("It was the other street");
        refused(
                PerformanceRefusal.STEP_NOT_POSSIBLE,
                () -> keeping.file(id, new Published(NUMBER, clock.instant()), manager));
        assertThat(open.of(contract.id()).failings()).isEmpty();
    }

    @Test
    void anErrorIsPutRightByAFurtherEntryWithANoticeOfItsOwn() {
        var settled = terms("settlement", "", FailingOutcome.NONE);
        var unread = recorded(terminated());
        refused(PerformanceRefusal.FAILING_OPEN, () -> keeping.correct(unread, settled, manager));
        published(unread);
        var before = view(unread);
        clock.travelTo(clock.instant().plus(Duration.ofDays(60)));
        var second = keeping.correct(unread, on(before.terms().happened(), settled), manager);
        assertThat(view(second).corrects()).isEqualTo(1);
        assertThat(view(second).noticeDue()).isEqualTo(today().plusDays(29));
        assertThat(open.of(contract.id()).failings()).hasSize(1);
        published(second);
        assertThat(view(unread)).isEqualTo(before);
        assertThat(open.of(contract.id()).failings())
                .extracting(PublicPerformance.Failed::number, PublicPerformance.Failed::corrects)
                .containsExactly(tuple(1, null), tuple(2, 1));
    }

    @Test
    void aCorrectionOfWhatWasNeverToldIsDueWithTheEvent() {
        var id = recorded(terminated());
        keeping.refuse(id, "It was a settlement", approver);
        var happened = today();
        clock.travelTo(clock.instant().plus(Duration.ofDays(5)));
        var right = keeping.correct(id, on(happened, terms("settlement", "", FailingOutcome.NONE)), manager);
        assertThat(view(right).noticeDue()).isEqualTo(happened.plusDays(29));
    }

    @Test
    void kpisAndFailingsOfAContractAreReadTogether() {
        var kpi = new KpiTerms("Content", "95", "Log", today(), null);
        beans.getBean(KpiKeeping.class).set(contract.id(), kpi, manager);
        published(terminated());
        published(terms("settlement", "", FailingOutcome.NONE));
        assertThat(open.of(contract.id()).kpis()).hasSize(1);
        assertThat(open.of(contract.id()).failings())
                .extracting(PublicPerformance.Failed::number)
                .containsExactly(1, 2);
    }

    @Test
    void remindsOfTheNoticeSevenDaysBeforeAndWhenItIsOverdueEachOnce() {
        var id = recorded(terminated());
        var due = view(id).noticeDue();
        sweep();
        assertThat(letters("failing-due")).isZero();
        clock.travelTo(UkTime.startOf(due.minusDays(Failing.REMINDED_BEFORE)));
        sweep();
        sweep();
        assertThat(letters("failing-due")).isEqualTo(1);
        clock.travelTo(UkTime.startOf(due));
        sweep();
        assertThat(letters("failing-overdue")).as("the last day is in time").isZero();
        clock.travelTo(UkTime.startOf(due.plusDays(1)));
        sweep();
        sweep();
        assertThat(letters("failing-due")).isEqualTo(1);
        assertThat(letters("failing-overdue")).isEqualTo(1);
    }

    private void sweep() {
        Sweeps.whileDue(sweep, () -> !reminders.due().isEmpty());
    }

    private int letters(String kind) {
        return Collections.frequency(
                mailbox.kinds(people.person(manager.person()).email()), kind);
    }

    @Test
    void theSupplierHasALetterOnceItIsConfirmedAndNoneOfWhatIsNot() {
        var writer = cast.actor(file().supplier(), Role.BID_WRITER);
        var address = people.person(writer.person()).email();
        var wrong = recorded(terminated());
        keeping.refuse(wrong, "It was the other street", approver);
        var id = recorded(terminated());
        assertThat(mailbox.kinds(address)).doesNotContain("failing-confirmed");
        keeping.confirm(id, approver);
        keeping.file(id, new Published(NUMBER, clock.instant()), manager);
        assertThat(Collections.frequency(mailbox.kinds(address), "failing-confirmed"))
                .isEqualTo(1);
        assertThat(mailbox.path(address, "failing-confirmed"))
                .isEqualTo("/contracts/" + contract.id().value());
    }

    /** Nothing of it concerns the firm that supplied before, once the contract has gone to another. */
    @Test
    void aFirmThatTheContractHasLeftBeforeHasNoLetter() {
        var address = people.person(
                        cast.actor(file().supplier(), Role.BID_WRITER).person())
                .email();
        var changing = beans.getBean(Changing.class);
        var novation = changing.novate(contract.id(), "Bought", "New Firm Ltd", null, today(), manager);
        changing.approve(novation, approver);
        changing.file(novation, "012345-2027", clock.instant(), manager);
        changing.takeEffect(novation, manager);
        keeping.confirm(recorded(terminated()), approver);
        assertThat(mailbox.kinds(address)).doesNotContain("failing-confirmed");
    }

    @Test
    void theDeskShowsEachToWhoeverIsToDoSomethingAboutIt() {
        var id = recorded(terminated());
        assertThat(desk.open(manager)).extracting(FailingDesk.Open::id).doesNotContain(id);
        assertThat(desk.open(approver)).extracting(FailingDesk.Open::id).contains(id);
        keeping.confirm(id, approver);
        assertThat(desk.open(manager)).extracting(FailingDesk.Open::id).contains(id);
        assertThat(desk.open(approver)).extracting(FailingDesk.Open::id).doesNotContain(id);
        keeping.file(id, new Published(NUMBER, clock.instant()), manager);
        assertThat(desk.open(manager)).extracting(FailingDesk.Open::id).doesNotContain(id);
    }

    @Test
    void onlyWhoManagesTheContractRecordsItAndOnlyItsAuthorityReadsIt() {
        var id = recorded(terminated());
        var buyer = cast.actor(file().authority(), Role.BUYER);
        var other = cast.authority();
        for (var no : List.of(buyer, cast.actor(other, Role.CONTRACT_MANAGER), cast.actor(other, Role.APPROVER))) {
            notFound(() -> keeping.record(contract.id(), terminated(), no));
            notFound(() -> keeping.correct(id, terminated(), no));
            notFound(() -> keeping.confirm(id, no));
            notFound(() -> keeping.refuse(id, "No", no));
            notFound(() -> keeping.file(id, new Published(NUMBER, clock.instant()), no));
        }
        assertThat(desk.one(id, buyer).id()).isEqualTo(id);
        notFound(() -> desk.one(id, cast.actor(other, Role.AUDITOR)));
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
