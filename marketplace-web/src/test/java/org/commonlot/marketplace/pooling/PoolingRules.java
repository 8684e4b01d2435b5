package org.commonlot.marketplace.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.coalition.Tier;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Partnering;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From what authorities need to a joint procurement that each of them approves, on whatever database. */
abstract class PoolingRules {

    @Autowired
    Demanding demanding;

    @Autowired
    Committing committing;

    @Autowired
    Delegating delegating;

    @Autowired
    Pooling pooling;

    @Autowired
    Approvals approvals;

    @Autowired
    PoolingDesk desk;

    @Autowired
    Procuring procuring;

    @Autowired
    Partnering partnering;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Story story;

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

    @BeforeEach
    void aCoalition() {
        circle = Circle.agreed(beans);
    }

    @Test
    void whoSpeaksForAMemberSaysWhatItNeedsAndAllMembersReadIt() {
        var id = line(first(), "Parking permits", "90000");
        assertThat(desk.lines(circle.id, circle.lead.approver()))
                .extracting(LineView::id)
                .containsExactly(id);
        assertNotFound(() -> demanding.add(circle.id, demand("Trees", "5"), first().approver()));
        assertNotFound(() -> desk.lines(circle.id, cast.actor(cast.authority(), Role.COALITION_LEAD)));
        var observer = circle.join(Tier.OBSERVER);
        assertRefused(
                PoolingRefusal.OBSERVER, () -> demanding.add(circle.id, demand("Trees", "5"), observer.speaker()));
        assertRefused(PoolingRefusal.LINE_KNOWN, () -> line(first(), "parking PERMITS", "5"));
    }

    @Test
    void aLineIsChangedByItsOwnAuthorityUntilACommitmentStands() {
        var id = line(first(), "Parking permits", "90000");
        long seen = desk.line(id, first().speaker()).version();
        assertNotFound(() -> demanding.revise(id, seen, demand("Cars", "5"), second().speaker()));
        demanding.revise(id, seen, demand("Parking", "80000"), first().speaker());
        assertRefused(
                PoolingRefusal.CHANGED_MEANWHILE,
                () -> demanding.revise(id, seen, demand("Cars", "5"), first().speaker()));
        committing.sign(id, CommitmentStep.INTERESTED, null, soon(), first().speaker());
        assertRefused(PoolingRefusal.LINE_COMMITTED, () -> demanding.withdraw(id, first().speaker()));
        committing.withdraw(id, "Not now", BigDecimal.ZERO, first().speaker());
        demanding.withdraw(id, first().speaker());
        assertThat(desk.lines(circle.id, first().speaker())).isEmpty();
    }

    @Test
    void ofAFileTheRowsThatAreRightAreTakenAndTheOthersComeBack() {
        var day = soon();
        var text = "title,needed_from,value,cpv\nPermits," + day + ",900,\nTrees," + day + ",,\nPermits," + day
                + ",5,\nBins," + day + ",7,480\nRoads,soon,7,\n";
        var taken = demanding.take(circle.id, DemandFile.read(text), first().speaker());
        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.known()).isEqualTo(1);
        assertThat(taken.wrong()).extracting(DemandFile.Wrong::number).containsExactly(3, 5, 6);
        assertThat(taken.wrong().getFirst().refused())
                .satisfies(refused -> assertThat(refused == null ? null : refused.refusal())
                        .isEqualTo(PoolingRefusal.QUANTITY_OR_VALUE));
        assertThat(demanding
                        .take(circle.id, DemandFile.read(text), first().speaker())
                        .added())
                .isZero();
    }

    @Test
    void withoutASchemeOfItsOwnAnAuthorityCanOnlyBeInterested() {
        var id = line(first(), "Parking permits", "90000");
        assertRefused(
                PoolingRefusal.NOT_DELEGATED,
                () -> committing.sign(id, CommitmentStep.INDICATIVE, null, soon(), first().owner()));
        assertRefused(
                PoolingRefusal.NOT_DELEGATED,
                () -> committing.sign(id, CommitmentStep.INTERESTED, null, soon(), first().approver()));
        assertNotFound(() -> committing.sign(id, CommitmentStep.INTERESTED, null, soon(), second().speaker()));
        committing.sign(id, CommitmentStep.INTERESTED, null, soon(), first().speaker());
        assertThat(desk.line(id, first().speaker()).standing())
                .satisfies(standing ->
                        assertThat(standing == null ? null : standing.step()).isEqualTo(CommitmentStep.INTERESTED));
    }

    @Test
    void theSchemeIsKeptByOwnersAndDecidesFromTheDayOnWhichItIsSet() {
        var house = first();
        assertNotFound(() -> allow(house, CommitmentStep.INDICATIVE, Role.APPROVER, "5", house.approver()));
        allow(house, CommitmentStep.INDICATIVE, Role.APPROVER, "50000", house.owner());
        var id = line(house, "Parking permits", "90000");
        assertRefused(
                PoolingRefusal.NOT_DELEGATED,
                () -> committing.sign(id, CommitmentStep.INDICATIVE, null, soon(), house.approver()));
        committing.sign(id, CommitmentStep.INDICATIVE, new BigDecimal("50000"), soon(), house.approver());
        var rule = delegating.own(house.authority(), house.owner()).getFirst();
        delegating.end(house.authority(), rule.id(), house.owner());
        assertRefused(
                PoolingRefusal.NOT_DELEGATED,
                () -> committing.sign(id, CommitmentStep.INDICATIVE, BigDecimal.TEN, soon(), house.approver()));
        assertRefused(
                PoolingRefusal.DELEGATE_MISSING,
                () -> delegating.allow(
                        house.authority(),
                        CommitmentStep.BINDING,
                        null,
                        second().owner().person(),
                        null,
                        house.owner()));
    }

    @Test
    void similarLinesAreSuggestedToTheLeadAlone() {
        line(first(), "Parking permits", "90000");
        line(second(), "Digital parking permits", "60000");
        assertThat(desk.suggestions(circle.id, circle.lead.speaker()))
                .singleElement()
                .satisfies(
                        found -> assertThat(found.reasons()).contains(Matching.Reason.WORDS, Matching.Reason.TIMING));
        assertNotFound(() -> desk.suggestions(circle.id, first().speaker()));
    }

    @Test
    void commitmentsAreTakenUntilTheEndOfTheLockDay() {
        var pool = pooled();
        var line = pool.lines().getFirst();
        clock.travelTo(UkTime.endOf(pool.terms().lock()).minusMillis(1));
        committing.sign(line.id(), CommitmentStep.BINDING, null, null, first().approver());
        clock.travelTo(UkTime.endOf(pool.terms().lock()));
        assertRefused(
                PoolingRefusal.LOCKED,
                () -> committing.sign(
                        pool.lines().getLast().id(), CommitmentStep.BINDING, null, null, second().approver()));
        assertRefused(PoolingRefusal.LOCK_OVER, () -> pooling.revise(pool.id(), pool.terms(), circle.lead.speaker()));
    }

    @Test
    void aCouncilWithdrawsAfterTheLockAtThePriceThatItHasSeenAndTheOthersAreTold() {
        var pool = pooled();
        var own = pool.lines().getFirst();
        for (var line : pool.lines()) {
            committing.sign(line.id(), CommitmentStep.BINDING, null, null, approverOf(line));
        }
        clock.travelTo(UkTime.endOf(pool.terms().lock()));

        var effect = committing.effect(own.id(), first().approver());
        assertThat(effect.price()).isEqualByComparingTo("9000");
        assertThat(effect.before()).isEqualTo(new Totals(Money.pounds(0), Money.pounds(0), Money.pounds(250_000)));
        assertThat(effect.after()).isEqualTo(new Totals(Money.pounds(0), Money.pounds(0), Money.pounds(160_000)));
        assertThat(effect.fallsBelowThreshold()).isTrue();

        assertRefused(
                PoolingRefusal.EFFECT_NOT_SEEN,
                () -> committing.withdraw(own.id(), "Budget", BigDecimal.ZERO, first().approver()));
        assertRefused(
                PoolingRefusal.NOT_DELEGATED,
                () -> committing.withdraw(own.id(), "Budget", effect.price(), first().speaker()));
        committing.withdraw(own.id(), "Budget", effect.price(), first().approver());

        assertThat(desk.pool(pool.id(), circle.lead.speaker()).lost())
                .extracting(LineView::id)
                .containsExactly(own.id());
        var told = people.person(second().speaker().person()).email();
        assertThat(mailbox.kinds(told)).contains("pool-withdrawn");
        var itself = people.person(first().speaker().person()).email();
        assertThat(mailbox.kinds(itself)).doesNotContain("pool-withdrawn");
    }

    @Test
    void whoHasNotAnsweredIsNudgedOnceADay() {
        var pool = pooled();
        committing.sign(pool.lines().getFirst().id(), CommitmentStep.BINDING, null, null, first().approver());
        assertNotFound(() -> committing.nudge(pool.id(), first().speaker()));
        assertThat(committing.nudge(pool.id(), circle.lead.speaker())).isEqualTo(1);
        assertThat(mailbox.kinds(people.person(second().speaker().person()).email()))
                .contains("pool-nudge");
        assertThat(mailbox.kinds(people.person(first().speaker().person()).email()))
                .doesNotContain("pool-nudge");
        assertRefused(PoolingRefusal.NUDGED_TODAY, () -> committing.nudge(pool.id(), circle.lead.speaker()));
        committing.sign(pool.lines().getLast().id(), CommitmentStep.BINDING, null, null, second().approver());
        assertRefused(PoolingRefusal.ALL_ANSWERED, () -> committing.nudge(pool.id(), circle.lead.speaker()));
    }

    @Test
    void whatIsCommittedIsComparedWithTheLimits() {
        var pool = pooled();
        assertThat(pool.subscription()).isEqualTo(PoolView.Subscription.UNDER);
        committing.sign(pool.lines().getLast().id(), CommitmentStep.BINDING, null, null, second().approver());
        assertThat(desk.pool(pool.id(), circle.lead.speaker()).subscription()).isEqualTo(PoolView.Subscription.FITTING);
        committing.sign(pool.lines().getFirst().id(), CommitmentStep.BINDING, null, null, first().approver());
        assertThat(desk.pool(pool.id(), circle.lead.speaker()).subscription()).isEqualTo(PoolView.Subscription.OVER);
    }

    @Test
    void theJointProcurementBuysForWhoeverIsCommittedAndItsValueIsTheWhole() {
        var pool = pooled();
        assertRefused(PoolingRefusal.NOTHING_COMMITTED, () -> pooling.start(pool.id(), circle.lead.speaker()));
        committing.sign(pool.lines().getFirst().id(), CommitmentStep.BINDING, null, null, first().approver());
        var draft = pooling.start(pool.id(), circle.lead.speaker());
        assertThat(partnering.partners(draft)).containsExactly(first().authority());
        committing.sign(pool.lines().getLast().id(), CommitmentStep.INDICATIVE, null, soon(), second().approver());
        pooling.refresh(pool.id(), circle.lead.speaker());
        assertThat(partnering.partners(draft)).containsExactlyInAnyOrder(first().authority(), second().authority());
        var opportunity = catalogue.details(draft, circle.lead.speaker()).opportunity();
        assertThat(opportunity.estimatedValue()).isEqualTo(Money.pounds(250_000));
        assertThat(opportunity.budget().least()).isEqualByComparingTo("90000");
        assertThat(opportunity.leadBuyer().id())
                .isEqualTo(circle.lead.authority().value());
        assertThat(opportunity.buyers()).hasSize(3);
        assertRefused(PoolingRefusal.DRAFTED_ALREADY, () -> pooling.start(pool.id(), circle.lead.speaker()));
        assertThat(catalogue.details(draft, first().approver()).opportunity().title())
                .isEqualTo("Parking together");
        assertNotFound(() -> catalogue.details(draft, cast.actor(cast.authority(), Role.APPROVER)));
    }

    @Test
    void eachPartnerApprovesWhatWasSentForReviewAndGoingBackVoidsIt() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var author = challenge.team().author();
        var partner = circle.house(Role.COALITION_MEMBER);
        partnering.share(
                challenge.id(), Set.of(partner.authority()), Money.pounds(200_000), Money.pounds(300_000), author);
        assertRefused(PoolingRefusal.NOT_IN_REVIEW, () -> approvals.approve(challenge.id(), partner.approver()));
        procuring.sendForReview(challenge.id(), author);
        assertRefused(
                ProcurementRefusal.STEP_NOT_POSSIBLE,
                () -> partnering.share(challenge.id(), Set.of(), Money.pounds(1), Money.pounds(2), author));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> approvals.requireGiven(challenge.id()))
                .extracting(Refused::refusal)
                .isEqualTo(PoolingRefusal.APPROVALS_MISSING);
        assertThat(approvals.ask(challenge.id(), author)).isEqualTo(1);
        assertNotFound(() -> approvals.approve(challenge.id(), challenge.team().approver()));
        approvals.approve(challenge.id(), partner.approver());
        approvals.requireGiven(challenge.id());
        assertRefused(PoolingRefusal.APPROVED_ALREADY, () -> approvals.approve(challenge.id(), partner.approver()));

        clock.travelTo(clock.instant().plus(Duration.ofMinutes(1)));
        procuring.returnToAuthor(challenge.id(), "Think again", challenge.team().approver());
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(1)));
        procuring.sendForReview(challenge.id(), author);
        assertThat(approvals.of(challenge.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.given()).isFalse());
    }

    /** Lines of 90,000 and 160,000 in one group that is worth while from 100,000 and takes 200,000. */
    private PoolView pooled() {
        for (var house : List.of(first(), second())) {
            allow(house, CommitmentStep.INDICATIVE, Role.APPROVER, null, house.owner());
            allow(house, CommitmentStep.BINDING, Role.APPROVER, null, house.owner());
        }
        var lines = List.of(line(first(), "A parking system", "90000"), line(second(), "Digital parking", "160000"));
        var terms = new PoolTerms(
                "Parking together", today().plusDays(20), new BigDecimal("100000"), new BigDecimal("200000"));
        return desk.pool(pooling.group(circle.id, terms, lines, circle.lead.speaker()), circle.lead.speaker());
    }

    private Actor approverOf(LineView line) {
        return line.authority().equals(first().authority()) ? first().approver() : second().approver();
    }

    private void allow(Circle.House house, CommitmentStep step, Role role, @Nullable String upTo, Actor by) {
        delegating.allow(house.authority(), step, role, null, upTo == null ? null : new BigDecimal(upTo), by);
    }

    private UUID line(Circle.House house, String title, String value) {
        return demanding.add(circle.id, demand(title, value), house.speaker());
    }

    private Demand demand(String title, String value) {
        return new Demand(
                title, "Parking", null, null, null, new BigDecimal(value), today().plusDays(200), null, null, null);
    }

    private Circle.House first() {
        return circle.others.getFirst();
    }

    private Circle.House second() {
        return circle.others.get(1);
    }

    private LocalDate soon() {
        return today().plusDays(30);
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
