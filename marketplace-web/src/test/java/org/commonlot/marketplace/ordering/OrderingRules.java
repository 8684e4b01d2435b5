package org.commonlot.marketplace.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.coalition.ShareBasis;
import org.commonlot.marketplace.coalition.SharePurpose;
import org.commonlot.marketplace.coalition.Sharing;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.spending.Marking;
import org.commonlot.marketplace.spending.Marks;
import org.commonlot.marketplace.spending.SpendFigure;
import org.commonlot.marketplace.spending.SpendFigures;
import org.commonlot.marketplace.spending.Told;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.FundingSource;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From a signed contract to orders and what they save, on whatever database. */
abstract class OrderingRules {

    private static final String PRICES =
            "Licence; licence; 1; 100.00\nLicence; licence; 150; 80.00\nSetting up; day; 1; 600";

    @Autowired
    Ordering ordering;

    @Autowired
    Pricing pricing;

    @Autowired
    OrderDesk desk;

    @Autowired
    SavingsLedger savings;

    @Autowired
    Marking marking;

    @Autowired
    SpendFigures spend;

    @Autowired
    Sharing sharing;

    @Autowired
    Delegating delegating;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Story story;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    @Test
    void thePriceIsThatOfTheTierWhichAllAuthoritiesHaveReachedTogether() {
        var joint = priced(false);
        var first = orderer(joint.first());
        var one = order(joint, joint.first(), first, "100");
        assertThat(one.amount()).isEqualTo(Money.of("10000"));
        var second = orderer(joint.second());
        var other = order(joint, joint.second(), second, "50");
        assertThat(other.unitPrice()).as("150 are ordered with it").isEqualByComparingTo("80");
        assertThat(other.amount()).isEqualTo(Money.of("4000"));
        var book = desk.book(joint.contract(joint.second()).id(), second);
        assertThat(book.headroom()).isEqualTo(Money.of("56000.01"));
        ordering.cancel(other.id(), "Twice", second);
        assertThat(order(joint, joint.second(), second, "49").unitPrice()).isEqualByComparingTo("100");
    }

    @Test
    void nobodyOrdersForAnotherAuthority() {
        var joint = priced(false);
        var contract = joint.contract(joint.first()).id();
        var stranger = orderer(joint.second());
        assertNotFound(() -> desk.book(contract, stranger));
        assertNotFound(() -> ordering.ask(contract, asked(joint, "1"), stranger));
        assertNotFound(
                () -> ordering.ask(contract, asked(joint, "1"), joint.first().approver()));
        var own = order(joint, joint.first(), orderer(joint.first()), "1");
        assertNotFound(() -> desk.order(own.id(), stranger));
        assertNotFound(() -> ordering.approve(own.id(), joint.second().approver()));
        refused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> pricing.record(
                        contract, false, PriceFile.read(PRICES), joint.first().approver()));
        assertThat(desk.books(stranger))
                .extracting(OrderBookView::authority)
                .containsExactly(joint.second().authority());
        assertThat(desk.book(contract, joint.circle.lead.speaker()).contract())
                .as("the author reads it too, to record the prices")
                .isEqualTo(contract);
    }

    @Test
    void whoMayBindTheAuthorityAtThatValueApprovesWhatSomebodyElseAskedFor() {
        var joint = priced(false);
        var house = joint.first();
        var both = cast.actor(house.authority(), Role.CONTRACT_MANAGER, Role.APPROVER);
        var order = order(joint, house, both, "100");
        refused(OrderingRefusal.SAME_PERSON, () -> ordering.approve(order.id(), both));
        refused(OrderingRefusal.NOT_DELEGATED, () -> ordering.approve(order.id(), house.speaker()));
        for (var rule : delegating.own(house.authority(), house.owner())) {
            delegating.end(house.authority(), rule.id(), house.owner());
        }
        delegating.allow(
                house.authority(),
                CommitmentStep.BINDING,
                Role.APPROVER,
                null,
                new BigDecimal("9999.99"),
                house.owner());
        refused(OrderingRefusal.NOT_DELEGATED, () -> ordering.approve(order.id(), house.approver()));
        delegating.allow(
                house.authority(), CommitmentStep.BINDING, Role.APPROVER, null, new BigDecimal("10000"), house.owner());
        ordering.approve(order.id(), house.approver());
        assertThat(desk.order(order.id(), both).state()).isEqualTo(OrderState.APPROVED);
    }

    @Test
    void theSupplierReadsAnOrderOnceItIsApprovedAndIsToldWhenItIsTakenBack() {
        var joint = priced(false);
        var house = joint.first();
        var by = orderer(house);
        var supplier = joint.contract(house).supplier();
        var seller = cast.actor(supplier, Role.BID_WRITER);
        var address = people.person(seller.person()).email();
        var order = order(joint, house, by, "10");
        assertNotFound(() -> desk.supplied(order.id(), seller));
        ordering.approve(order.id(), house.approver());
        assertThat(desk.supplied(order.id(), seller).order().amount()).isEqualTo(Money.of("1000"));
        assertNotFound(() -> desk.supplied(order.id(), cast.actor(cast.supplier(), Role.BID_WRITER)));
        assertThat(desk.supplied(Optional.empty(), seller))
                .singleElement()
                .satisfies(own -> assertThat(own.order().id()).isEqualTo(order.id()));
        assertThat(desk.supplied(Optional.of(order.id()), seller))
                .as("after the last")
                .isEmpty();
        assertThat(desk.supplied(Optional.empty(), cast.actor(cast.supplier(), Role.BID_WRITER)))
                .isEmpty();
        assertThat(desk.supplied(Optional.empty(), by)).isEmpty();
        assertNotFound(() -> desk.supplied(order.id(), by));
        assertThat(mailbox.kinds(address)).contains("order-placed").doesNotContain("order-taken-back");
        ordering.cancel(order.id(), "No budget", house.approver());
        assertThat(desk.supplied(order.id(), seller).order().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(mailbox.kinds(address)).contains("order-taken-back");
    }

    @Test
    void aRefusedOrderIsGivenBack() {
        var joint = priced(false);
        var house = joint.first();
        var by = orderer(house);
        var order = order(joint, house, by, "300");
        refused(
                OrderingRefusal.BEYOND_CEILING,
                () -> ordering.ask(joint.contract(house).id(), asked(joint, "300"), by));
        ordering.refuse(order.id(), "Too many", house.approver());
        var book = desk.book(joint.contract(house).id(), by);
        assertThat(book.headroom()).isEqualTo(book.ceiling());
        assertThat(desk.order(order.id(), by).amount()).isEqualTo(Money.pounds(0));
        assertThat(desk.prices(book).getFirst().ordered()).isEqualByComparingTo("0");
    }

    @Test
    void pricesAreFixedOnceSomethingIsOrderedAtThem() {
        var joint = priced(false);
        var contract = joint.contract(joint.first()).id();
        var author = joint.challenge.team().author();
        pricing.record(contract, false, PriceFile.read("Licence; licence; 1; 90"), author);
        pricing.record(contract, false, PriceFile.read(PRICES), author);
        order(joint, joint.first(), orderer(joint.first()), "1");
        refused(OrderingRefusal.PRICES_USED, () -> pricing.record(contract, false, PriceFile.read(PRICES), author));
    }

    @Test
    void eachOrderIsComparedWithWhatItsAuthorityPaidBeforeAndTakenBackByACounterEntry() {
        var joint = priced(false);
        var house = joint.first();
        var by = orderer(house);
        var order = order(joint, house, by, "100");
        assertThat(savings.totals(joint.circle.id))
                .as("nothing is approved yet")
                .isEmpty();
        ordering.approve(order.id(), house.approver());
        // 12,000 a year over 366 days, of which 10,000 is a third of the share of 30,000.
        var total = savings.totals(joint.circle.id).getFirst();
        assertThat(total.baseline()).isEqualTo(Money.of("4010.96"));
        assertThat(total.ordered()).isEqualTo(Money.of("10000"));
        assertThat(total.saving()).isEqualTo(Money.of("-5989.04"));
        assertThat(total.orders()).isEqualTo(1);

        ordering.correct(order.id(), new BigDecimal("20"), "Counted wrong", by);
        assertThat(savings.totals(joint.circle.id).getFirst().saving()).isEqualTo(Money.pounds(0));
        assertThat(desk.order(order.id(), by).state()).isEqualTo(OrderState.ASKED);
        ordering.approve(order.id(), house.approver());
        assertThat(savings.totals(joint.circle.id).getFirst().baseline()).isEqualTo(Money.of("802.19"));
        ordering.cancel(order.id(), "No budget", house.approver());

        var entries = new ArrayList<SavingsLedger.Entry>();
        savings.each(joint.circle.id, entries::add);
        assertThat(entries).extracting(SavingsLedger.Entry::counter).containsExactly(false, true, false, true);
        assertThat(entries.stream().map(SavingsLedger.Entry::saving).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0");
        assertThat(savings.totals(joint.circle.id).getFirst().orders()).isZero();
    }

    @Test
    void aSavingThatReliesOnDigitalIsToldApartAndItsCounterEntryTakesItAway() {
        var joint = priced(false);
        var house = joint.first();
        var by = orderer(house);
        var order = order(joint, house, by, "100");
        ordering.approve(order.id(), house.approver());
        assertThat(saved(house)).containsExactly("UNKNOWN 1 -5989.04");
        var marks = new Marks(FundingSource.UNKNOWN, Told.UNKNOWN, null, Told.YES);
        marking.mark(joint.contract(house).id(), 0, marks, by);
        assertThat(saved(house)).containsExactly("YES 1 -5989.04");
        ordering.cancel(order.id(), "No budget", house.approver());
        assertThat(saved(house)).containsExactly("YES 0 0.00");
    }

    private List<String> saved(Circle.House house) {
        return spend.of(house.authority()).stream()
                .filter(line -> line.figure() == SpendFigure.SAVING)
                .map(line -> line.label() + " " + line.cases() + " " + line.amount())
                .toList();
    }

    @Test
    void aSavingIsSharedOutByTheRuleOfItsDayAndTakenBackByTheSame() {
        var joint = priced(false);
        var circle = joint.circle;
        var house = joint.first();
        var by = orderer(house);
        var before = order(joint, house, by, "10");
        ordering.approve(before.id(), house.approver());
        assertThat(savings.shares(circle.id))
                .as("without a rule it stays with who ordered")
                .extracting(SavingsLedger.Share::authority)
                .containsExactly(house.authority());
        var rest = savings.shares(circle.id).getFirst().amount();

        var percentages = Map.of(
                circle.lead.authority(), new BigDecimal("50"),
                house.authority(), new BigDecimal("30"),
                joint.second().authority(), new BigDecimal("20"));
        sharing.share(circle.id, SharePurpose.SAVING, ShareBasis.CUSTOM, percentages, circle.lead.speaker());
        var shared = order(joint, house, by, "20");
        ordering.approve(shared.id(), house.approver());
        // 2,000 ordered of what cost 802.19.
        assertThat(part(joint, circle.lead)).isEqualTo(Money.of("-598.91"));
        assertThat(part(joint, joint.second())).isEqualTo(Money.of("-239.56"));
        assertThat(part(joint, house)).isEqualTo(Money.of("-359.34").plus(rest));
        assertThat(sum(joint)).isEqualTo(saved(joint));

        sharing.share(circle.id, SharePurpose.SAVING, ShareBasis.EQUAL, Map.of(), circle.lead.speaker());
        ordering.cancel(shared.id(), "No budget", house.approver());
        assertThat(part(joint, circle.lead))
                .as("each gives back what it was given")
                .isEqualTo(Money.pounds(0));
        assertThat(part(joint, house)).isEqualTo(rest);
        assertThat(sum(joint)).isEqualTo(saved(joint));
        var parts = new ArrayList<SavingsLedger.Part>();
        savings.eachPart(circle.id, parts::add);
        assertThat(parts).hasSize(7).extracting(SavingsLedger.Part::basis).containsOnly(null, "CUSTOM");
    }

    private Money part(Joint joint, Circle.House house) {
        return savings.shares(joint.circle.id).stream()
                .filter(share -> share.authority().equals(house.authority()))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private Money sum(Joint joint) {
        return savings.shares(joint.circle.id).stream()
                .map(SavingsLedger.Share::amount)
                .reduce(Money.pounds(0), Money::plus);
    }

    private Money saved(Joint joint) {
        return savings.totals(joint.circle.id).stream()
                .map(SavingsLedger.Total::saving)
                .reduce(Money.pounds(0), Money::plus);
    }

    @Test
    void aCallOffUnderAFrameworkOwesItsOwnNoticesFromTheThresholdOn() {
        var joint = Joint.signed(beans, "900000.01");
        price(joint, true);
        var house = joint.second();
        var by = orderer(house);
        var small = order(joint, house, by, "1");
        ordering.approve(small.id(), house.approver());
        assertThat(desk.order(small.id(), by).noticesOwed()).isFalse();
        refused(
                OrderingRefusal.NOTICE_NOT_OWED,
                () -> ordering.file(small.id(), NoticeKind.AWARD, "012345-2027", clock.instant(), by));

        var big = order(joint, house, by, "3000");
        ordering.approve(big.id(), house.approver());
        assertThat(desk.order(big.id(), by).noticesOwed()).isTrue();
        ordering.file(big.id(), NoticeKind.AWARD, "012345-2027", clock.instant(), by);
        ordering.file(big.id(), NoticeKind.DETAILS, "012346-2027", clock.instant(), by);
        assertThat(desk.order(big.id(), by).award())
                .satisfies(notice ->
                        assertThat(notice == null ? null : notice.number()).isEqualTo("012345-2027"));
    }

    @Test
    void aHundredCallOffsAtOnceNeverGoBeyondTheCeiling() throws InterruptedException {
        var joint = priced(true);
        var house = joint.first();
        var by = orderer(house);
        ContractId contract = joint.contract(house).id();
        var asked = asked(joint, "7");
        var acts = new ArrayList<Callable<OrderId>>();
        for (int i = 0; i < 100; i++) acts.add(() -> ordering.ask(contract, asked, by));
        var outcomes = Crowd.together(acts);
        var refusals = outcomes.stream().filter(one -> !one.succeeded()).toList();
        assertThat(refusals)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.failure())
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.refusal()).isEqualTo(OrderingRefusal.BEYOND_CEILING)));

        var book = desk.book(contract, by);
        var orders = new ArrayList<OrderView>();
        int before = Integer.MAX_VALUE;
        while (true) {
            var page = desk.orders(book, before);
            orders.addAll(page.subList(0, Math.min(OrderDesk.PAGE, page.size())));
            if (page.size() <= OrderDesk.PAGE) break;
            before = orders.getLast().number();
        }
        assertThat(orders).hasSize(100 - refusals.size());
        assertThat(orders).extracting(OrderView::number).doesNotHaveDuplicates();
        var sum = orders.stream().map(OrderView::amount).reduce(Money.pounds(0), Money::plus);
        assertThat(sum).isEqualTo(book.ordered());
        assertThat(sum.plus(book.headroom())).isEqualTo(book.ceiling());
        assertThat(book.headroom()).isLessThan(Money.of("700"));
        // 21 orders of 7 cost the first tier; with the next, 154 are reached.
        assertThat(orders.stream().filter(one -> one.unitPrice().compareTo(new BigDecimal("100")) == 0))
                .hasSize(21);
    }

    @Test
    void whatHasNoPriceInTheContractIsOrderedAtAPriceOfItsOwn() {
        var joint = Joint.signed(beans);
        var house = joint.first();
        var by = orderer(house);
        var contract = joint.contract(house).id();
        var plain = new Asked(
                null, "Training", "day", new BigDecimal("2.5"), new BigDecimal("600"), "Town Hall", story.today());
        var order = desk.order(ordering.ask(contract, plain, by), by);
        assertThat(order.amount()).isEqualTo(Money.of("1500"));
        var free = new Asked(null, "Training", "day", BigDecimal.ONE, null, "Town Hall", story.today());
        refused(OrderingRefusal.PRICE_MISSING, () -> ordering.ask(contract, free, by));
    }

    private Joint priced(boolean framework) {
        var joint = Joint.signed(beans);
        price(joint, framework);
        return joint;
    }

    private void price(Joint joint, boolean framework) {
        pricing.record(
                joint.contract(joint.first()).id(),
                framework,
                PriceFile.read(PRICES),
                joint.challenge.team().author());
    }

    private Actor orderer(Circle.House house) {
        return cast.actor(house.authority(), Role.CONTRACT_MANAGER);
    }

    private Asked asked(Joint joint, String quantity) {
        var book = desk.book(joint.contract(joint.first()).id(), joint.circle.lead.speaker());
        var line = desk.prices(book).getFirst().id();
        return new Asked(
                line,
                "",
                "",
                new BigDecimal(quantity),
                null,
                "Town Hall",
                UkTime.date(clock.instant()).plusDays(30));
    }

    private OrderView order(Joint joint, Circle.House house, Actor by, String quantity) {
        return desk.order(ordering.ask(joint.contract(house).id(), asked(joint, quantity), by), by);
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
