package org.commonlot.marketplace.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contractchange.Changing;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.organisation.People;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** KPIs and their ratings, milestones, promises, risks and notes, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class PerformanceRules {

    @Autowired
    KpiKeeping keeping;

    @Autowired
    Delivering delivering;

    @Autowired
    Minding minding;

    @Autowired
    PerformanceDesk desk;

    @Autowired
    PublicPerformance open;

    @Autowired
    AssessmentSweep sweep;

    @Autowired
    AssessmentReminders reminders;

    @Autowired
    Changing changing;

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

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private FileView file(Managed contract) {
        return desk.contract(contract.id(), contract.manager());
    }

    private List<KpiRating> threeKpis(Managed contract) {
        var ratings = new ArrayList<KpiRating>();
        for (var name : List.of("Answered in a minute", "Solved at once", "Content")) {
            var terms = new KpiTerms(
                    name, "95 of 100", "From the log", file(contract).signedOn(), null);
            ratings.add(new KpiRating(keeping.set(contract.id(), terms, contract.manager()), Rating.GOOD, "97 of 100"));
        }
        return ratings;
    }

    @Test
    void aContractAboveFiveMillionHasThreeKpisOrAReasonForNone() {
        var contract = Managed.large(beans);
        var manager = contract.manager();
        assertThat(desk.owesKpis(file(contract))).isTrue();
        keeping.except(contract.id(), "Delivered once, on one day", manager);
        assertThat(desk.file(file(contract)).exceptionReason()).isEqualTo("Delivered once, on one day");
        var ratings = threeKpis(contract);
        assertThat(desk.file(file(contract)).exceptionReason()).isNull();
        refused(PerformanceRefusal.KPIS_SET, () -> keeping.except(contract.id(), "No", manager));
        var first = ratings.getFirst().kpiId();
        refused(PerformanceRefusal.KPIS_TOO_FEW, () -> keeping.withdraw(first, "Wrong", manager));
        keeping.set(contract.id(), new KpiTerms("Paper", "None", "Stock", today(), null), manager);
        keeping.withdraw(first, "Measured otherwise", manager);
        assertThat(desk.kpis(file(contract)).stream().filter(KpiView::stands)).hasSize(3);
    }

    @Test
    void isNotAssessedWithFewerThanThree() {
        var contract = Managed.large(beans);
        var terms = new KpiTerms("One", "95", "Log", today(), null);
        var kpi = keeping.set(contract.id(), terms, contract.manager());
        refused(
                PerformanceRefusal.KPIS_TOO_FEW,
                () -> keeping.assess(
                        contract.id(), today(), List.of(new KpiRating(kpi, Rating.GOOD, "97")), contract.manager()));
    }

    @Test
    void everyKpiIsRatedForEachPeriodAndRatingsArePublicWithTheirNotice() {
        var contract = Managed.large(beans);
        var manager = contract.manager();
        var ratings = threeKpis(contract);
        var signed = file(contract).signedOn();
        var later = new KpiTerms("Later", "All", "Log", signed.plusYears(2), null);
        keeping.set(contract.id(), later, manager);
        assertThat(desk.file(file(contract)).assessBy())
                .isEqualTo(signed.plusYears(1).minusDays(1));
        clock.travelTo(clock.instant().plus(Duration.ofDays(200)));
        var last = today().minusDays(1);
        refused(
                PerformanceRefusal.RATING_MISSING,
                () -> keeping.assess(contract.id(), last, ratings.subList(0, 2), manager));
        refused(
                PerformanceRefusal.PERIOD_IN_FUTURE,
                () -> keeping.assess(contract.id(), today().plusDays(1), ratings, manager));
        refused(
                PerformanceRefusal.PERIOD_TOO_EARLY,
                () -> keeping.assess(contract.id(), signed.minusDays(1), ratings, manager));
        var id = keeping.assess(contract.id(), last, ratings, manager);
        var view = desk.assessment(id, manager);
        assertThat(view.first()).isEqualTo(signed);
        assertThat(view.ratings()).hasSize(3);
        assertThat(view.noticeMissing()).isTrue();
        assertThat(view.noticeDue()).isEqualTo(signed.plusYears(1).minusDays(1));
        assertThat(desk.file(file(contract)).assessBy()).isEqualTo(last.plusYears(1));
        assertThat(open.of(contract.id()).kpis())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.rating()).isNull());
        refused(
                PerformanceRefusal.NOTICE_NUMBER_MALFORMED,
                () -> keeping.file(id, new Published("12", clock.instant()), manager));
        keeping.file(id, new Published("045678-2027", clock.instant()), manager);
        refused(
                PerformanceRefusal.NOTICE_RECORDED,
                () -> keeping.file(id, new Published("045678-2027", clock.instant()), manager));
        assertThat(open.of(contract.id()).kpis())
                .filteredOn(line -> line.rating() == Rating.GOOD)
                .hasSize(3);
    }

    @Test
    void whatASmallerContractSetsIsPublicAtOnceAndOwesNoNotice() {
        var contract = Managed.signed(beans);
        var manager = contract.manager();
        assertThat(desk.owesKpis(file(contract))).isFalse();
        refused(PerformanceRefusal.KPIS_NOT_OWED, () -> keeping.except(contract.id(), "No", manager));
        refused(PerformanceRefusal.KPIS_MISSING, () -> keeping.assess(contract.id(), today(), List.of(), manager));
        var terms = new KpiTerms("One", "95", "Log", file(contract).signedOn(), null);
        var kpi = keeping.set(contract.id(), terms, manager);
        var id = keeping.assess(contract.id(), today(), List.of(new KpiRating(kpi, Rating.INADEQUATE, "12")), manager);
        refused(
                PerformanceRefusal.NOTICE_NOT_OWED,
                () -> keeping.file(id, new Published("045678-2027", clock.instant()), manager));
        assertThat(open.of(contract.id()).kpis())
                .singleElement()
                .satisfies(line -> assertThat(line.rating()).isEqualTo(Rating.INADEQUATE));
    }

    @Test
    void remindsOfAnAssessmentThirtyDaysBeforeAndAtTheEndEachOnce() {
        var contract = Managed.large(beans);
        var manager = contract.manager();
        var address = people.person(manager.person()).email();
        var ratings = threeKpis(contract);
        sweep();
        assertThat(letters(address)).isZero();
        var due = file(contract).signedOn().plusYears(1).minusDays(1);
        clock.travelTo(UkTime.startOf(due.minusDays(PerformanceFile.REMINDED_BEFORE)));
        sweep();
        sweep();
        assertThat(letters(address)).isEqualTo(1);
        keeping.assess(contract.id(), today().minusDays(1), ratings, manager);
        sweep();
        assertThat(letters(address)).isEqualTo(1);
        var end = changing.end(contract.id(), "agreed", "Both agree", Money.pounds(1), today(), false, manager);
        changing.approve(end, contract.approver());
        changing.takeEffect(end, manager);
        sweep();
        sweep();
        assertThat(letters(address)).as("the final assessment (s.71(2)(b))").isEqualTo(2);
        var last = keeping.assess(contract.id(), today(), ratings, manager);
        assertThat(desk.assessment(last, manager).finalOne()).isTrue();
    }

    private void sweep() {
        Sweeps.whileDue(sweep, () -> !reminders.due().isEmpty());
    }

    private int letters(String address) {
        return Collections.frequency(mailbox.kinds(address), "assessment-due");
    }

    @Test
    void milestonesShareThePriceAndAreAcceptedOrRefusedByAPerson() {
        var contract = Managed.signed(beans);
        var manager = contract.manager();
        var day = today().plusDays(30);
        var plan = MilestonePlan.read(
                "Trial; crews; %s; 33.33\nMore; crews; %s; 33.33\nRest; all; %s; 33.34".formatted(day, day, day));
        delivering.plan(contract.id(), MilestonePlan.read("All; all; %s; 100".formatted(day)), manager);
        delivering.plan(contract.id(), plan, manager);
        var milestones = desk.milestones(file(contract));
        assertThat(milestones)
                .extracting(one -> one.amount().amount().toPlainString())
                .containsExactly("29997.00", "29997.00", "30006.00");
        var first = milestones.getFirst().id();
        delivering.deliver(first, today(), "Thirty crews", manager);
        refused(PerformanceRefusal.MILESTONES_BEGUN, () -> delivering.plan(contract.id(), plan, manager));
        delivering.refuse(first, "Forty were agreed", manager);
        delivering.deliver(first, today(), "Forty crews", manager);
        delivering.accept(first, manager);
        assertThat(desk.milestone(first, manager).state()).isEqualTo(MilestoneState.ACCEPTED);
        assertThat(desk.milestone(first, manager).decidedName()).isEqualTo(manager.name());
    }

    @Test
    void promisesHaveEvidenceRisksAreClosedWithAReasonAndNotesStay() {
        var contract = Managed.signed(beans);
        var manager = contract.manager();
        var promise = new SocialPromise("Apprenticeships", "Four a year", today().plusDays(300));
        var id = minding.promise(contract.id(), promise, manager);
        refused(
                PerformanceRefusal.EVIDENCE_EMPTY,
                () -> minding.evidence(id, CommitmentState.KEPT, "Four", " ", manager));
        minding.evidence(id, CommitmentState.PARTLY_KEPT, "Two", "The college's list", manager);
        assertThat(desk.commitment(id, manager).state()).isEqualTo(CommitmentState.PARTLY_KEPT);
        var risk = minding.risk(
                contract.id(), new RiskTerms("One developer", Level.HIGH, Level.MEDIUM, "A second one", "Mo"), manager);
        minding.close(risk, "There are two", manager);
        refused(PerformanceRefusal.STEP_NOT_POSSIBLE, () -> minding.close(risk, "Again", manager));
        assertThat(desk.risk(risk, manager).open()).isFalse();
        minding.note(contract.id(), "They called", manager);
        assertThat(desk.notes(file(contract))).extracting(NoteView::text).containsExactly("They called");
    }

    @Test
    void onlyWhoManagesTheContractKeepsItAndOnlyItsAuthorityReadsIt() {
        var contract = Managed.signed(beans);
        var manager = contract.manager();
        var kpi = keeping.set(contract.id(), new KpiTerms("One", "95", "Log", today(), null), manager);
        var day = today();
        delivering.plan(contract.id(), MilestonePlan.read("All; all; %s; 100".formatted(day)), manager);
        var milestone = desk.milestones(file(contract)).getFirst().id();
        var promise = minding.promise(contract.id(), new SocialPromise("Trees", "Ten", day), manager);
        for (var other : List.of(
                cast.actor(file(contract).authority(), Role.BUYER),
                cast.actor(cast.authority(), Role.CONTRACT_MANAGER))) {
            notFound(() -> keeping.set(contract.id(), new KpiTerms("Two", "95", "Log", day, null), other));
            notFound(() -> keeping.withdraw(kpi, "No", other));
            notFound(() -> keeping.assess(contract.id(), day, List.of(), other));
            notFound(() -> delivering.deliver(milestone, day, "It", other));
            notFound(() -> delivering.accept(milestone, other));
            notFound(() -> minding.evidence(promise, CommitmentState.KEPT, "Ten", "Seen", other));
            notFound(() -> minding.note(contract.id(), "No", other));
        }
        Actor stranger = cast.actor(cast.authority(), Role.AUDITOR);
        notFound(() -> desk.kpi(kpi, stranger));
        notFound(() -> desk.milestone(milestone, stranger));
        notFound(() -> desk.commitment(promise, stranger));
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
