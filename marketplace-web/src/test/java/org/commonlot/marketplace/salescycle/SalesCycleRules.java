package org.commonlot.marketplace.salescycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.award.RatingFeedback;
import org.commonlot.marketplace.award.SetAsideGround;
import org.commonlot.marketplace.award.SettingAside;
import org.commonlot.marketplace.award.Usefulness;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.Tier;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.ExpiryReminders;
import org.commonlot.marketplace.contractchange.ExpirySweep;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.notification.Outbox;
import org.commonlot.marketplace.ordering.Asked;
import org.commonlot.marketplace.ordering.Ordering;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.performance.Paying;
import org.commonlot.marketplace.performance.ReceivedInvoice;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.BuyingTime;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Sweeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From acts to figures, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class SalesCycleRules {

    @Autowired
    CycleCounting counting;

    @Autowired
    CycleFigures figures;

    @Autowired
    Cycles cycles;

    @Autowired
    OwnCycles ownCycles;

    @Autowired
    Clarifying clarifying;

    @Autowired
    Awarding awarding;

    @Autowired
    RatingFeedback rating;

    @Autowired
    SettingAside setting;

    @Autowired
    Contracting contracting;

    @Autowired
    Timekeeping timekeeping;

    @Autowired
    FlagAnswering answering;

    @Autowired
    CycleRows rows;

    @Autowired
    FactRows facts;

    @Autowired
    Procuring procuring;

    @Autowired
    Ordering ordering;

    @Autowired
    Paying paying;

    @Autowired
    Delegating delegating;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    BuyingTime buying;

    @Autowired
    ExpiryReminders reminders;

    @Autowired
    ExpirySweep expiry;

    @Autowired
    ContractDesk contracts;

    @Autowired
    CoalitionRegister register;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Autowired
    MarketClock clock;

    private final List<Counts> taken = new ArrayList<>();
    private Instant today = Instant.EPOCH;

    @BeforeEach
    void today() {
        today = clock.instant();
    }

    @Test
    void everyStageOfAStoryIsKeptWithItsDay() {
        var challenge = story.draftedChallenge(Story.OPEN);
        clock.travelTo(today.plus(Duration.ofDays(3)));
        story.announced(challenge);
        procuring.publish(challenge.id(), challenge.team().author());
        var published = story.today();
        story.bidSubmitted(challenge, "80000");
        story.bidSubmitted(challenge, "90000");
        story.contractPublished(challenge);
        counting.sweep();

        var cycle = cycle(challenge);
        var closes = UkTime.date(challenge.deadline());
        assertThat(cycle.days())
                .containsEntry(Stage.PROBLEM_IDENTIFIED, UkTime.date(today))
                .containsEntry(Stage.CASE_APPROVED, published)
                .containsEntry(Stage.PUBLISHED, published)
                .containsEntry(Stage.QUESTIONS_CLOSED, closes.minusDays(10))
                .containsEntry(Stage.BIDS_CLOSED, closes)
                .containsEntry(Stage.EVALUATED, closes)
                .containsEntry(Stage.AWARD_DECIDED, closes)
                .containsKeys(Stage.STANDSTILL_ENDED)
                .containsEntry(Stage.SIGNED, story.today());
        assertThat(Objects.requireNonNull(cycle.outcome()).bids()).isEqualTo(Map.of("MICRO", 2));
        var own = figures.authority(authority(challenge)).own();
        assertThat(own.of(Measure.TENDERING).finished()).isEqualTo(1);
        assertThat(own.of(Measure.TENDERING).told()).isFalse();
        assertThat(own.of(Measure.TO_SIGNATURE).finished()).isEqualTo(1);
        assertThat(own.of(Indicator.AWARD_KEPT).yes()).isEqualTo(1);
    }

    /** Issue 7: questions asked of bidders against value, and what bidders say of their feedback. */
    @Test
    void countsWhatIsAskedOfBiddersAndHowUsefulTheyFoundTheirFeedback() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "80000");
        var loser = story.bidSubmitted(challenge, "90000");
        var other = story.bidSubmitted(challenge, "95000");
        counting.sweep();
        var own = figures.authority(authority(challenge)).own();
        assertThat(own.lots(Indicator.QUESTIONS)).isEqualTo(1);
        assertThat(own.lots(Indicator.POUNDS_PER_QUESTION)).isEqualTo(1);
        assertThat(own.median(Indicator.QUESTIONS)).as("of one lot").isEmpty();
        assertThat(Objects.requireNonNull(cycle(challenge).effort()).questions())
                .as("the price is no question")
                .isEqualTo(2);

        story.awardDecided(challenge);
        rating.rate(loser.reference(), Usefulness.USEFUL, "", loser.bidder());
        rating.rate(other.reference(), Usefulness.PARTLY, "", other.bidder());
        counting.sweep();
        var rated = figures.authority(authority(challenge)).own().of(Indicator.FEEDBACK);
        assertThat(rated.yes()).isEqualTo(1);
        assertThat(rated.no()).isEqualTo(1);
        assertThat(rated.told()).isFalse();
    }

    /** Its promise is that of the last stage, its openness that of the first, and no award is awaited in between. */
    @Test
    void aLotInStagesIsOneCycleToTheAwardOfItsLastStage() {
        var challenge = story.published(story.stagedDraft(Story.FLEXIBLE));
        var author = challenge.team().author();
        var first = story.bidSubmitted(challenge, "80000");
        story.bidSubmitted(challenge, "90000");
        story.bidSubmitted(challenge, "110000");
        story.evaluated(challenge);
        var explored = UkTime.date(challenge.deadline());
        clock.travelTo(clock.instant().plus(Duration.ofDays(31)));
        story.chosen(challenge, 1);
        counting.sweep();
        assertThat(cycle(challenge).days()).doesNotContainKeys(Stage.BIDS_CLOSED, Stage.AWARD_DECIDED);
        assertThat(answering.flags(challenge.id(), author)).isEmpty();

        var pilot = story.nextStage(challenge);
        story.bidSubmitted(pilot, first.supplier(), first.bidder(), "70000");
        story.evaluatedAgain(pilot);
        clock.travelTo(clock.instant().plus(Duration.ofDays(31)));
        assertThat(answering.flags(challenge.id(), author))
                .extracting(raised -> raised.flag().kind())
                .containsExactly(RedFlag.Kind.NO_AWARD);
        story.proposed(pilot);
        awarding.approve(pilot.lot(), pilot.team().approver());
        story.disclosed(pilot);
        counting.sweep();

        var cycle = cycle(challenge);
        assertThat(cycle.days())
                .containsEntry(Stage.BIDS_CLOSED, UkTime.date(pilot.deadline()))
                .containsEntry(Stage.AWARD_DECIDED, story.today());
        assertThat(cycle.daysToPrepare()).hasValue((int) ChronoUnit.DAYS.between(UkTime.date(today), explored));
        assertThat(cycle.promises()).first().satisfies(promised -> {
            assertThat(promised.due()).isEqualTo(UkTime.date(pilot.deadline()));
            assertThat(promised.met()).isEqualTo(promised.due());
        });
        var outcome = Objects.requireNonNull(cycle.outcome());
        assertThat(outcome.received()).isEqualTo(3);
        assertThat(outcome.assessed()).isEqualTo(3);
        assertThat(answering.flags(challenge.id(), author)).isEmpty();
    }

    @Test
    void anAwardThatFallsToTheNextBidderCountsAsRework() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "80000");
        story.bidSubmitted(challenge, "90000");
        story.awardDecided(challenge);
        counting.sweep();
        assertThat(cycle(challenge).rework()).isZero();

        var team = challenge.team();
        setting.propose(challenge.lot(), SetAsideGround.WITHDRAWN, "It does not stand by its bid", team.author());
        setting.decide(challenge.lot(), team.approver());
        clock.travelTo(clock.instant().plus(Duration.ofDays(4)));
        story.decidedAgain(challenge);
        counting.sweep();
        assertThat(cycle(challenge).rework()).isEqualTo(1);
        assertThat(cycle(challenge).days()).containsEntry(Stage.AWARD_DECIDED, story.today());
    }

    /** Own history of five at least, else that of those with which it buys, else what there is beyond. */
    @Test
    void expectsByTheNearestHistoryInWhichThereAreEnoughCases() throws Exception {
        var circle = Circle.founded(beans);
        circle.join(Tier.CORE);
        circle.join(Tier.OBSERVER);
        var own = circle.lead.authority();
        var other = circle.others.getFirst().authority();
        var reader = circle.others.getLast().authority();
        took(own, Measure.DECISION, 10, 4);
        took(reader, Measure.DECISION, 90, 9);
        assertThat(expected(own)).isNotIn(Expectation.Basis.AUTHORITY, Expectation.Basis.COALITION);

        took(other, Measure.DECISION, 30, 3);
        var together = Objects.requireNonNull(cycles.expect(own).get(Measure.DECISION));
        assertThat(together.basis()).isEqualTo(Expectation.Basis.COALITION);
        assertThat(together.figure().finished())
                .as("without who only reads along")
                .isEqualTo(7);
        assertThat(together.figure().half()).isEqualTo(10);
        assertThat(String.valueOf(together.coalition())).startsWith("Circle ");
        assertThat(expected(reader)).isEqualTo(Expectation.Basis.AUTHORITY);
        assertThat(expected(cast.authority())).isNotEqualTo(Expectation.Basis.COALITION);

        took(own, Measure.DECISION, 20, 1);
        assertThat(expected(own)).isEqualTo(Expectation.Basis.AUTHORITY);
        assertThat(Queries.during(() -> cycles.expect(own))).hasSize(2);
    }

    /** Who only reads along buys nothing with the others. */
    @Test
    void aBreakdownByCoalitionCountsWhatItsMembersBoughtButForObservers() throws Exception {
        var circle = Circle.founded(beans);
        circle.join(Tier.CORE);
        circle.join(Tier.OBSERVER);
        took(circle.lead.authority(), Measure.TO_AWARD, 10, 4);
        took(circle.others.getFirst().authority(), Measure.TO_AWARD, 30, 3);
        took(circle.others.getLast().authority(), Measure.TO_AWARD, 90, 9);
        var slug = register.byId(circle.id).slug();

        var circles = register.circles();
        var found = figures.by(circles, Measure.TO_AWARD).coalitions().entrySet().stream()
                .filter(one -> one.getKey().slug().equals(slug))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().of(Measure.TO_AWARD).finished()).isEqualTo(7);
        assertThat(found.getFirst().of(Measure.TO_AWARD).half()).isEqualTo(10);
        assertThat(Queries.during(() -> figures.by(circles, Measure.TO_AWARD))).hasSize(1);
        assertThat(Queries.during(register::circles)).hasSize(1);
    }

    private Expectation.Basis expected(OrganisationId authority) {
        var found = cycles.expect(authority).get(Measure.DECISION);
        return found == null ? Expectation.Basis.EVERYBODY : found.basis();
    }

    @Test
    void whoPlansAheadReckonsWithTheDaysWithinWhichThreeQuartersWereSigned() {
        var authority = cast.authority();
        took(authority, Measure.TO_SIGNATURE, 100, 5);
        took(authority, Measure.TO_SIGNATURE, 160, 3);
        var time = buying.toSignature(authority).orElseThrow();
        assertThat(time).isEqualTo(new BuyingTime.Taken(100, 160));
        assertThat(time.noticeFor(LocalDate.of(2028, 6, 30))).isEqualTo(LocalDate.of(2028, 1, 22));
    }

    @Test
    void theReminderOfAContractsEndIsCountedBackFromTheDayByWhichANoticeForWhatFollowsIsDue() {
        var signed = Managed.signed(beans);
        var contract = contracts.file(signed.id(), signed.manager());
        took(contract.authority(), Measure.TO_SIGNATURE, 120, 6);
        var ends = Objects.requireNonNull(contract.ends());
        var mark = ends.minusDays(120).minusMonths(6);
        var address = people.person(signed.manager().person()).email();
        clock.travelTo(UkTime.startOf(mark.minusDays(2)));
        reminders.remind(signed.id());
        assertThat(outbox.latestTo(address, 10))
                .as("at most of the marks before")
                .noneMatch(letter -> "6".equals(letter.letter().facts().get("months")));
        clock.travelTo(UkTime.startOf(mark.plusDays(2)));
        Sweeps.whileDue(expiry, () -> !reminders.due().isEmpty());
        assertThat(outbox.latestTo(address, 10).getFirst().letter().facts())
                .containsEntry("months", "6")
                .containsEntry("days", "120")
                .containsEntry("notice", ends.minusDays(120).toString());
    }

    /** As the job counts it. */
    private void took(OrganisationId authority, Measure measure, int days, int cases) {
        var counts = new Counts();
        var group = Group.authority(Origin.OWN, authority.value());
        counts.add(new Slot(group.family(), group.value(), measure.name(), Slot.Kind.DONE, "", days), cases);
        rows.count(counts);
        taken.add(counts);
    }

    @AfterEach
    void takeAway() {
        for (var counts : taken) {
            var none = new Counts();
            none.minus(counts);
            rows.count(none);
        }
        taken.clear();
    }

    @Test
    void theFirstOrderAndTheFirstPaymentAreHeardHoweverManyFollow() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "80000");
        var contract = story.contractPublished(challenge).id();
        var authority = challenge.team().authority();
        var manager = cast.actor(authority, Role.CONTRACT_MANAGER);
        var approver = cast.actor(authority, Role.APPROVER);
        delegating.allow(
                authority,
                CommitmentStep.BINDING,
                Role.APPROVER,
                null,
                null,
                cast.actor(authority, Role.AUTHORITY_OWNER));
        var signed = story.today();
        for (int i = 0; i < 2; i++) {
            clock.travelTo(clock.instant().plus(Duration.ofDays(2)));
            ordering.approve(ordering.ask(contract, training(), manager), approver);
        }
        var later = paying.receive(contract, invoice("2", signed.plusDays(3)), manager);
        var earlier = paying.receive(contract, invoice("1", signed.plusDays(3)), manager);
        clock.travelTo(clock.instant().plus(Duration.ofDays(20)));
        paying.pay(later, signed.plusDays(20), manager);
        paying.pay(earlier, signed.plusDays(12), manager);
        counting.sweep();

        assertThat(cycle(challenge).days())
                .containsEntry(Stage.FIRST_ORDER, signed.plusDays(2))
                .containsEntry(Stage.FIRST_PAYMENT, signed.plusDays(12));
    }

    private Asked training() {
        return new Asked(
                null,
                "Training",
                "day",
                BigDecimal.ONE,
                new BigDecimal("500"),
                "Depot",
                story.today().plusDays(9));
    }

    private static ReceivedInvoice invoice(String number, LocalDate received) {
        return new ReceivedInvoice(number, "Training", Money.pounds(500), received, null);
    }

    @Test
    void aFirmSeesItsOwnCycleNobodyElsesAndNothingBeforeItIsPublic() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var authority = challenge.team().authority();
        var winner = story.bidSubmitted(challenge, "80000");
        clarifying.ask(challenge.id(), "How many desks are there?", winner.bidder());
        var asked = story.today();
        clock.travelTo(clock.instant().plus(Duration.ofDays(2)));
        var loser = story.bidSubmitted(challenge, "90000");
        var stranger = cast.actor(cast.supplier(), Role.BID_WRITER);
        counting.sweep();
        assertThat(own(winner.bidder(), authority).days()).isEqualTo(Map.of(OwnStep.BID, asked, OwnStep.ASKED, asked));
        assertThat(own(loser.bidder(), authority).days()).isEqualTo(Map.of(OwnStep.BID, story.today()));
        assertThat(ownCycles.mine(stranger)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> ownCycles.mine(challenge.team().author()));

        story.evaluated(challenge);
        story.proposed(challenge);
        counting.sweep();
        assertThat(own(winner.bidder(), authority).result()).isEqualTo(OwnCycle.Result.OPEN);
        assertThat(own(winner.bidder(), authority).days()).hasSize(2);

        awarding.approve(challenge.lot(), challenge.team().approver());
        var award = story.disclosed(challenge);
        var ends = award.standstillEnds();
        if (ends != null) clock.travelTo(ends.plus(Duration.ofHours(9)));
        contracting.sign(
                story.contract(challenge).id(),
                Story.signed(story.today()),
                null,
                challenge.team().author());
        counting.sweep();
        var won = own(winner.bidder(), authority);
        assertThat(won.result()).isEqualTo(OwnCycle.Result.WON);
        assertThat(won.days()).containsKeys(OwnStep.OUTCOME).doesNotContainKey(OwnStep.FIRST_PAYMENT);
        var lost = own(loser.bidder(), authority);
        assertThat(lost.result()).isEqualTo(OwnCycle.Result.LOST);
        assertThat(lost.days()).containsOnlyKeys(OwnStep.BID, OwnStep.OUTCOME);
        assertThat(ownCycles.mine(stranger)).isEmpty();
    }

    private OwnCycle own(Actor bidder, OrganisationId authority) {
        return Objects.requireNonNull(ownCycles.mine(bidder).get(authority)).getFirst();
    }

    @Test
    void nothingOfBidsIsCountedBeforeTheAwardIsPublic() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "80000");
        story.awardApproved(challenge);
        counting.sweep();

        assertThat(cycle(challenge).outcome()).isNull();
        assertThat(figures.authority(authority(challenge)).own().awards()).isZero();
    }

    @Test
    void whatWasGivenUpIsCountedAsFarAsItIsKnown() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        clock.travelTo(today.plus(Duration.ofDays(9)));
        story.cancelled(challenge, "No longer needed");
        counting.sweep();

        var own = figures.authority(authority(challenge)).own();
        assertThat(own.of(Measure.TO_AWARD).left()).isEqualTo(1);
        assertThat(own.of(Measure.TO_AWARD).live()).isZero();
        assertThat(own.of(Indicator.WITHOUT_AWARD).yes()).isEqualTo(1);
        assertThat(own.of(Indicator.AWARD_KEPT).of()).as("nothing was due yet").isZero();
    }

    @Test
    void aPromiseIsMissedAsSoonAsItsDayHasPassed() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "80000");
        story.closed(challenge);
        counting.sweep();
        var due = UkTime.date(today).plusDays(60);

        clock.travelTo(UkTime.startOf(due).plus(Duration.ofHours(20)));
        assertThat(promise(challenge).standing()).isEqualTo(Promise.Standing.PENDING);
        clock.travelTo(UkTime.endOf(due));
        assertThat(promise(challenge).standing()).isEqualTo(Promise.Standing.OVERDUE);
        assertThat(figures.authority(authority(challenge))
                        .own()
                        .of(Indicator.AWARD_KEPT)
                        .no())
                .isEqualTo(1);
    }

    private Promise promise(Challenge challenge) {
        return cycles.promises(challenge.reference()).stream()
                .filter(one -> one.indicator() == Indicator.AWARD_KEPT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countedAnewAllIsAsItWas() {
        for (int i = 0; i < 3; i++) {
            var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
            story.bidSubmitted(challenge, "80000");
            if (i > 0) story.contractPublished(challenge);
            clock.travelTo(today);
            counting.sweep();
        }
        var before = counts();
        counting.sweep();
        assertThat(counts()).as("nothing is counted twice").isEqualTo(before);
        counting.rebuild();
        assertThat(counts()).hasSizeGreaterThan(50).isEqualTo(before);
    }

    private List<Map<String, Object>> counts() {
        return jdbc.queryForList(
                "select family, member, measure, kind, label, days, number, worth from cycle_count where number <> 0"
                        + " order by family, member, measure, kind, label, days");
    }

    @Test
    void factsThatAreHeardTwiceAreKeptOnce() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        counting.sweep();
        var known = heard(challenge);
        known.forEach(facts::add);
        assertThat(heard(challenge)).hasSameSizeAs(known);
        assertThat(facts.touched(10)).doesNotContainKey(challenge.id().value().toString());
    }

    private List<Fact> heard(Challenge challenge) {
        var id = challenge.id().value();
        return facts.of(List.of(id)).getOrDefault(id, List.of());
    }

    @Test
    void theAuthorSaysWhenTheProblemWasSeenAndItIsMarked() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        var day = UkTime.date(today).minusDays(40);
        timekeeping.say(
                challenge.id(),
                Stage.PROBLEM_IDENTIFIED,
                null,
                null,
                day,
                challenge.team().author());
        timekeeping.say(
                challenge.id(),
                Stage.PROBLEM_IDENTIFIED,
                null,
                null,
                day.minusDays(5),
                challenge.team().author());
        counting.sweep();

        var cycle = cycle(challenge);
        assertThat(cycle.days()).containsEntry(Stage.PROBLEM_IDENTIFIED, day.minusDays(5));
        assertThat(cycle.byHand()).containsExactly(Stage.PROBLEM_IDENTIFIED);
        assertThat(jdbc.queryForObject(
                        "select count(*) from cycle_fact where procurement_id = ? and by_hand",
                        Integer.class,
                        challenge.id().value()))
                .as("what was said before is still there")
                .isEqualTo(2);
    }

    @Test
    void aDayOutsideTheBoundsOfItsNeighboursIsRefused() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        var author = challenge.team().author();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> timekeeping.say(
                        challenge.id(),
                        Stage.CASE_APPROVED,
                        null,
                        null,
                        story.today().plusDays(1),
                        author))
                .matches(refused -> refused.refusal() == SalesCycleRefusal.DAY_IN_FUTURE);
        timekeeping.say(
                challenge.id(),
                Stage.PROBLEM_IDENTIFIED,
                null,
                null,
                story.today().minusDays(9),
                author);
        timekeeping.say(
                challenge.id(), Stage.MARKET_ENGAGED, null, null, story.today().minusDays(6), author);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> timekeeping.say(
                        challenge.id(),
                        Stage.CASE_APPROVED,
                        null,
                        null,
                        story.today().minusDays(7),
                        author))
                .matches(refused -> refused.refusal() == SalesCycleRefusal.DAY_OUT_OF_ORDER);
        timekeeping.say(
                challenge.id(), Stage.CASE_APPROVED, null, null, story.today().minusDays(6), author);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> timekeeping.say(challenge.id(), Stage.BIDS_CLOSED, null, null, story.today(), author))
                .matches(refused -> refused.refusal() == SalesCycleRefusal.SEEN_HERE);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> timekeeping.say(
                        challenge.id(),
                        Stage.CASE_APPROVED,
                        null,
                        null,
                        story.today(),
                        cast.actor(cast.authority(), Role.BUYER)));
    }

    @Test
    void figuresOfACoalitionAreThoseOfItsMembersCountedAsOne() throws Exception {
        var one = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(one, "80000");
        story.contractPublished(one);
        clock.travelTo(today);
        var other = story.publishedChallenge(Story.BELOW_THRESHOLD);
        clock.travelTo(today.plus(Duration.ofDays(9)));
        story.cancelled(other, "No longer needed");
        counting.sweep();
        var members = List.of(authority(one), authority(other));

        var queries = Queries.during(() -> figures.coalition(members));
        var known = figures.coalition(members);

        assertThat(queries).hasSize(1);
        assertThat(known.together().of(Measure.TO_AWARD).finished()).isEqualTo(1);
        assertThat(known.together().of(Measure.TO_AWARD).left()).isEqualTo(1);
        for (var member : members) {
            assertThat(known.members())
                    .containsEntry(member, figures.authority(member).own());
        }
        assertThat(known.everybody().of(Measure.TO_AWARD).cases()).isGreaterThanOrEqualTo(2);
        assertThat(figures.coalition(List.of()).together()).isEqualTo(Figures.NONE);
    }

    @Test
    void anAuthoritysFiguresAndItsLatestCostOneQuery() throws Exception {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        counting.sweep();
        var id = authority(challenge);
        assertThat(Queries.during(() -> figures.authority(id))).hasSize(1);
        assertThat(figures.authority(id).latest())
                .singleElement()
                .matches(line -> line.reference().equals(challenge.reference()));
    }

    private static UUID authority(Challenge challenge) {
        return challenge.team().authority().value();
    }

    private Cycle cycle(Challenge challenge) {
        return rows.of(List.of(challenge.id().value().toString())).getFirst();
    }
}
