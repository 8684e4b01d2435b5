package org.commonlot.marketplace.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.AwardState;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What keeps an award waiting, on both databases. */
abstract class HoldingRules {

    private static final String CLAIMANT = "Losing Firm Ltd";

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Holding holding;

    @Autowired
    HoldDesk desk;

    @Autowired
    Awarding awarding;

    @Autowired
    Contracting contracting;

    @Autowired
    Opportunities opportunities;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    private Challenge withBid(String procedure) {
        var challenge = story.publishedChallenge(procedure);
        story.bidSubmitted(challenge, "90000.00");
        return challenge;
    }

    private HoldId begun(Challenge challenge, HoldKind kind) {
        var notified = new Notified(kind, clock.instant(), CLAIMANT, "Claim HT-2026-000017");
        return holding.begin(challenge.lot(), notified, challenge.team().author());
    }

    private void sign(Challenge challenge) {
        contracting.sign(
                story.contract(challenge).id(),
                Story.signed(story.today()),
                null,
                challenge.team().author());
    }

    private List<Opportunity.Held> heldInPublic(Challenge challenge) {
        return opportunities
                .byId(challenge.id())
                .orElseThrow()
                .opportunity()
                .outcomes()
                .getFirst()
                .holds();
    }

    @Test
    void proceedingsToldInStandstillKeepTheContractUnsignedAfterItUntilTwoPeopleRecordTheirEnd() {
        var challenge = withBid(Story.OPEN);
        var ends = story.awardDecided(challenge).standstillEnds();
        var team = challenge.team();
        var hold = begun(challenge, HoldKind.PROCEEDINGS);
        assertThat(desk.hold(challenge.lot(), hold, team.approver()).automatic())
                .isTrue();

        clock.travelTo(Objects.requireNonNull(ends).plus(Duration.ofHours(9)));
        refused(ChallengeRefusal.SIGNATURE_ON_HOLD, () -> sign(challenge));
        assertThat(contracting.obstacle(story.contract(challenge).id(), team.author()))
                .isPresent();
        holding.recordEnd(hold, HoldEnding.ORDER, story.today(), "Suspension lifted", team.author());
        refused(ChallengeRefusal.SIGNATURE_ON_HOLD, () -> sign(challenge));
        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> holding.confirmEnd(hold, team.author()));
        holding.returnEnd(hold, team.approver());
        holding.recordEnd(hold, HoldEnding.ORDER, story.today(), "Suspension lifted, order 3", team.author());
        holding.confirmEnd(hold, team.approver());

        sign(challenge);
        assertThat(story.contract(challenge).state()).isEqualTo(ContractState.SIGNED);
        assertThat(ledger.verify().whole()).isTrue();
    }

    @Test
    void aContractIsNotBackDatedIntoAHold() {
        var challenge = withBid(Story.BELOW_THRESHOLD);
        story.awardDecided(challenge);
        var hold = begun(challenge, HoldKind.COMPLAINT);
        clock.travelTo(clock.instant().plus(Duration.ofDays(2)));
        var inTheHold = story.today().minusDays(1);
        holding.release(hold, "Looked into", challenge.team().approver());

        refused(
                ChallengeRefusal.SIGNATURE_ON_HOLD,
                () -> contracting.sign(
                        story.contract(challenge).id(),
                        Story.signed(inTheHold),
                        null,
                        challenge.team().author()));
        sign(challenge);
    }

    @Test
    void aComplaintHoldsTheApprovalUntilItIsReleased() {
        var challenge = withBid(Story.OPEN);
        story.awardProposed(challenge);
        var team = challenge.team();
        var hold = begun(challenge, HoldKind.COMPLAINT);
        assertThat(desk.hold(challenge.lot(), hold, team.author()).automatic()).isFalse();
        refused(ChallengeRefusal.ON_HOLD, () -> awarding.approve(challenge.lot(), team.approver()));
        refused(ChallengeRefusal.STEP_NOT_POSSIBLE, () -> holding.confirmEnd(hold, team.approver()));
        holding.release(hold, "The scores were checked again", team.author());

        awarding.approve(challenge.lot(), team.approver());
        assertThat(story.award(challenge).state()).isEqualTo(AwardState.APPROVED);
    }

    @Test
    void aProposalOnHoldCanStillGoBackToItsAuthor() {
        var challenge = withBid(Story.OPEN);
        story.awardProposed(challenge);
        begun(challenge, HoldKind.COMPLAINT);

        awarding.returnToAuthor(
                challenge.lot(), "See the complaint", challenge.team().approver());
        assertThat(story.award(challenge).state()).isEqualTo(AwardState.RETURNED);
    }

    @Test
    void tellsEverybodyThatTheAwardWaitsAndNobodyBecauseOfWhom() {
        var challenge = withBid(Story.BELOW_THRESHOLD);
        story.awardDecided(challenge);
        var since = clock.instant();
        var hold = begun(challenge, HoldKind.COMPLAINT);
        assertThat(heldInPublic(challenge)).singleElement().satisfies(held -> {
            assertThat(held.until()).isNull();
            assertThat(Duration.between(since, held.since())).isLessThan(Duration.ofSeconds(10));
        });
        clock.travelTo(clock.instant().plus(Duration.ofDays(3)));
        holding.release(hold, "Looked into", challenge.team().approver());

        assertThat(heldInPublic(challenge))
                .singleElement()
                .satisfies(held -> assertThat(held.until()).isNotNull());
        var published = opportunities.byId(challenge.id()).orElseThrow().opportunity();
        assertThat(published.toString()).doesNotContain(CLAIMANT);
        assertThat(ledger.about(challenge.lot().value().toString()).toString()).doesNotContain(CLAIMANT);
    }

    @Test
    void isForAuthorAndApproverToActOnAndForNobodyElseToSee() {
        var challenge = withBid(Story.OPEN);
        var team = challenge.team();
        story.evaluated(challenge);
        refused(ChallengeRefusal.NOTHING_PROPOSED, () -> begun(challenge, HoldKind.COMPLAINT));
        story.proposed(challenge);
        var hold = begun(challenge, HoldKind.COMPLAINT);

        refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> holding.release(hold, "No", team.chair()));
        var stranger = cast.actor(cast.authority(), Role.APPROVER);
        notFound(() -> holding.release(hold, "No", stranger));
        notFound(() -> desk.of(challenge.lot(), stranger));
        notFound(() -> desk.of(challenge.lot(), team.openers().getFirst()));
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
