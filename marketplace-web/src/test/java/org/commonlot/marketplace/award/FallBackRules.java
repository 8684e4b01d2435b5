package org.commonlot.marketplace.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.challenge.ChallengeRefusal;
import org.commonlot.marketplace.challenge.HoldKind;
import org.commonlot.marketplace.challenge.Holding;
import org.commonlot.marketplace.challenge.Notified;
import org.commonlot.marketplace.contract.ContractRefusal;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.decision.PaperDesk;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.publication.Releases;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.terms.WorkingDays;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** An award that is given up falls to the next bidder or to nobody, on both databases. */
abstract class FallBackRules {

    @Autowired
    Story story;

    @Autowired
    Awarding awarding;

    @Autowired
    SettingAside setting;

    @Autowired
    AwardDesk awards;

    @Autowired
    Outcomes outcomes;

    @Autowired
    PaperDesk papers;

    @Autowired
    Holding holding;

    @Autowired
    Contracting contracting;

    @Autowired
    ContractRegister contracts;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Releases releases;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    /** A challenge with two bids, and the award to the cheaper public. */
    private record Awarded(Challenge challenge, SubmittedBid first, SubmittedBid second) {}

    private Awarded awarded(String procedure) {
        var challenge = story.publishedChallenge(procedure);
        var first = story.bidSubmitted(challenge, "87654");
        var second = story.bidSubmitted(challenge, "111222");
        story.awardDecided(challenge);
        return new Awarded(challenge, first, second);
    }

    private void givenUp(Challenge challenge, SetAsideGround ground) {
        setting.propose(
                challenge.lot(),
                ground,
                "It has written to us",
                challenge.team().author());
        setting.decide(challenge.lot(), challenge.team().approver());
    }

    private LotState state(Challenge challenge) {
        return catalogue
                .details(challenge.id(), challenge.team().author())
                .lots()
                .getFirst()
                .state();
    }

    private List<Opportunity.Outcome> outcomesInPublic(Challenge challenge) {
        return opportunities.byId(challenge.id()).orElseThrow().opportunity().outcomes();
    }

    /** Procurement Act 2023, ss.50, 51: the next award goes the whole way again. */
    @ParameterizedTest
    @EnumSource(SetAsideGround.class)
    void fallsToTheNextBidderWithSummariesNoticeAndStandstillOfItsOwn(SetAsideGround ground) {
        var awarded = awarded(Story.OPEN);
        var challenge = awarded.challenge();
        var team = challenge.team();
        var lot = challenge.lot();
        var scores = story.ranking(challenge);
        var before = Objects.requireNonNull(story.award(challenge).standstillEnds());
        givenUp(challenge, ground);

        assertThat(state(challenge)).isEqualTo(LotState.EVALUATING);
        assertThat(story.award(challenge).decided()).isFalse();
        assertThat(contracts.of(lot, team.author())).isEmpty();
        assertThat(status(awarded.first())).isEqualTo(BidOutcome.Status.SET_ASIDE);
        assertThat(status(awarded.second())).isEqualTo(BidOutcome.Status.SET_ASIDE);
        assertThat(outcomesInPublic(challenge).getFirst().setAsideAt()).isNotNull();
        assertThat(awarding.candidates(lot, team.author()).stream().map(bid -> bid.reference()))
                .containsExactly(awarded.second().reference());
        refused(
                AwardRefusal.NOT_RANKED_FIRST,
                () -> awarding.propose(lot, awarded.first().reference(), "Again", team.author()));

        awarding.propose(lot, awarded.second().reference(), "Next in rank", team.author());
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> awarding.approve(lot, team.author()));
        awarding.approve(lot, team.approver());
        refused(
                AwardRefusal.SUMMARIES_FIRST,
                () -> awarding.fileNotice(lot, "045678-2026", clock.instant(), team.author()));
        awarding.issueSummaries(lot, team.author());
        clock.travelTo(clock.instant().plus(Duration.ofDays(3)));
        var published = clock.instant();
        awarding.fileNotice(lot, "045678-2026", published, team.author());

        assertThat(story.ranking(challenge)).usingRecursiveComparison().isEqualTo(scores);
        var ends = Objects.requireNonNull(story.award(challenge).standstillEnds());
        assertThat(ends)
                .isAfter(before)
                .isEqualTo(UkTime.endOf(WorkingDays.ofTheAct().lastOf(8, UkTime.date(published))));
        assertThat(status(awarded.first())).isEqualTo(BidOutcome.Status.NOT_AWARDED);
        assertThat(status(awarded.second())).isEqualTo(BidOutcome.Status.AWARDED);
        assertThat(outcomes.of(awarded.first().reference(), awarded.first().bidder())
                        .orElseThrow()
                        .issued())
                .satisfies(told -> {
                    assertThat(told.number()).isEqualTo(2);
                    assertThat(Objects.requireNonNull(told.summary().winner())
                                    .bid()
                                    .bid())
                            .isEqualTo(awarded.second().reference());
                });
        assertThat(awards.earlierSummaries(lot, team.author())).hasSize(2);
        assertThat(papers.all(lot, team.approver())).hasSize(2);
        refused(AwardRefusal.STANDSTILL_RUNS, () -> sign(challenge));
        clock.travelTo(ends.plus(Duration.ofHours(9)));
        sign(challenge);
        assertThat(story.contract(challenge).state()).isEqualTo(ContractState.SIGNED);
        assertThat(story.contract(challenge).supplier())
                .isEqualTo(awarded.second().supplier());
    }

    private void sign(Challenge challenge) {
        contracting.sign(
                story.contract(challenge).id(),
                Story.signed(story.today()),
                null,
                challenge.team().author());
    }

    private BidOutcome.Status status(SubmittedBid bid) {
        return outcomes.of(bid.reference(), bid.bidder()).orElseThrow().status();
    }

    @Test
    void isSaidInPublicAsACancelledAwardAndAnother() {
        var awarded = awarded(Story.BELOW_THRESHOLD);
        var challenge = awarded.challenge();
        givenUp(challenge, SetAsideGround.WITHDRAWN);
        story.decidedAgain(challenge);

        assertThat(outcomesInPublic(challenge))
                .extracting(Opportunity.Outcome::value, outcome -> outcome.setAsideAt() != null)
                .satisfiesExactly(
                        old -> assertThat(old.toList().get(1)).isEqualTo(true),
                        now -> assertThat(now.toList().get(1)).isEqualTo(false));
        var ocid = catalogue
                .details(challenge.id(), challenge.team().author())
                .opportunity()
                .ocid();
        var compiled =
                new JsonMapper().readTree(releases.record(ocid).orElseThrow().compiled());
        assertThat(compiled.path("awards")
                        .valueStream()
                        .map(award -> award.path("id").asString() + " "
                                + award.path("status").asString()))
                .containsExactly("1 cancelled", "1-2 active");
        assertThat(compiled.at("/tender/lots/0/status").asString()).isEqualTo("complete");
    }

    @Test
    void orToNobodyWhereTheApproverEndsTheLot() {
        var awarded = awarded(Story.BELOW_THRESHOLD);
        var challenge = awarded.challenge();
        refusedToEnd(challenge);
        givenUp(challenge, SetAsideGround.REFUSED);

        awarding.endUnsuccessful(
                challenge.lot(),
                story.ending(challenge, "Nobody else fits"),
                challenge.team().approver());

        assertThat(state(challenge)).isEqualTo(LotState.UNSUCCESSFUL);
    }

    private void refusedToEnd(Challenge challenge) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> awarding.endUnsuccessful(
                        challenge.lot(),
                        story.ending(challenge, "Nobody else fits"),
                        challenge.team().approver()));
    }

    @Test
    void needsAReasonAndTwoPeople() {
        var awarded = awarded(Story.BELOW_THRESHOLD);
        var challenge = awarded.challenge();
        var team = challenge.team();
        var lot = challenge.lot();
        refused(AwardRefusal.REASONS_NEEDED, () -> setting.propose(lot, SetAsideGround.REFUSED, " ", team.author()));
        refused(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> setting.propose(lot, SetAsideGround.REFUSED, "Why", team.approver()));
        refused(AwardRefusal.NO_SET_ASIDE_PROPOSED, () -> setting.decide(lot, team.approver()));
        setting.propose(lot, SetAsideGround.REFUSED, "It does not sign", team.author());
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> setting.decide(lot, team.author()));
        refused(
                AwardRefusal.SET_ASIDE_PROPOSED_ALREADY,
                () -> setting.propose(lot, SetAsideGround.REFUSED, "Twice", team.author()));
        refused(AwardRefusal.SET_ASIDE_PROPOSED, () -> sign(challenge));

        setting.returnToAuthor(lot, "Ask them once more", team.approver());
        assertThat(state(challenge)).isEqualTo(LotState.DECIDED);
        setting.propose(lot, SetAsideGround.REFUSED, "They do not answer", team.author());
        setting.decide(lot, team.approver());

        assertThat(awards.setAsides(lot, team.author())).singleElement().satisfies(set -> {
            assertThat(set.decided()).isTrue();
            assertThat(set.reasons()).isEqualTo("They do not answer");
            assertThat(set.bid()).isEqualTo(awarded.first().reference());
        });
        assertThat(ledger.about(challenge.id().value().toString()).stream().map(LedgerEntry::act))
                .contains("award.propose_set_aside", "award.return_set_aside", "award.set_aside");
        assertThat(ledger.about(lot.value().toString()).stream().map(LedgerEntry::act))
                .contains("award.given_up");
        assertThat(ledger.verify().whole()).isTrue();
    }

    @Test
    void isTooLateOnceAContractIsSigned() {
        var awarded = awarded(Story.BELOW_THRESHOLD);
        var challenge = awarded.challenge();
        sign(challenge);
        refused(
                ContractRefusal.SIGNED_ALREADY,
                () -> setting.propose(
                        challenge.lot(),
                        SetAsideGround.REFUSED,
                        "Too late",
                        challenge.team().author()));
    }

    /** A hold keeps an award from going on, not from being given up; the next waits too until it is ended. */
    @Test
    void isPossibleOnHoldAndTheNextAwardWaitsForItsEnd() {
        var awarded = awarded(Story.BELOW_THRESHOLD);
        var challenge = awarded.challenge();
        var team = challenge.team();
        var hold = holding.begin(
                challenge.lot(),
                new Notified(HoldKind.COMPLAINT, clock.instant(), "A bidder", "Scores"),
                team.author());
        givenUp(challenge, SetAsideGround.CHALLENGE);
        awarding.propose(challenge.lot(), awarded.second().reference(), "Next in rank", team.author());
        refused(ChallengeRefusal.ON_HOLD, () -> awarding.approve(challenge.lot(), team.approver()));
        holding.release(hold, "The complaint was right, and is met", team.approver());
        awarding.approve(challenge.lot(), team.approver());
        assertThat(state(challenge)).isEqualTo(LotState.DECIDED);
    }

    @Test
    void leavesNobodyOnceEverybodyIsPassedOver() {
        var awarded = awarded(Story.BELOW_THRESHOLD);
        var challenge = awarded.challenge();
        givenUp(challenge, SetAsideGround.WITHDRAWN);
        story.decidedAgain(challenge);
        givenUp(challenge, SetAsideGround.EXCLUDED);

        refused(
                AwardRefusal.NOBODY_LEFT,
                () -> awarding.candidates(challenge.lot(), challenge.team().author()));
        assertThat(awards.setAsides(challenge.lot(), challenge.team().author())).hasSize(2);
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
