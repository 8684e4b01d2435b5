package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.AwardRefusal;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.bidding.Arrival;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.BiddingRefusal;
import org.commonlot.marketplace.bidding.Submitting;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.SizeFact;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several lots, from their division to awards and to ends without award, on both databases. */
abstract class LottingRules {

    private static final String TITLE = "Fewer missed bin collections";

    @Autowired
    Lotting lotting;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Bidding bidding;

    @Autowired
    Submitting submitting;

    @Autowired
    Awarding awarding;

    @Autowired
    Organising organising;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    Clock clock;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @Test
    void lotsMoveAndGoAndTheirNumbersFollow() {
        var challenge = story.dividedChallenge(Story.OPEN, 60_000, 40_000, 20_000);
        var author = challenge.team().author();
        var lots = story.lots(challenge);

        lotting.moveUp(challenge.id(), story.version(challenge), lots.get(2), author);
        assertThat(story.lots(challenge)).containsExactly(lots.get(0), lots.get(2), lots.get(1));
        lotting.remove(challenge.id(), story.version(challenge), lots.get(0), author);
        assertThat(details(challenge).lots()).extracting(LotView::number).containsExactly(1, 2);
        assertThat(details(challenge).lots()).extracting(LotView::title).containsExactly("Part 3", "Part 2");
        assertThat(details(challenge).missing()).containsExactly(Section.LOTS);
        lotting.remove(challenge.id(), story.version(challenge), lots.get(2), author);
        assertThat(details(challenge).lots()).extracting(LotView::title).containsExactly(TITLE);
        assertThat(details(challenge).missing()).isEmpty();
        assertThat(ledger.verify().fault()).isNull();
    }

    @Test
    void refusesAnEditOfWhatAnotherHasChangedMeanwhile() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var author = challenge.team().author();
        long version = story.version(challenge);
        lotting.add(challenge.id(), version, "Second", LotScope.NONE, author);
        assertRefused(
                ProcurementRefusal.CHANGED_MEANWHILE,
                () -> lotting.add(challenge.id(), version, "Third", LotScope.NONE, author));
    }

    @Test
    void takesOnlyCodesAndRegionsThatThereAre() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var author = challenge.team().author();
        assertRefused(
                ProcurementRefusal.CPV_UNKNOWN,
                () -> lotting.classify(challenge.id(), story.version(challenge), List.of("99999999"), author));
        var nowhere = new LotScope(null, null, null, null, null, true, Set.of("XX"));
        assertRefused(
                ProcurementRefusal.REGION_UNKNOWN,
                () -> lotting.revise(challenge.id(), story.version(challenge), challenge.lot(), "x", nowhere, author));

        lotting.classify(challenge.id(), story.version(challenge), List.of("72000000-5", "48000000"), author);
        assertThat(details(challenge).opportunity().lotting().cpv()).containsExactly("48000000", "72000000");
    }

    /** The Order of 2026 knows reservations below the threshold only. */
    @Test
    void reservesOnlyBelowTheThreshold() {
        var above = story.draftedChallenge(Story.OPEN);
        var reserved = Reservation.of(Reservation.Place.UK, List.of(), true, false);
        assertRefused(
                ProcurementRefusal.RESERVATION_ABOVE_THRESHOLD,
                () -> lotting.reserve(
                        above.id(), story.version(above), reserved, above.team().author()));
        var below = story.draftedChallenge(Story.BELOW_THRESHOLD);
        reserve(below, reserved);
        var budget = details(below).opportunity().budget();
        var open = new Budget(
                Story.OPEN,
                budget.category(),
                budget.least(),
                budget.most(),
                budget.contractStarts(),
                budget.contractEnds());
        assertRefused(
                ProcurementRefusal.RESERVATION_ABOVE_THRESHOLD,
                () -> procuring.budget(
                        below.id(), story.version(below), open, below.team().author()));
    }

    @Test
    void nobodyBidsForWhatIsReservedForOthers() {
        var draft = story.draftedChallenge(Story.BELOW_THRESHOLD);
        reserve(draft, Reservation.of(null, List.of(), true, false));
        var challenge = story.published(draft);
        var large = cast.supplier();
        organising.recordSize(
                large,
                new SizeFact(UkTime.date(clock.instant()), 900, Money.pounds(90_000_000), Money.pounds(60_000_000)),
                Actor.system("test"),
                clock.instant());
        var writer = cast.actor(large, Role.BID_WRITER);
        assertRefused(BiddingRefusal.RESERVED_FOR_SMES, () -> bidding.start(challenge.lot(), writer));
        assertThat(bidding.place(challenge.id(), writer).unmet()).containsExactly(Reservation.Unmet.NOT_SME);
        story.bidSubmitted(challenge, "90000");
    }

    /** Section 20(7): a supplier may not have more bids than the notice lets it; one withdrawn makes room. */
    @Test
    void aSupplierBidsForNoMoreLotsThanTheNoticeLetsIt() {
        var draft = story.dividedChallenge(Story.OPEN, 60_000, 40_000, 20_000);
        limit(draft, new LotLimits(2, null, null));
        var challenge = story.published(draft);
        var lots = story.lots(challenge);
        var supplier = cast.supplier();
        var writer = cast.actor(supplier, Role.BID_WRITER);
        var first = story.bidSubmitted(challenge.of(lots.get(0)), supplier, writer, "50000");
        story.bidSubmitted(challenge.of(lots.get(1)), supplier, writer, "30000");
        var third = story.bidWritten(challenge.of(lots.get(2)), writer, "10000");
        assertRefused(BiddingRefusal.LOT_LIMIT, () -> submit(third, writer));
        assertThat(bidding.place(challenge.id(), writer).bidFor()).containsExactlyInAnyOrder(lots.get(0), lots.get(1));

        submitting.submit(first.id(), bidding.bid(first.id(), writer).revision(), Arrival.now(), writer);
        submitting.withdraw(first.id(), Arrival.now(), writer);
        submit(third, writer);
        assertRefused(BiddingRefusal.LOT_LIMIT, () -> submit(first.id(), writer));
        story.bidSubmitted(challenge.of(lots.get(0)), "40000");
    }

    private void submit(BidId bid, Actor writer) {
        submitting.submit(bid, bidding.bid(bid, writer).revision(), Arrival.now(), writer);
    }

    /** Section 23(4): in the order of the notice, and whoever has won as many as one may is passed over. */
    @Test
    void awardsFollowTheOrderOfTheNoticeAndPassOverWhoHasWonEnough() {
        var draft = story.dividedChallenge(Story.BELOW_THRESHOLD, 60_000, 40_000);
        limit(draft, new LotLimits(null, 1, LotLimits.AwardOrder.BY_NUMBER));
        var challenge = story.published(draft);
        var lots = story.lots(challenge);
        var best = cast.supplier();
        var writer = cast.actor(best, Role.BID_WRITER);
        for (var lot : lots) {
            story.bidSubmitted(challenge.of(lot), best, writer, "10000");
            story.bidSubmitted(challenge.of(lot), "20000");
        }
        story.opened(challenge);
        story.declaredAgain(challenge);
        for (var lot : lots) story.clearedAndAgreed(challenge.of(lot));
        var team = challenge.team();

        assertRefused(AwardRefusal.LOTS_IN_ORDER, () -> awarding.candidates(lots.get(1), team.author()));
        story.proposed(challenge.of(lots.get(0)));
        awarding.approve(lots.get(0), team.approver());

        var next = awarding.candidates(lots.get(1), team.author());
        assertThat(next).extracting(bid -> bid.rank()).containsExactly(2);
        var passed = story.ranking(challenge.of(lots.get(1))).getFirst();
        assertThat(passed.supplier()).isEqualTo(best);
        assertRefused(
                AwardRefusal.LOT_LIMIT,
                () -> awarding.propose(lots.get(1), passed.reference(), "The best", team.author()));
        story.recordChecked(challenge.of(lots.get(1)));
        awarding.propose(lots.get(1), next.getFirst().reference(), "The best of those left", team.author());
        awarding.approve(lots.get(1), team.approver());
        assertThat(story.award(challenge.of(lots.get(1))).supplier()).isNotEqualTo(best);
    }

    @Test
    void oneLotIsCancelledAndTheOthersGoOnToTheirOpening() {
        var challenge = story.published(story.dividedChallenge(Story.OPEN, 60_000, 40_000));
        var lots = story.lots(challenge);
        var cancelled = challenge.of(lots.get(0));
        var bid = story.bidSubmitted(cancelled, "50000");
        story.bidSubmitted(challenge.of(lots.get(1)), "30000");
        var team = challenge.team();
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> lotting.cancel(challenge.id(), lots.get(0), story.ending(challenge, "No money"), team.author()));
        assertRefused(
                ProcurementRefusal.REASON_NEEDED,
                () -> lotting.cancel(challenge.id(), lots.get(0), story.ending(challenge, " "), team.approver()));
        refused(
                ProcurementRefusal.TERMINATION_NOTICE_REQUIRED,
                new Ending("need-ended", "No money", null, null),
                challenge,
                lots.get(0));
        refused(
                ProcurementRefusal.TERMINATION_BEFORE_NOTICE,
                new Ending(
                        "need-ended", "No money", "045678-2026", clock.instant().minus(Duration.ofDays(3))),
                challenge,
                lots.get(0));
        lotting.cancel(challenge.id(), lots.get(0), story.ending(challenge, "No money"), team.approver());

        assertThat(opportunities.lotStandings(challenge.id()).get(lots.get(0)))
                .as("s.55")
                .extracting(LotStanding::endedReason, LotStanding::termination)
                .satisfiesExactly(
                        reason -> assertThat(reason).isEqualTo("No money"),
                        termination -> assertThat(termination)
                                .hasFieldOrPropertyWithValue("code", "need-ended")
                                .hasFieldOrPropertyWithValue("number", "045678-2026"));
        assertThat(opportunities.lotStates(challenge.id()).values())
                .containsExactly(PublicState.CANCELLED, PublicState.OPEN);
        assertRefused(
                BiddingRefusal.NOT_OPEN,
                () -> bidding.price(
                        bid.id(), bidding.bid(bid.id(), bid.bidder()).revision(), BigDecimal.TEN, bid.bidder()));
        assertRefused(BiddingRefusal.NOT_OPEN, () -> bidding.start(lots.get(0), newWriter()));
        story.opened(challenge);
        assertThat(details(challenge).lots())
                .extracting(LotView::state)
                .containsExactly(LotState.CANCELLED, LotState.OPENED);
        assertThat(details(challenge).publicState()).isEqualTo(PublicState.EVALUATING);
    }

    private void refused(ProcurementRefusal refusal, Ending ending, Story.Challenge challenge, LotId lot) {
        assertRefused(
                refusal,
                () -> lotting.cancel(
                        challenge.id(), lot, ending, challenge.team().approver()));
    }

    @Test
    void aLotThatEndedWithItsOwnNoticeLeavesNoneToBeRecorded() {
        var challenge = story.published(story.dividedChallenge(Story.OPEN, 60_000, 40_000));
        var lots = story.lots(challenge);
        var bid = story.bidSubmitted(challenge.of(lots.get(0)), "50000");
        assertThat(bid).isNotNull();
        story.evaluated(challenge.of(lots.get(0)));
        assertThat(details(challenge).publicState()).isEqualTo(PublicState.EVALUATING);
        awarding.endUnsuccessful(
                lots.get(0),
                story.ending(challenge, "Too dear"),
                challenge.team().approver());
        assertThat(details(challenge).publicState()).isEqualTo(PublicState.UNSUCCESSFUL);
        assertThat(details(challenge).terminationAwaited())
                .as("the second, for which nobody had bid, has none yet (s.55)")
                .isTrue();
    }

    private Actor newWriter() {
        return cast.actor(cast.supplier(), Role.BID_WRITER);
    }

    @Test
    void theOnlyLotIsNotCancelledAlone() {
        var challenge = story.publishedChallenge(Story.OPEN);
        assertRefused(
                ProcurementRefusal.ONLY_LOT,
                () -> lotting.cancel(
                        challenge.id(),
                        challenge.lot(),
                        story.ending(challenge, "No money"),
                        challenge.team().approver()));
    }

    @Test
    void aLotEndsWithoutAwardUnlessOneIsProposed() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        story.evaluated(challenge);
        var team = challenge.team();
        story.proposed(challenge);
        assertRefused(
                AwardRefusal.AWARD_STANDS,
                () -> awarding.endUnsuccessful(challenge.lot(), story.ending(challenge, "Too dear"), team.approver()));
        awarding.returnToAuthor(challenge.lot(), "Think again", team.approver());
        assertRefused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> awarding.endUnsuccessful(challenge.lot(), story.ending(challenge, "Too dear"), team.author()));
        awarding.endUnsuccessful(challenge.lot(), story.ending(challenge, "Too dear"), team.approver());
        assertThat(details(challenge).publicState()).isEqualTo(PublicState.UNSUCCESSFUL);
    }

    /** Every edition that is frozen tells of every lot. */
    @Test
    void whatIsPublishedTellsOfEachLotAndIsFoundByItsCodes() {
        var draft = story.dividedChallenge(Story.OPEN, 60_000, 40_000);
        var author = draft.team().author();
        var lots = story.lots(draft);
        lotting.classify(draft.id(), story.version(draft), List.of("90511000"), author);
        lotting.classify(draft.id(), story.version(draft), lots.get(1), List.of("34144511"), author);
        var challenge = story.published(draft);

        var shown = opportunities.byId(challenge.id()).orElseThrow().opportunity();
        assertThat(shown.lots())
                .extracting(lot -> lot.about().most())
                .containsExactly(new BigDecimal("60000.00"), new BigDecimal("40000.00"));
        assertThat(shown.lots().get(1).cpv()).containsExactly("34144511");
        assertThat(shown.allCpv()).containsExactly("90511000", "34144511");
        assertThat(shown.regions()).containsExactly("UKI");
        assertThat(shown.smeSuitable()).isTrue();
    }

    private void limit(Story.Challenge draft, LotLimits limits) {
        lotting.limit(draft.id(), story.version(draft), limits, draft.team().author());
    }

    private void reserve(Story.Challenge draft, Reservation reservation) {
        lotting.reserve(
                draft.id(), story.version(draft), reservation, draft.team().author());
    }

    private ProcurementDetails details(Story.Challenge challenge) {
        return catalogue.details(challenge.id(), challenge.team().author());
    }

    private static void assertRefused(Refusal code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}
