package org.commonlot.marketplace.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.Arrival;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.BiddingRefusal;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.bidding.Submitting;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.ordering.Asked;
import org.commonlot.marketplace.ordering.ExpectedSavings;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.OrderId;
import org.commonlot.marketplace.ordering.Ordering;
import org.commonlot.marketplace.ordering.OrderingRefusal;
import org.commonlot.marketplace.ordering.PriceFile;
import org.commonlot.marketplace.ordering.PriceTier;
import org.commonlot.marketplace.ordering.Pricing;
import org.commonlot.marketplace.ordering.SavingRate;
import org.commonlot.marketplace.ordering.SavingsLedger;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.TableScan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a schedule that the lead sets to orders at the tier that is reached, on whatever database. */
abstract class ScheduleRules {

    /** First council below the tier and from it on, then the second. */
    private static final List<String> PRICES = List.of("310.25", "301.13", "330", "299.99");

    @Autowired
    Schedules schedules;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Bidding bidding;

    @Autowired
    Submitting submitting;

    @Autowired
    OpenedBids opened;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    Ordering ordering;

    @Autowired
    OrderDesk orders;

    @Autowired
    Pricing pricing;

    @Autowired
    SavingsLedger savings;

    @Autowired
    ExpectedSavings expected;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Procuring procuring;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    BeanFactory beans;

    @Test
    void isPublishedWithTheQuantitiesThatStandThen() {
        var joint = Joint.scheduled(beans);
        var schedule = schedules.of(joint.challenge.lot());
        assertThat(schedule.items()).singleElement().satisfies(item -> {
            assertThat(item.name()).isEqualTo("Licence");
            assertThat(item.unit()).isEqualTo("licences");
            assertThat(item.volume()).isEqualByComparingTo("300");
            assertThat(item.reached()).as("300 reach the tier from 250").isEqualTo(1);
            assertThat(item.needs())
                    .extracting(
                            PriceSchedule.Need::authority,
                            need -> need.binding().intValue())
                    .containsExactlyInAnyOrder(
                            tuple(joint.first().authority().value(), 100),
                            tuple(joint.second().authority().value(), 200));
        });
        assertThat(schedules.of(joint.challenge.id())).containsOnlyKeys(joint.challenge.lot());
    }

    @Test
    void thePriceOfABidIsComputedFromTheTierThatAllReachTogetherAndThatIsScored() {
        var joint = Joint.scheduled(beans);
        var dear = story.bidSubmitted(joint.challenge, List.of("1", "400", "1", "400"));
        var cheap = story.bidSubmitted(joint.challenge, inOrder(joint, PRICES));
        assertThat(bidding.bid(cheap.id(), cheap.bidder()).content().price())
                .as("100 at £301.13 and 200 at £299.99")
                .isEqualByComparingTo("90111.00");
        story.awardDecided(joint.challenge);
        assertThat(evaluations.ranking(
                        joint.challenge.lot(), joint.challenge.team().author()))
                .as("what only a lower tier costs changes nothing")
                .extracting(AssessedBid::reference, AssessedBid::price)
                .containsExactly(
                        tuple(cheap.reference(), Money.of("90111")), tuple(dear.reference(), Money.of("120000")));
    }

    @Test
    void unitPricesAreSealedWithTheBidAndReadByNobodyBeforeTheOpening() {
        var joint = Joint.scheduled(beans);
        var bid = story.bidSubmitted(joint.challenge, List.of("73.91", "73.92", "73.93", "73.94"));
        var receipt = bidding.bid(bid.id(), bid.bidder()).standing().orElseThrow();
        var scan = new TableScan(jdbc);
        for (var price : List.of("73.91", "73.92", "73.93", "73.94")) {
            assertThat(scan.placesOf(price)).as(price).isEmpty();
        }
        assertNotFound(() -> opened.priced(bid.reference()));
        story.closed(joint.challenge);
        assertNotFound(() -> opened.priced(bid.reference()));
        story.opened(joint.challenge);
        assertThat(opened.priced(bid.reference()).prices().values())
                .extracting(BigDecimal::toPlainString)
                .containsExactlyInAnyOrder("73.91", "73.92", "73.93", "73.94");
        assertThat(receipt.sha256()).as("the receipt is of all that is sealed").hasSize(64);
    }

    @Test
    void aBidWithAPriceMissingIsADraft() {
        var joint = Joint.scheduled(beans);
        var bidder = bidder();
        var id = story.bidAnswered(joint.challenge, bidder);
        var cells = bidding.bid(id, bidder).schedule().cells();
        refused(
                BiddingRefusal.PRICED_BY_SCHEDULE,
                () -> bidding.price(id, revision(id, bidder), BigDecimal.TEN, bidder));
        refused(
                BiddingRefusal.PRICE_NOT_POSITIVE,
                () -> bidding.prices(
                        id, revision(id, bidder), Map.of(cells.getFirst().key(), BigDecimal.ZERO), bidder));
        bidding.prices(
                id,
                revision(id, bidder),
                Map.of(cells.getFirst().key(), BigDecimal.TEN, "of another schedule", BigDecimal.ONE),
                bidder);
        var draft = bidding.bid(id, bidder);
        assertThat(draft.content().prices()).containsOnlyKeys(cells.getFirst().key());
        assertThat(draft.missing()).containsExactly("price");
        refused(BiddingRefusal.INCOMPLETE, () -> submitting.submit(id, draft.revision(), Arrival.now(), bidder));
        refused(BiddingRefusal.CHANGED_MEANWHILE, () -> bidding.prices(id, draft.revision() - 1, Map.of(), bidder));
        assertNotFound(() -> bidding.prices(id, draft.revision(), Map.of(), bidder()));
        var billions = new BigDecimal("999999999.99");
        var all = new HashMap<String, BigDecimal>();
        cells.forEach(cell -> all.put(cell.key(), billions));
        bidding.prices(id, draft.revision(), all, bidder);
        assertThat(bidding.bid(id, bidder).content().price()).isEqualByComparingTo("299999999997.00");
    }

    @Test
    void theWinnersPricesAreWhatEachAuthorityOrdersAtTheTierThatAllReach() {
        var joint = won();
        var first = manager(joint.first());
        var book = orders.book(joint.contract(joint.first()).id(), first);
        var line = orders.prices(book).getFirst();
        assertThat(line.title()).isEqualTo("Licence");
        assertThat(line.tiers())
                .as("its own and not the other's")
                .extracting(
                        tier -> tier.fromQuantity().intValue(),
                        tier -> tier.unitPrice().toPlainString())
                .containsExactly(tuple(1, "310.25"), tuple(Joint.TIER, "301.13"));
        assertThat(line.tiers())
                .extracting(PriceTier::authorityId)
                .containsOnly(joint.first().authority().value());

        assertThat(order(joint, joint.first(), first, "30")).isEqualByComparingTo("310.25");
        var second = manager(joint.second());
        assertThat(order(joint, joint.second(), second, "170")).isEqualByComparingTo("330");
        assertThat(order(joint, joint.first(), first, "50")).as("250 together").isEqualByComparingTo("301.13");
        assertThat(order(joint, joint.second(), second, "1")).isEqualByComparingTo("299.99");
    }

    @Test
    void eachShareIsWhatItsOwnQuantitiesCostAndTogetherTheyAreThePrice() {
        var joint = won();
        assertThat(joint.contracts())
                .extracting(ContractView::authority, ContractView::price)
                .containsExactlyInAnyOrder(
                        tuple(joint.first().authority(), Money.of("30113")),
                        tuple(joint.second().authority(), Money.of("59998")));
    }

    @Test
    void whatIsSavedAgainstSingleBuyersIsKnownInTotalFromThreeBidsOn() {
        var joint = won(PRICES, List.of("390.25", "302", "400", "301"), List.of("379.50", "302", "410", "301"));
        var first = manager(joint.first());
        var coalition = joint.circle.id;
        approved(joint, joint.first(), "40");
        assertThat(savings.againstSingle(coalition)).hasValueSatisfying(total -> {
            assertThat(total.orders()).isOne();
            assertThat(total.asked()).as("40 at £360.00 on average").isEqualTo(Money.of("14400"));
            assertThat(total.ordered()).as("40 at £310.25").isEqualTo(Money.of("12410"));
        });
        var taken = approved(joint, joint.second(), "10");
        assertThat(savings.againstSingle(coalition))
                .hasValueSatisfying(total -> assertThat(total.saving()).isEqualTo(Money.of("2490")));
        ordering.cancel(taken, "Not needed", joint.second().approver());
        order(joint, joint.first(), first, "5");
        assertThat(savings.againstSingle(coalition))
                .as("neither what is taken back nor what nobody has approved")
                .hasValueSatisfying(total -> assertThat(total.saving()).isEqualTo(Money.of("1990")));
    }

    @Test
    void whatJointProcurementsHaveSavedSaysWhatOneToComeMaySave() {
        for (int i = 0; i < SavingRate.FEWEST; i++) {
            var joint = won(PRICES, List.of("390.25", "302", "400", "301"), List.of("379.50", "302", "410", "301"));
            approved(joint, joint.first(), "40");
        }
        for (var rate : List.of(expected.againstSingle(), expected.againstBefore())) {
            assertThat(rate).hasValueSatisfying(known -> {
                assertThat(known.procurements()).isGreaterThanOrEqualTo(SavingRate.FEWEST);
                assertThat(known.low()).isLessThanOrEqualTo(known.middle());
                assertThat(known.middle()).isLessThanOrEqualTo(known.high());
            });
        }
        assertThat(expected.againstSingle().orElseThrow().high())
                .as("£12,410 instead of £14,400 in each of them")
                .isCloseTo(new BigDecimal("0.138"), within(new BigDecimal("0.03")));
    }

    @Test
    void ofFewerThanThreeBidsNothingIsSaidOfWhatTheyAskedOfSingleBuyers() {
        var joint = won(PRICES, List.of("390.25", "302", "400", "301"));
        approved(joint, joint.first(), "40");
        assertThat(savings.againstSingle(joint.circle.id)).isEmpty();
    }

    @Test
    void nobodyTypesTheWinnersPricesAgain() {
        var joint = won();
        var author = joint.challenge.team().author();
        var contract = joint.contract(joint.first()).id();
        refused(
                OrderingRefusal.PRICES_OF_BID,
                () -> pricing.record(contract, true, PriceFile.read("Licence; licence; 1; 100"), author));
        pricing.frame(contract, true, author);
        var book = orders.book(contract, author);
        assertThat(book.framework()).isTrue();
        assertThat(orders.prices(book).getFirst().tiers()).hasSize(2);
        order(joint, joint.first(), manager(joint.first()), "1");
        refused(OrderingRefusal.PRICES_USED, () -> pricing.frame(contract, false, author));
    }

    @Test
    void whatAnAuthorityBuysAloneIsPricedByTheSameRule() {
        var draft = story.draftedChallenge(Story.BELOW_THRESHOLD);
        var author = draft.team().author();
        set(draft, author, "Sensor; device; 40\nSetting up; day; 2.5", "Sensor; 30; 100");
        var challenge = story.published(draft);
        var lot = challenge.lot();
        assertThat(schedules.of(lot).cells()).hasSize(4);
        var bid = story.bidSubmitted(challenge, List.of("100", "90", "80", "600.33"));
        assertThat(bidding.bid(bid.id(), bid.bidder()).content().price())
                .as("40 at £90.00, and 2.5 at £600.33: half a penny is rounded up")
                .isEqualByComparingTo("5100.83");
        story.awardDecided(challenge);
        assertThat(story.contract(challenge).price()).isEqualTo(Money.of("5100.83"));
    }

    @Test
    void aLaterStageIsPricedByTheScheduleOfTheFirst() {
        var draft = story.stagedDraft(Story.BELOW_THRESHOLD);
        set(draft, draft.team().author(), "Sensor; device; 40", "Sensor; 30");
        var challenge = story.published(draft);
        var first = story.bidSubmitted(challenge, List.of("100", "90"));
        story.evaluated(challenge);
        story.chosen(challenge, 1);
        var pilot = story.nextStage(challenge);
        assertThat(schedules.of(pilot.lot())).isEqualTo(schedules.of(challenge.lot()));
        assertThat(schedules.of(pilot.lot()).cells()).hasSize(2);
        assertThat(bidding.bid(bidding.start(pilot.lot(), first.bidder()), first.bidder())
                        .content()
                        .prices())
                .isEmpty();
    }

    @Test
    void aLotWithoutScheduleIsPricedAsOneWhole() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        assertThat(schedules.of(challenge.lot())).isEqualTo(PriceSchedule.WHOLE);
        var bid = story.bidSubmitted(challenge, "90000.01");
        var content = bidding.bid(bid.id(), bid.bidder()).content();
        assertThat(content.price()).isEqualByComparingTo("90000.01");
        assertThat(content.prices()).containsOnlyKeys(PriceSchedule.wholeKey());
        assertThat(schedules.of(
                        Joint.published(beans, Story.BELOW_THRESHOLD).challenge.lot()))
                .as("without quantities there is nothing to multiply by")
                .isEqualTo(PriceSchedule.WHOLE);
    }

    @Test
    void itsAuthorSetsItWhileItIsADraftAndNobodyElse() {
        var joint = Joint.scheduledDraft(beans);
        var author = joint.challenge.team().author();
        var id = joint.challenge.id();
        var lines = scheduling.draft(id, author).lines();
        var line = lines.getFirst().demand().id();
        assertNotFound(() -> scheduling.draft(id, cast.actor(cast.authority(), Role.BUYER)));
        refused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> scheduling.draft(id, joint.challenge.team().approver()));
        refused(ScheduleRefusal.ITEM_EMPTY, () -> set(joint, placed(line, joint.challenge.lot(), " ")));
        refused(ScheduleRefusal.LOT_UNKNOWN, () -> set(joint, placed(line, new LotId(UUID.randomUUID()), "Licence")));
        assertNotFound(() -> set(joint, placed(UUID.randomUUID(), joint.challenge.lot(), "Licence")));
        refused(
                ScheduleRefusal.ITEM_UNKNOWN,
                () -> set(joint, new SchedulePlan(List.of(), List.of(), Map.of("nothing", List.of(BigDecimal.TEN)))));
        set(joint, placed(line, joint.challenge.lot(), "Permit"));
        var drafted = schedules.drafted(catalogue.details(id, author)).get(joint.challenge.lot());
        assertThat(Objects.requireNonNull(drafted).items())
                .as("lines of other names are other items")
                .extracting(PriceSchedule.Item::name)
                .contains("Permit")
                .hasSize(2);
        procuring.sendForReview(id, author);
        refused(ProcurementRefusal.STEP_NOT_POSSIBLE, () -> set(joint, placed(line, joint.challenge.lot(), "Licence")));
    }

    private static SchedulePlan placed(UUID line, LotId lot, String item) {
        return new SchedulePlan(List.of(new SchedulePlan.Placed(line, lot, item)), List.of(), Map.of());
    }

    private void set(Joint joint, SchedulePlan plan) {
        scheduling.set(
                joint.challenge.id(),
                story.version(joint.challenge),
                plan,
                joint.challenge.team().author());
    }

    private void set(Story.Challenge draft, Actor author, String own, String tiers) {
        var plan =
                new SchedulePlan(List.of(), SchedulePlan.needs(own, List.of(draft.lot())), SchedulePlan.tiers(tiers));
        scheduling.set(draft.id(), story.version(draft), plan, author);
    }

    /** Authorities are in the order of their demand lines, which names don't decide. */
    private List<String> inOrder(Joint joint, List<String> prices) {
        var first =
                schedules.of(joint.challenge.lot()).items().getFirst().needs().getFirst();
        boolean turned =
                !Objects.equals(first.authority(), joint.first().authority().value());
        return turned ? List.of(prices.get(2), prices.get(3), prices.get(0), prices.get(1)) : prices;
    }

    private Joint won() {
        return won(PRICES);
    }

    @SafeVarargs
    private Joint won(List<String>... bids) {
        var joint = Joint.scheduled(beans);
        for (var prices : bids) story.bidSubmitted(joint.challenge, inOrder(joint, prices));
        story.awardDecided(joint.challenge);
        joint.sign();
        return joint;
    }

    private OrderId approved(Joint joint, Circle.House house, String quantity) {
        var id = asked(joint, house, manager(house), quantity);
        ordering.approve(id, house.approver());
        return id;
    }

    private BigDecimal order(Joint joint, Circle.House house, Actor by, String quantity) {
        return orders.order(asked(joint, house, by, quantity), by).unitPrice();
    }

    private OrderId asked(Joint joint, Circle.House house, Actor by, String quantity) {
        var contract = joint.contract(house).id();
        var line = orders.prices(orders.book(contract, by)).getFirst().id();
        var asked = new Asked(
                line,
                "",
                "",
                new BigDecimal(quantity),
                null,
                "Town Hall",
                story.today().plusDays(20));
        return ordering.ask(contract, asked, by);
    }

    private Actor manager(Circle.House house) {
        return cast.actor(house.authority(), Role.CONTRACT_MANAGER);
    }

    private Actor bidder() {
        return cast.actor(cast.supplier(), Role.BID_WRITER);
    }

    private int revision(BidId id, Actor bidder) {
        return bidding.bid(id, bidder).revision();
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
