package org.commonlot.marketplace.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money and quantities of orders; each seed is replayed exactly, and a failure names it. */
class OrderMoneyTest {

    private static final OrganisationId COUNCIL = OrganisationId.next();

    private static final Instant NOW = Instant.parse("2027-03-04T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);

    private final Actor buyer = person("Bo");
    private final Actor approver = person("Al");

    @ParameterizedTest
    @ValueSource(longs = {1, 20261127, 42, 7, 99991})
    void whatIsLeftAndWhatStandsAlwaysSumToTheCeiling(long seed) {
        var random = new Random(seed);
        var book = OrderBook.open(contract(Money.of("500000.03")), "Permits", null);
        var line = line("Licence; licence; 1; 120.01\nLicence; licence; 100; 95.49\nLicence; licence; 1000; 0.33");
        var orders = new ArrayList<PurchaseOrder>();
        for (int round = 0; round < 400; round++) {
            var order = orders.isEmpty() ? null : orders.get(random.nextInt(orders.size()));
            switch (random.nextInt(4)) {
                case 0, 1 -> ask(book, line, quantity(random), orders);
                case 2 -> {
                    if (order != null && OrderStep.CANCEL.possibleFrom(order.state())) cancel(book, line, order);
                }
                default -> {
                    if (order != null && OrderStep.CORRECT.possibleFrom(order.state())) {
                        correct(book, line, order, quantity(random));
                    }
                }
            }
            var standing = orders.stream().map(PurchaseOrder::amount).reduce(Money.pounds(0), Money::plus);
            assertThat(book.headroom().plus(standing))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(Money.of("500000.03"));
            assertThat(book.headroom().amount().signum()).isNotNegative();
            var quantities = orders.stream().map(PurchaseOrder::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(line.view(COUNCIL).orElseThrow().ordered()).isEqualByComparingTo(quantities);
        }
    }

    private static BigDecimal quantity(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(30_000), 2);
    }

    private void ask(OrderBook book, PriceLine line, BigDecimal quantity, List<PurchaseOrder> orders) {
        var order = order(book, line, quantity);
        try {
            book.reserve(order.amount());
            orders.add(order);
        } catch (Refused beyond) {
            assertThat(beyond.refusal()).isEqualTo(OrderingRefusal.BEYOND_CEILING);
            line.takeBack(quantity);
        }
    }

    private void cancel(OrderBook book, PriceLine line, PurchaseOrder order) {
        book.release(order.amount());
        line.takeBack(order.quantity());
        order.cancel("Not needed", buyer, NOW);
        assertThat(order.amount()).isEqualTo(Money.pounds(0));
    }

    private void correct(OrderBook book, PriceLine line, PurchaseOrder order, BigDecimal quantity) {
        book.release(order.amount());
        line.takeBack(order.quantity());
        var instead = OrderEntry.of(quantity, line.order(quantity, COUNCIL), buyer, NOW);
        if (instead.amount().compareTo(book.headroom().amount()) > 0) {
            line.takeBack(quantity);
            order.cancel("Too dear", buyer, NOW);
            return;
        }
        order.correct(instead, "Counted wrong", buyer, NOW);
        book.reserve(order.amount());
    }

    /** What was ordered together before, what is ordered, and at which price. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 120",
        "0, 99, 120",
        "0, 99.99, 120",
        "0, 100, 95.50",
        "98, 1, 120",
        "98, 2, 95.50",
        "0, 0.5, 120",
        "500, 500, 80"
    })
    void anOrderCostsTheTierThatIsReachedWithIt(BigDecimal before, BigDecimal quantity, BigDecimal price) {
        var line = line("Licence; licence; 1; 120.00\nLicence; licence; 100; 95.50\nLicence; licence; 1000; 80");
        if (before.signum() > 0) line.order(before, COUNCIL);
        assertThat(line.view(COUNCIL).orElseThrow().unitPriceWith(quantity)).isEqualByComparingTo(price);
        assertThat(line.order(quantity, COUNCIL)).isEqualByComparingTo(price);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261127, 77})
    void aWholeContractThatIsOrderedInPartsSavesWhatItWouldAtOnceToWithinAHalfPennyEach(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var worth = BigDecimal.valueOf(100_00 + random.nextInt(50_000_000), 2);
            var baseline = new Baseline(
                    new Money(BigDecimal.valueOf(1 + random.nextInt(90_000_000), 2)),
                    DAY,
                    DAY.plusDays(729),
                    new Money(worth));
            var left = worth;
            var sum = Money.pounds(0);
            int parts = 1 + random.nextInt(9);
            for (int part = 1; part <= parts; part++) {
                var one = part == parts
                        ? left
                        : BigDecimal.valueOf(random.nextInt(left.unscaledValue().intValue()), 2);
                sum = sum.plus(baseline.of(new Money(one)));
                left = left.subtract(one);
            }
            var apart = sum.amount().subtract(baseline.of(new Money(worth)).amount());
            assertThat(apart.abs())
                    .as("seed %d round %d", seed, round)
                    .isLessThanOrEqualTo(BigDecimal.valueOf(parts + 1, 2).divide(BigDecimal.TWO));
        }
    }

    @Test
    void aBaselineIsTheYearlyCostOverTheDaysOfTheContract() {
        var twoYears = new Baseline(Money.of("12000"), DAY, DAY.plusDays(729), Money.of("30000"));
        assertThat(twoYears.of(Money.of("30000"))).isEqualTo(Money.of("24000"));
        assertThat(twoYears.of(Money.of("1000"))).isEqualTo(Money.of("800"));
        assertThat(twoYears.of(Money.of("0.01"))).isEqualTo(Money.of("0.01"));
    }

    @Test
    void whoAskedDoesNotApprove() {
        var order = asked();
        refused(OrderingRefusal.SAME_PERSON, () -> order.approve(false, buyer, NOW));
        order.approve(false, approver, NOW);
        refused(OrderingRefusal.STEP_NOT_POSSIBLE, () -> order.refuse("No", approver, NOW));
        order.cancel("No budget", approver, NOW);
        refused(OrderingRefusal.STEP_NOT_POSSIBLE, () -> order.cancel("Again", approver, NOW));
        assertThat(order.view().entries())
                .extracting(OrderView.Entry::amount)
                .containsExactly(Money.of("1200"), Money.of("-1200"));
    }

    /** Which steps lead on from where; every other pair is refused. */
    @ParameterizedTest
    @CsvSource({
        "ASKED, APPROVE REFUSE CANCEL CORRECT",
        "APPROVED, CANCEL CORRECT",
        "REFUSED, ''",
        "CANCELLED, ''",
    })
    void takesTheStepsOfTheTableAndNoOther(OrderState from, String possible) {
        for (var step : OrderStep.values()) {
            assertThat(step.possibleFrom(from))
                    .as("%s from %s", step, from)
                    .isEqualTo(List.of(possible.split(" ")).contains(step.name()));
        }
    }

    @Test
    void noticesAreRecordedInOrderAndOnlyWhereTheyAreOwed() {
        var plain = asked();
        plain.approve(false, approver, NOW);
        refused(OrderingRefusal.NOTICE_NOT_OWED, () -> plain.file(NoticeKind.AWARD, "012345-2027", NOW, NOW));
        var order = asked();
        order.approve(true, approver, NOW);
        refused(OrderingRefusal.AWARD_NOTICE_FIRST, () -> order.file(NoticeKind.DETAILS, "012345-2027", NOW, NOW));
        refused(OrderingRefusal.NOTICE_NUMBER_MALFORMED, () -> order.file(NoticeKind.AWARD, "UK6", NOW, NOW));
        refused(
                OrderingRefusal.NOTICE_IN_FUTURE,
                () -> order.file(NoticeKind.AWARD, "012345-2027", NOW.plusSeconds(1), NOW));
        order.file(NoticeKind.AWARD, "012345-2027", NOW, NOW);
        refused(OrderingRefusal.NOTICE_RECORDED, () -> order.file(NoticeKind.AWARD, "012346-2027", NOW, NOW));
        refused(
                OrderingRefusal.NOTICE_BEFORE_APPROVAL,
                () -> order.file(NoticeKind.DETAILS, "012347-2027", NOW.minusSeconds(60), NOW));
        order.file(NoticeKind.DETAILS, "012347-2027", NOW, NOW);
        assertThat(order.view().details())
                .satisfies(notice ->
                        assertThat(notice == null ? null : notice.number()).isEqualTo("012347-2027"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                        | PRICES_EMPTY",
                "Licence; licence; 1                       | PRICE_ROW_WRONG",
                "Licence; licence; one; 5                  | PRICE_ROW_WRONG",
                "Licence; licence; 1; 0                    | PRICE_ROW_WRONG",
                "Licence; licence; 1; 5.001                | PRICE_ROW_WRONG",
                "; licence; 1; 5                           | PRICE_ROW_WRONG",
                "Licence; licence; 2; 5                    | TIERS_NOT_RISING",
                "A; day; 1; 5#A; day; 1; 4                 | TIERS_NOT_RISING",
                "A; day; 1; 5#A; hour; 10; 4               | PRICE_ROW_WRONG",
            })
    void refusesPricesThatCannotBe(String rows, OrderingRefusal refusal) {
        refused(refusal, () -> PriceFile.read(rows.replace('#', '\n')));
    }

    @Test
    void aChangedContractLeavesWhatIsOrderedAndNothingIsOrderedAfterItsEnd() {
        var ends = LocalDate.of(2027, 3, 31);
        var book = OrderBook.open(contract(Money.pounds(5_000)), "Permits", ends);
        book.reserve(Money.pounds(3_000));
        book.change(Money.pounds(2_000), ends);
        assertThat(book.headroom()).isEqualTo(Money.pounds(0));
        book.change(Money.pounds(6_000), ends.plusDays(1));
        assertThat(book.headroom()).isEqualTo(Money.pounds(3_000));
        book.requireRuns(ends.plusDays(1));
        refused(OrderingRefusal.CONTRACT_ENDED, () -> book.requireRuns(ends.plusDays(2)));
    }

    @Test
    void writesPricesAsItReadsThem() {
        var text = "Licence; licence; 1; 120.00\nLicence; licence; 100; 95.50\nTraining; day; 0; 600";
        assertThat(PriceFile.read(text).text()).isEqualTo(text);
        assertThat(PriceFile.read("Licence;licence;1;£1,200")
                        .lines()
                        .getFirst()
                        .tiers()
                        .getFirst()
                        .unitPrice())
                .isEqualByComparingTo("1200");
    }

    private PurchaseOrder asked() {
        return order(
                OrderBook.open(contract(Money.pounds(5_000)), "Permits", null),
                line("Licence; licence; 1; 120"),
                BigDecimal.TEN);
    }

    private PurchaseOrder order(OrderBook book, PriceLine line, BigDecimal quantity) {
        var entry = OrderEntry.of(quantity, line.order(quantity, COUNCIL), buyer, NOW);
        return PurchaseOrder.ask(
                book.id(),
                book.nextNumber(),
                line.id(),
                line.title(),
                line.unit(),
                "Town Hall",
                DAY,
                entry,
                buyer,
                NOW);
    }

    private static PriceLine line(String rows) {
        return PriceLine.of(
                new LotId(UUID.randomUUID()), 0, PriceFile.read(rows).lines().getFirst());
    }

    private static ContractView contract(Money worth) {
        var id = new ContractId(UUID.randomUUID());
        return new ContractView(
                id,
                new ProcurementId(UUID.randomUUID()),
                new LotId(UUID.randomUUID()),
                OrganisationId.next(),
                OrganisationId.next(),
                "Firm",
                worth,
                ContractState.SIGNED,
                false,
                DAY,
                null,
                null,
                null,
                null,
                null,
                false,
                id);
    }

    private static Actor person(String name) {
        return new Actor(new PersonId(UUID.randomUUID()), name, Set.of());
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
