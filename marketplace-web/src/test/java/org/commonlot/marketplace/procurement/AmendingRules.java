package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.Arrival;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.BiddingRefusal;
import org.commonlot.marketplace.bidding.Confirmation;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.bidding.Reconfirming;
import org.commonlot.marketplace.bidding.Submitting;
import org.commonlot.marketplace.evaluation.CheckSource;
import org.commonlot.marketplace.evaluation.CheckState;
import org.commonlot.marketplace.evaluation.Checking;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationRefusal;
import org.commonlot.marketplace.procurement.Criterion.Kind;
import org.commonlot.marketplace.publication.Releases;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changing what was published, and what becomes of bids that answered it before, on both databases. */
abstract class AmendingRules {

    @Autowired
    Amending amending;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Bidding bidding;

    @Autowired
    Submitting submitting;

    @Autowired
    Reconfirming reconfirming;

    @Autowired
    OpenedBids opened;

    @Autowired
    Checking checking;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    Releases releases;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    @SuppressWarnings("NullAway.Init")
    private Story.Challenge challenge;

    @BeforeEach
    void publish() {
        clock.travelTo(Clock.systemUTC().instant());
        challenge = story.publishedChallenge(Story.OPEN);
    }

    @Test
    void showsTheChangeToEverybodyAsTheNextVersionAndKeepsTheFirst() {
        change(false, challenge.deadline(), "Streets are missed twice a week.");

        var versions = opportunities.versions(challenge.reference());
        assertThat(versions).extracting(PublishedVersion::change).containsExactly(0, 1);
        assertThat(versions.getFirst().opportunity().problem().problem())
                .isEqualTo("Crews can't see which streets were missed.");
        assertThat(versions.getLast()).satisfies(changed -> {
            assertThat(changed.opportunity().problem().problem()).isEqualTo("Streets are missed twice a week.");
            assertThat(changed.reason()).isEqualTo("We measured it");
            assertThat(changed.noticeNumber()).isEqualTo("045678-2026");
        });
        var now = opportunities.byReference(challenge.reference()).orElseThrow();
        assertThat(now.opportunity().problem().problem()).isEqualTo("Streets are missed twice a week.");
        assertThat(now.versionNumber()).isEqualTo(2);
        assertThat(now.amendedAt()).isNotNull();
    }

    @Test
    void releasesItAsAnAmendmentOfTheTender() {
        change(false, challenge.deadline(), "Streets are missed twice a week.");

        var ocid =
                opportunities.byId(challenge.id()).orElseThrow().opportunity().ocid();
        var last = releases.record(ocid).orElseThrow().releases().getLast();
        assertThat(last.tag()).containsExactly("tenderAmendment");
        assertThat(last.content()).contains("Streets are missed twice a week.").contains("We measured it");
    }

    @Test
    void needsTwoPeople() {
        begin();
        write(content(false, challenge.deadline(), "Other words"));
        var team = challenge.team();
        amending.propose(challenge.id(), team.author());

        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> amending.approve(challenge.id(), team.author()));
        assertRefused(ProcurementRefusal.AMENDMENT_STEP_NOT_POSSIBLE, this::publishChange);
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> amending.approve(challenge.id(), team.chair()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> amending.live(challenge.id(), cast.actor(cast.authority(), Role.BUYER)));
    }

    @Test
    void needsTheNoticeToBePublishedAgainWhereOneWasDue() {
        approved(content(false, challenge.deadline(), "Other words"));
        var author = challenge.team().author();

        assertRefused(ProcurementRefusal.NOTICE_REQUIRED, () -> amending.publish(challenge.id(), null, null, author));
        assertRefused(
                ProcurementRefusal.NOTICE_BEFORE_APPROVAL,
                () -> amending.publish(
                        challenge.id(), "045678-2026", clock.instant().minusSeconds(3_600), author));
        assertRefused(
                ProcurementRefusal.NOTICE_IN_FUTURE,
                () -> amending.publish(
                        challenge.id(), "045678-2026", clock.instant().plusSeconds(60), author));
    }

    @Test
    void needsNoNoticeWhereNoneWasDue() {
        challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        var author = challenge.team().author();
        var budget = catalogue.details(challenge.id(), author).opportunity().budget();
        procuring.budget(
                challenge.id(),
                catalogue.details(challenge.id(), author).version(),
                new Budget(
                        Story.BELOW_THRESHOLD,
                        "services",
                        BigDecimal.TEN,
                        new BigDecimal("20000"),
                        budget.contractStarts(),
                        budget.contractEnds()),
                author);
        procuring.sendForReview(challenge.id(), author);
        procuring.approve(challenge.id(), challenge.team().approver());
        for (var person : challenge.team().everybody()) {
            conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
        }
        procuring.publish(challenge.id(), author);

        approved(content(false, challenge.deadline(), "Other words"));
        amending.publish(challenge.id(), null, null, author);

        assertThat(opportunities.versions(challenge.reference())).hasSize(2);
    }

    @Test
    void movesTheDeadlineOnlyOn() {
        begin();
        assertRefused(
                ProcurementRefusal.DEADLINE_ONLY_LATER,
                () -> write(content(false, challenge.deadline().minusSeconds(1), "Other words")));
        write(content(false, challenge.deadline().plus(Duration.ofDays(3)), "Other words"));
    }

    @Test
    void leavesBidsOpenForTenDaysAfterAMaterialChangeAsSection54AsksToConsider() {
        clock.travelTo(challenge.deadline().minus(Duration.ofDays(5)));
        begin();

        assertRefused(
                ProcurementRefusal.AMENDMENT_NEEDS_TIME,
                () -> write(content(true, challenge.deadline(), "Other words")));
        assertRefused(
                ProcurementRefusal.AMENDMENT_NEEDS_TIME,
                () -> write(content(true, challenge.deadline().plus(Duration.ofDays(4)), "Other words")));
        write(content(true, challenge.deadline().plus(Duration.ofDays(5)), "Other words"));
        write(content(false, challenge.deadline(), "Other words"));
    }

    @Test
    void isPossibleOnlyWhileBidsAreOpenAsSection31Says() {
        approved(content(false, challenge.deadline(), "Other words"));
        clock.travelTo(challenge.deadline());

        assertRefused(ProcurementRefusal.AMENDMENT_TOO_LATE, this::publishChange);
        amending.drop(challenge.id(), challenge.team().author());
        assertRefused(ProcurementRefusal.AMENDMENT_TOO_LATE, this::begin);
        var draft = story.draftedChallenge(Story.OPEN);
        assertRefused(
                ProcurementRefusal.AMENDMENT_TOO_LATE,
                () -> amending.begin(draft.id(), draft.team().author()));
    }

    @Test
    void isOneAtATimeAndChangesSomething() {
        begin();
        assertRefused(ProcurementRefusal.AMENDMENT_UNDER_WAY, this::begin);
        assertRefused(
                ProcurementRefusal.NOTHING_CHANGED,
                () -> write(content(false, challenge.deadline(), "Crews can't see which streets were missed.")));
        procuring.attach(
                challenge.id(),
                "Map",
                "map.txt",
                new ByteArrayInputStream("Streets".getBytes(StandardCharsets.UTF_8)),
                challenge.team().author());
        write(content(false, challenge.deadline(), "Crews can't see which streets were missed."));
        amending.drop(challenge.id(), challenge.team().author());
        begin();
    }

    @Test
    void comesBackFromTheApproverWithWhatShouldBeOtherwise() {
        begin();
        write(content(false, challenge.deadline(), "Other words"));
        var team = challenge.team();
        amending.propose(challenge.id(), team.author());
        amending.returnToAuthor(challenge.id(), "Say why", team.approver());

        assertThat(amending.live(challenge.id(), team.author())).hasValueSatisfying(view -> {
            assertThat(view.state()).isEqualTo(AmendmentState.DRAFT);
            assertThat(view.returnNote()).isEqualTo("Say why");
        });
    }

    @Test
    void movesTheClosingToo() {
        var later = challenge.deadline().plus(Duration.ofDays(2));
        change(false, later, "Crews can't see which streets were missed.");
        clock.travelTo(challenge.deadline().plusSeconds(1));
        var supplier = cast.supplier();

        story.bidSubmitted(challenge, supplier, cast.actor(supplier, Role.BID_WRITER), "80000");

        assertThat(opportunities.byId(challenge.id()).orElseThrow().state()).isEqualTo(PublicState.OPEN);
    }

    @Test
    void leavesBidsStandingWhenOnlyDatesWereChanged() {
        var bid = story.bidSubmitted(challenge, "90000");
        change(false, challenge.deadline().plus(Duration.ofDays(2)), "Crews can't see which streets were missed.");

        assertThat(bidding.bid(bid.id(), bid.bidder()).unconfirmed()).isFalse();
    }

    @Test
    void asksThoseWhoHaveBidToConfirmAndTakesTheSameBidAgainAsConfirmation() {
        var bid = story.bidSubmitted(challenge, "90000");
        change(false, challenge.deadline(), "Streets are missed twice a week.");
        var before = bidding.bid(bid.id(), bid.bidder());
        assertThat(before.unconfirmed()).isTrue();

        var receipt = submitting.submit(bid.id(), before.revision(), Arrival.now(), bid.bidder());
        var after = bidding.bid(bid.id(), bid.bidder());

        assertThat(receipt.reference()).isNotEqualTo(bid.reference());
        assertThat(after.unconfirmed()).isFalse();
        assertThat(submitting.submit(bid.id(), after.revision(), Arrival.now(), bid.bidder()))
                .isEqualTo(receipt);
        story.opened(challenge);
        assertThat(opened.of(challenge.lot())).singleElement().satisfies(only -> {
            assertThat(only.reference()).isEqualTo(receipt.reference());
            assertThat(only.confirmation()).isEqualTo(Confirmation.STANDS);
        });
    }

    @Test
    void opensAnUnconfirmedBidFlagsItAndAsksItsBidderOnce() {
        var bid = story.bidSubmitted(challenge, "90000");
        change(false, challenge.deadline(), "Streets are missed twice a week.");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var author = challenge.team().author();

        assertThat(evaluations.checks(challenge.lot(), author))
                .singleElement()
                .satisfies(row -> assertThat(row.confirmation()).isEqualTo(Confirmation.ASKED));
        assertRefused(
                EvaluationRefusal.CONFIRMATION_AWAITED,
                () -> checking.clear(bid.reference(), CheckSource.all(), "", author));
        var stranger = cast.actor(cast.supplier(), Role.BID_WRITER);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reconfirming.answer(bid.reference(), true, stranger));
        assertThat(reconfirming.of(bid.reference(), stranger)).isEmpty();
        reconfirming.answer(bid.reference(), true, bid.bidder());
        assertRefused(
                BiddingRefusal.CONFIRMATION_NOT_ASKED, () -> reconfirming.answer(bid.reference(), false, bid.bidder()));
        checking.clear(bid.reference(), CheckSource.all(), "", author);
        assertThat(evaluations.evaluation(challenge.lot(), author)).isPresent();
    }

    @Test
    void leavesAsideABidThatItsBidderWithdrawsAfterTheOpening() {
        var stays = story.bidSubmitted(challenge, "90000");
        var goes = story.bidSubmitted(challenge, "70000");
        change(false, challenge.deadline(), "Streets are missed twice a week.");
        var again = bidding.bid(stays.id(), stays.bidder());
        var confirmed = submitting.submit(stays.id(), again.revision(), Arrival.now(), stays.bidder());
        story.opened(challenge);
        story.declaredAgain(challenge);
        var author = challenge.team().author();
        checking.clear(confirmed.reference(), CheckSource.all(), "", author);

        reconfirming.answer(goes.reference(), false, goes.bidder());

        assertThat(evaluations.checks(challenge.lot(), author))
                .filteredOn(row -> row.check().reference().equals(goes.reference()))
                .extracting(row -> row.check().state())
                .containsExactly(CheckState.WITHDRAWN);
        var evaluation = evaluations.evaluation(challenge.lot(), author).orElseThrow();
        assertThat(evaluation.bids())
                .extracting(numbered -> numbered.reference())
                .containsExactly(confirmed.reference());
    }

    @Test
    void changesCriteriaWordsAndLimitsAsAMaterialChangeThatBiddersConfirm() {
        var bid = story.bidSubmitted(challenge, "90000");
        var offered = lot();
        var kept = offered.criteria().getFirst();
        var criteria = CriteriaTree.weighed(
                Map.of(Kind.QUALITY, new BigDecimal("70"), Kind.PRICE, new BigDecimal("30")),
                List.of(
                        new Criterion(
                                kept.id(), Kind.QUALITY, "Quality", "Other words", new BigDecimal("60"), 2, 400, null),
                        Criterion.plain(UUID.randomUUID(), Kind.QUALITY, "Safety", "How safe", new BigDecimal("40")),
                        offered.criteria().getLast().withWeight(new BigDecimal("100"))));
        var lawful = clock.instant().plus(Duration.ofDays(40));
        begin();
        assess(criteria);
        refusesWriting(ProcurementRefusal.CRITERIA_ARE_MATERIAL, content(false, lawful, was(), assessed(criteria)));
        write(content(true, lawful, was(), assessed(criteria)));
        amending.propose(challenge.id(), challenge.team().author());
        amending.approve(challenge.id(), challenge.team().approver());
        publishChange();

        assertThat(lot().criteria()).isEqualTo(criteria);
        assertThat(lot().priceFormula()).isEqualTo(PriceFormula.ABOVE_LOWEST_TAKEN_OFF);
        assertThat(opportunities
                        .versions(challenge.reference())
                        .getFirst()
                        .opportunity()
                        .lots()
                        .getFirst()
                        .criteria())
                .isEqualTo(offered.criteria());
        var view = bidding.bid(bid.id(), bid.bidder());
        assertThat(view.missing()).containsExactly(criteria.get(1).id().toString());
        assertThat(view.content().answers()).containsKey(kept.id());
    }

    @Test
    void refusesCriteriaThatDoNotMake100() {
        begin();
        var offered = lot().criteria();

        assertRefused(ProcurementRefusal.WEIGHTS_NOT_100, () -> assess(offered.subList(1, 3)));
    }

    @Test
    void changesWhatElseTheChallengeSays() {
        var more = Particulars.of("Live by April", null, Particulars.OpenSource.REQUIRED, null, List.of("wcag-22-aa"));
        var content = content(true, clock.instant().plus(Duration.ofDays(40)), was(), List.of());
        approved(new AmendmentContent(
                content.reason(),
                true,
                content.problem(),
                more,
                content.timetable(),
                content.terms(),
                content.assessments()));
        publishChange();

        var published = opportunities.byId(challenge.id()).orElseThrow().opportunity();
        assertThat(published.moreOf()).isEqualTo(more);
        assertThat(published.standards())
                .extracting(Opportunity.Standard::title)
                .containsExactly("Web Content Accessibility Guidelines 2.2, level AA");
        assertThat(published.words()).contains("Live by April", "Web Content Accessibility");
    }

    private Opportunity.LotOnOffer lot() {
        return opportunities
                .byId(challenge.id())
                .orElseThrow()
                .opportunity()
                .lots()
                .getFirst();
    }

    private String was() {
        return Objects.requireNonNull(opportunities
                .byId(challenge.id())
                .orElseThrow()
                .opportunity()
                .problem()
                .problem());
    }

    private List<Assessment> assessed(List<Criterion> criteria) {
        return List.of(new Assessment(challenge.lot().value(), PriceFormula.ABOVE_LOWEST_TAKEN_OFF, criteria));
    }

    private void assess(List<Criterion> criteria) {
        var author = challenge.team().author();
        var live = amending.live(challenge.id(), author).orElseThrow();
        amending.assess(
                challenge.id(), live.version(), challenge.lot(), criteria, PriceFormula.ABOVE_LOWEST_TAKEN_OFF, author);
    }

    private void refusesWriting(ProcurementRefusal refusal, AmendmentContent content) {
        assertRefused(refusal, () -> write(content));
    }

    private void change(boolean material, Instant deadline, String problem) {
        approved(content(material, deadline, problem));
        publishChange();
        clock.travelTo(clock.instant().plusSeconds(60));
    }

    private void approved(AmendmentContent content) {
        begin();
        write(content);
        amending.propose(challenge.id(), challenge.team().author());
        amending.approve(challenge.id(), challenge.team().approver());
    }

    private void publishChange() {
        amending.publish(
                challenge.id(), "045678-2026", clock.instant(), challenge.team().author());
    }

    private void begin() {
        clock.travelTo(clock.instant().plusSeconds(60));
        amending.begin(challenge.id(), challenge.team().author());
    }

    private void write(AmendmentContent content) {
        var author = challenge.team().author();
        var live = amending.live(challenge.id(), author).orElseThrow();
        amending.write(challenge.id(), live.version(), content, author);
    }

    private AmendmentContent content(boolean material, Instant deadline, String problem) {
        return content(material, deadline, problem, List.of());
    }

    private AmendmentContent content(boolean material, Instant deadline, String problem, List<Assessment> assessments) {
        var published = opportunities.byId(challenge.id()).orElseThrow().opportunity();
        var was = published.problem();
        var times = published.timetable();
        return new AmendmentContent(
                "We measured it",
                material,
                new Problem(problem, was.affected(), was.outcome(), was.workDone(), was.dataSystems()),
                Particulars.NONE,
                new Timetable(times.questionsClose(), deadline, times.awardExpected()),
                published.terms(),
                assessments);
    }

    private static void assertRefused(Refusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}
