package org.commonlot.marketplace.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Problems that members share, ballots that rank them, and procurements that they become, on whatever database. */
abstract class BallotRules {

    @Autowired
    Balloting balloting;

    @Autowired
    Priorities priorities;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    private Circle circle;
    private UUID permits;
    private UUID trees;
    private Instant start;

    @BeforeEach
    void twoProblems() {
        start = clock.instant();
        circle = Circle.agreed(beans);
        permits = balloting.propose(circle.id, "Parking permits", "Queues every April.", first().speaker());
        trees = balloting.propose(circle.id, "Trees", "Nobody knows them.", second().speaker());
    }

    @Test
    void onlyWhoSpeaksForAMemberProposesAndOnlyItsAuthorityTakesBack() {
        assertNotFound(() -> balloting.propose(circle.id, "Bins", "", first().approver()));
        assertNotFound(() -> balloting.withdraw(permits, second().speaker()));
        balloting.withdraw(permits, first().speaker());
        assertThat(priorities.problems(circle.id, first().speaker()))
                .extracting(ProblemView::id)
                .containsExactly(trees);
        assertRefused(CoalitionRefusal.PROBLEM_OVER, () -> opened(10));
        var observer = circle.join(Tier.OBSERVER);
        assertRefused(
                CoalitionRefusal.OBSERVERS_DO_NOT_VOTE,
                () -> balloting.propose(circle.id, "Bins", "", observer.speaker()));
    }

    @Test
    void theLeadAloneOpensABallotAndEveryMemberGetsALetter() {
        assertNotFound(
                () -> balloting.open(circle.id, "2027", List.of(permits, trees), 10, tomorrow(), first().speaker()));
        var ballot = opened(10);
        var email = people.person(first().speaker().person()).email();
        assertThat(mailbox.path(email, "coalition-ballot"))
                .isEqualTo("/desk/coalitions/" + circle.id.value() + "/ballots/" + ballot);
        assertRefused(
                CoalitionRefusal.BALLOT_PROBLEMS,
                () -> balloting.open(circle.id, "2027", List.of(trees), 10, tomorrow(), circle.lead.speaker()));
        assertRefused(
                CoalitionRefusal.BALLOT_CLOSING,
                () -> balloting.open(
                        circle.id, "2027", List.of(permits, trees), 10, clock.instant(), circle.lead.speaker()));
    }

    @Test
    void eachAuthoritySharesOutExactlyItsPointsAndCanDoSoAnewUntilItCloses() {
        var ballot = opened(10);
        assertRefused(
                CoalitionRefusal.POINTS_WRONG, () -> balloting.vote(ballot, Map.of(permits, 9), first().speaker()));
        assertRefused(
                CoalitionRefusal.POINTS_WRONG,
                () -> balloting.vote(ballot, Map.of(permits, 11, trees, -1), first().speaker()));
        assertRefused(
                CoalitionRefusal.POINTS_WRONG,
                () -> balloting.vote(ballot, Map.of(UUID.randomUUID(), 10), first().speaker()));
        balloting.vote(ballot, Map.of(permits, 10), first().speaker());
        balloting.vote(ballot, Map.of(permits, 3, trees, 7), first().speaker());
        assertThat(priorities.ballot(ballot, first().speaker()).own()).isEqualTo(Map.of(permits, 3, trees, 7));
        assertNotFound(() -> balloting.vote(ballot, Map.of(permits, 10), first().approver()));
        clock.travelTo(tomorrow());
        assertRefused(
                CoalitionRefusal.BALLOT_CLOSED, () -> balloting.vote(ballot, Map.of(permits, 10), second().speaker()));
    }

    @Test
    void nobodySeesPointsOfOthersBeforeItClosesAndThenTheResultIsPublicWithTheTurnout() {
        circle.join(Tier.OBSERVER);
        var ballot = opened(10);
        balloting.vote(ballot, Map.of(permits, 4, trees, 6), first().speaker());
        balloting.vote(ballot, Map.of(permits, 1, trees, 9), second().speaker());
        assertThat(priorities.results(circle.id)).isEmpty();
        assertThat(priorities.ballot(ballot, circle.lead.speaker())).satisfies(open -> {
            assertThat(open.ranking()).extracting(BallotView.Ranked::points).containsOnly(0);
            assertThat(open.own()).isEmpty();
        });
        clock.travelTo(tomorrow());
        assertThat(priorities.results(circle.id)).singleElement().satisfies(result -> {
            assertThat(result.ranking()).extracting(BallotView.Ranked::points).containsExactly(15, 5);
            assertThat(result.ranking().getFirst().problem().id()).isEqualTo(trees);
            assertThat(result.voters()).isEqualTo(2);
            assertThat(result.entitled()).isEqualTo(3);
        });
    }

    @Test
    void aProblemBecomesADraftInOneStepForWhoBuysForAMember() {
        assertNotFound(() -> balloting.start(permits, first().speaker()));
        assertNotFound(() -> balloting.start(permits, cast.actor(cast.authority(), Role.BUYER)));
        var draft = balloting.start(permits, circle.lead.speaker());
        var opportunity = catalogue.details(draft, circle.lead.speaker()).opportunity();
        assertThat(opportunity.title()).isEqualTo("Parking permits");
        assertThat(opportunity.problem().problem()).isEqualTo("Queues every April.");
        assertRefused(CoalitionRefusal.PROBLEM_OVER, () -> balloting.start(permits, circle.lead.speaker()));
    }

    private UUID opened(int points) {
        return balloting.open(
                circle.id, "What first?", List.of(permits, trees), points, tomorrow(), circle.lead.speaker());
    }

    private Instant tomorrow() {
        return start.plus(Duration.ofDays(1));
    }

    private Circle.House first() {
        return circle.others.getFirst();
    }

    private Circle.House second() {
        return circle.others.get(1);
    }

    private static void assertRefused(CoalitionRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
