package org.commonlot.marketplace.contractchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.ordering.Asked;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.Ordering;
import org.commonlot.marketplace.ordering.OrderingRefusal;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.BuyingTime;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From a signed contract through its changes to its end, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class ContractChangeRules {

    @Autowired
    ExpiryReminders reminders;

    @Autowired
    BuyingTime buying;

    @Autowired
    Changing changing;

    @Autowired
    Ordering ordering;

    @Autowired
    OrderDesk orders;

    @Autowired
    ContractDesk desk;

    @Autowired
    PublicFiles open;

    @Autowired
    ExpirySweep expiry;

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

    private Managed signed() {
        return Managed.signed(beans);
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private ProposeChange change(Managed signed, String ground, String value, int days, @Nullable Integer standstill) {
        var ends =
                Objects.requireNonNull(desk.file(signed.id(), signed.manager()).ends());
        return new ProposeChange(
                ground,
                "More crews",
                Money.of(value),
                null,
                ends.plusDays(days),
                false,
                false,
                false,
                false,
                today(),
                standstill);
    }

    @Test
    void aChangeOverTheLimitTakesEffectOnlyAfterItsNoticeAndItsStandstill() {
        var signed = signed();
        var change = changing.propose(signed.id(), change(signed, "provided-for", "120000", 0, 8), signed.manager());
        assertThat(desk.change(change, signed.manager()).notice()).isEqualTo(NoticeRule.VALUE);
        refused(ChangeRefusal.STEP_NOT_POSSIBLE, () -> changing.takeEffect(change, signed.manager()));
        refused(
                ChangeRefusal.CHANGE_OPEN,
                () -> changing.propose(signed.id(), change(signed, "provided-for", "1", 0, null), signed.manager()));
        changing.approve(change, signed.approver());
        refused(ChangeRefusal.NOTICE_FIRST, () -> changing.takeEffect(change, signed.manager()));
        assertThat(open.one(signed.id()).orElseThrow().changes()).isEmpty();
        refused(
                ChangeRefusal.NOTICE_NUMBER_MALFORMED,
                () -> changing.file(change, "12", clock.instant(), signed.manager()));
        refused(
                ChangeRefusal.NOTICE_BEFORE_APPROVAL,
                () -> changing.file(
                        change, "045678-2026", clock.instant().minus(Duration.ofDays(1)), signed.manager()));
        changing.file(change, "045678-2026", clock.instant(), signed.manager());
        assertThat(open.one(signed.id()).orElseThrow().changes())
                .singleElement()
                .satisfies(one -> assertThat(one.inEffect()).isFalse());
        refused(ChangeRefusal.STANDSTILL_RUNS, () -> changing.takeEffect(change, signed.manager()));
        clock.travelTo(clock.instant().plus(Duration.ofDays(20)));
        changing.takeEffect(change, signed.manager());
        assertThat(desk.file(signed.id(), signed.manager()).value()).isEqualTo(Money.of("120000"));
        assertThat(open.one(signed.id()).orElseThrow().value()).isEqualByComparingTo(new BigDecimal("120000"));
    }

    @Test
    void whatCanBeOrderedIsWhatTheContractSaysAfterItsChanges() {
        var signed = signed();
        var manager = signed.manager();
        assertThat(orders.book(signed.id(), manager).headroom()).isEqualTo(Money.of("90000"));
        refused(OrderingRefusal.BEYOND_CEILING, () -> ordering.ask(signed.id(), asked("99000"), manager));
        var change = changing.propose(signed.id(), change(signed, "not-substantial", "99000", 36, null), manager);
        changing.approve(change, signed.approver());
        refused(OrderingRefusal.BEYOND_CEILING, () -> ordering.ask(signed.id(), asked("99000"), manager));
        changing.takeEffect(change, manager);
        var ends = Objects.requireNonNull(desk.file(signed.id(), manager).ends());

        var order = ordering.ask(signed.id(), asked("99000"), manager);

        clock.travelTo(ends.plusDays(1).atStartOfDay(UkTime.ZONE).toInstant().minusSeconds(1));
        ordering.cancel(order, "Smaller parts", manager);
        var part = ordering.ask(signed.id(), asked("50000"), manager);
        clock.travelTo(clock.instant().plusSeconds(1));
        refused(OrderingRefusal.CONTRACT_ENDED, () -> ordering.ask(signed.id(), asked("1"), manager));
        refused(OrderingRefusal.CONTRACT_ENDED, () -> ordering.approve(part, signed.approver()));
        ordering.cancel(part, "Too late", manager);
    }

    private Asked asked(String price) {
        return new Asked(null, "Crews", "year", BigDecimal.ONE, new BigDecimal(price), "Depot", today().plusDays(5));
    }

    @Test
    void aChangeWithinTheLimitsOwesNoNotice() {
        var signed = signed();
        var change =
                changing.propose(signed.id(), change(signed, "not-substantial", "99000", 36, null), signed.manager());
        refused(
                ChangeRefusal.NOTICE_NOT_DUE,
                () -> changing.file(change, "045678-2026", clock.instant(), signed.manager()));
        changing.approve(change, signed.approver());
        changing.takeEffect(change, signed.manager());
        var file = desk.file(signed.id(), signed.manager());
        assertThat(file.ends())
                .isEqualTo(Objects.requireNonNull(file.signedEnds()).plusDays(36));
        assertThat(desk.change(change, signed.manager()).notice()).isEqualTo(NoticeRule.WITHIN_LIMITS);
    }

    @Test
    void twoPeopleOfTheAuthorityChangeAContract() {
        var signed = signed();
        var asked = change(signed, "not-substantial", "91000", 0, null);
        var stranger = cast.actor(cast.authority(), Role.CONTRACT_MANAGER);
        notFound(() -> changing.propose(signed.id(), asked, stranger));
        notFound(() -> desk.file(signed.id(), stranger));
        notFound(() -> changing.propose(signed.id(), asked, signed.approver()));
        var change = changing.propose(signed.id(), asked, signed.manager());
        notFound(() -> changing.approve(change, stranger));
        notFound(() -> changing.withdraw(change, "No", signed.approver()));
        refused(ChangeRefusal.NOT_DELEGATED, () -> changing.approve(change, signed.manager()));
        refused(ChangeRefusal.DECISION_REASON_EMPTY, () -> changing.refuse(change, " ", signed.approver()));
        changing.refuse(change, "Not now", signed.approver());
        assertThat(desk.file(signed.id(), signed.manager()).value()).isEqualTo(Money.of("90000"));
        var both =
                cast.actor(desk.file(signed.id(), signed.manager()).authority(), Role.CONTRACT_MANAGER, Role.APPROVER);
        var own = changing.propose(signed.id(), asked, both);
        refused(ChangeRefusal.SAME_PERSON, () -> changing.approve(own, both));
        changing.withdraw(own, "Not needed", both);
        assertThat(desk.change(own, both).state()).isEqualTo(ChangeState.WITHDRAWN);
    }

    @Test
    void anotherSupplierAlwaysComesAfterANotice() {
        var signed = signed();
        var change =
                changing.novate(signed.id(), "It was bought", "New Firm Ltd", "12345678", today(), signed.manager());
        changing.approve(change, signed.approver());
        refused(ChangeRefusal.NOTICE_FIRST, () -> changing.takeEffect(change, signed.manager()));
        changing.file(change, "045678-2026", clock.instant(), signed.manager());
        changing.takeEffect(change, signed.manager());
        assertThat(open.one(signed.id()).orElseThrow().supplier()).isEqualTo("New Firm Ltd");
    }

    @Test
    void anEndHasItsReasonItsNoticeAfterwardsAndItsLessons() {
        var signed = signed();
        refused(
                ChangeRefusal.NOT_HEARD,
                () -> changing.end(
                        signed.id(), "implied-right", "Excluded", Money.pounds(1), today(), false, signed.manager()));
        refused(ChangeRefusal.NOT_ENDED, () -> changing.learn(signed.id(), "Ask earlier", signed.manager()));
        var end = changing.end(
                signed.id(), "agreed", "Both agree", Money.pounds(50_000), today(), false, signed.manager());
        changing.approve(end, signed.approver());
        refused(
                ChangeRefusal.NOTICE_NOT_DUE,
                () -> changing.file(end, "045678-2026", clock.instant(), signed.manager()));
        changing.takeEffect(end, signed.manager());
        assertThat(open.one(signed.id()).orElseThrow().changes())
                .as("not before its notice")
                .isEmpty();
        changing.file(end, "045678-2026", clock.instant(), signed.manager());
        assertThat(open.one(signed.id()).orElseThrow().changes()).hasSize(1);
        refused(
                ChangeRefusal.CONTRACT_ENDED,
                () -> changing.propose(
                        signed.id(), change(signed, "not-substantial", "51000", 0, null), signed.manager()));
        changing.learn(signed.id(), "Ask earlier", signed.manager());
        assertThat(desk.file(signed.id(), signed.manager()).lessons()).isEqualTo("Ask earlier");
    }

    @Test
    void remindsAtEachMarkOnce() {
        var signed = signed();
        var address = people.person(signed.manager().person()).email();
        sweep();
        assertThat(letters(address))
                .as("the mark had passed when it was signed")
                .isZero();
        var ends =
                Objects.requireNonNull(desk.file(signed.id(), signed.manager()).ends());
        var notice = ends.minusDays(lead(signed));
        clock.travelTo(UkTime.startOf(notice.minusMonths(6)));
        sweep();
        sweep();
        assertThat(letters(address)).isEqualTo(1);
        clock.travelTo(UkTime.startOf(notice.minusMonths(3)));
        sweep();
        assertThat(letters(address)).isEqualTo(2);
    }

    /** What the buying of others has taken, as far as any was counted here. */
    private int lead(Managed signed) {
        return buying.toSignature(desk.file(signed.id(), signed.manager()).authority())
                .map(BuyingTime.Taken::reckoned)
                .orElse(0);
    }

    /** Contracts of other tests end at the same time: they are reminded of by the hundred. */
    private void sweep() {
        Sweeps.whileDue(expiry, () -> !reminders.due().isEmpty());
    }

    private int letters(String address) {
        return (int) mailbox.kinds(address).stream()
                .filter(kind -> kind.startsWith("contract-ends"))
                .count();
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
