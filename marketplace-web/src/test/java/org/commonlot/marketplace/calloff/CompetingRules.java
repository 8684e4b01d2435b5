package org.commonlot.marketplace.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.organisation.SupplierView;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Restricting;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.Framework;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Further competition under a framework: from what a body asks for to the contract, on whatever database. */
abstract class CompetingRules {

    private static final String ENTITLEMENT = "The notice names us in its list";

    @Autowired
    Competing competing;

    @Autowired
    CallingOff calling;

    @Autowired
    CallOffDesk desk;

    @Autowired
    FrameworkRegister register;

    @Autowired
    ContractRegister contracts;

    @Autowired
    Restricting restricting;

    @Autowired
    Procuring procuring;

    @Autowired
    Awarding awarding;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Test
    void theNoticeSaysWhetherASupplierIsSelectedDirectlyOrByCompetition() {
        var direct = Framework.competing(beans, OfferMethod.DIRECT);
        refused(CallOffRefusal.DIRECT_NEEDED, () -> direct.askedToCompete(direct.named, "30000"));
        var competition = Framework.competing(beans, OfferMethod.COMPETITION);
        refused(CallOffRefusal.COMPETITION_NEEDED, () -> competition.asked(competition.named, "30000"));
        competition.askedToCompete(competition.named, "30000");
        var either = Framework.competing(beans);
        either.asked(either.named, "30000");
        either.askedToCompete(either.body(), "30000");
    }

    @Test
    void twoSuppliersAtLeastCompete() {
        var framework = Framework.competing(beans);
        var wanted = framework.wantedByCompetition(framework.named, "30000");
        var alone = new Wanted(
                wanted.lot(),
                wanted.authority(),
                wanted.amount(),
                wanted.need(),
                wanted.checked(),
                CallOffMethod.COMPETITION,
                Set.of());
        refused(
                CallOffRefusal.COMPETITORS_TOO_FEW,
                () -> calling.ask(framework.challenge.id(), alone, framework.named.manager()));
    }

    @Test
    void theSameHoldsForACompetitionAsForADirectCallOff() {
        var framework = Framework.competing(beans);
        refused(CallOffRefusal.BEYOND_HEADROOM, () -> framework.askedToCompete(framework.named, "80000.01"));
        var late = framework.body();
        var id = framework.askedToCompete(late, "30000");
        var buyer = buyer(late);
        refused(CallOffRefusal.STEP_NOT_POSSIBLE, () -> competing.start(id, ENTITLEMENT, buyer));
        calling.agree(id, framework.leadApprover);
        refused(CallOffRefusal.BUYS_ALREADY, () -> framework.asked(late, "1"));
        competing.start(id, ENTITLEMENT, buyer);
    }

    @Test
    void theDraftSaysWhatTheFrameworkSaysAndInvitesExactlyItsSuppliers() {
        var framework = Framework.competing(beans);
        var id = framework.askedToCompete(framework.named, "30000");
        notFound(() -> competing.start(id, ENTITLEMENT, framework.named.manager()));
        notFound(() ->
                competing.start(id, ENTITLEMENT, framework.challenge.team().author()));
        var buyer = buyer(framework.named);
        var draft = competing.start(id, ENTITLEMENT, buyer);

        var written = catalogue.details(draft, buyer).opportunity();
        assertThat(written.title()).isEqualTo("The same rounds are missed here");
        assertThat(written.problem().problem()).isEqualTo("The same rounds are missed here");
        assertThat(written.budget().procedure()).isEqualTo("framework-competition");
        assertThat(written.estimatedValue()).isEqualTo(Money.of("30000"));
        var used = Objects.requireNonNull(written.framework());
        assertThat(used.complete()).isTrue();
        assertThat(used.ends())
                .isEqualTo(desk.offered(framework.challenge.id()).orElseThrow().ends());
        assertThat(used.entitlement()).isEqualTo(ENTITLEMENT);
        assertThat(restricting.invited(draft, buyer).stream().map(SupplierView::id))
                .containsExactlyInAnyOrderElementsOf(suppliers(framework));
        assertThat(desk.competition(desk.one(id, buyer), buyer)).contains(draft);
        assertThat(desk.competedFor(draft, buyer)).map(CallOffView::id).contains(id);
        refused(CallOffRefusal.STEP_NOT_POSSIBLE, () -> competing.start(id, ENTITLEMENT, buyer));
        refused(
                CallOffRefusal.COMPETITION_UNDER_WAY,
                () -> calling.withdraw(id, "No budget", framework.named.manager()));
        refused(CallOffRefusal.COMPETITION_SIGNS, () -> calling.sign(id, framework.named.approver()));
    }

    @Test
    void exactlyTheSuppliersOfTheLotsAreInvitedWhenItIsAnnounced() {
        var framework = Framework.competing(beans);
        var challenge = started(framework, "30000");
        var more = new ArrayList<>(suppliers(framework));
        more.add(cast.supplier());
        invite(challenge, more);
        refused(CallOffRefusal.COMPETITORS_DIFFER, () -> story.published(challenge));
    }

    @Test
    void theEstimatedValueIsNoMoreThanWhatIsReservedWhenItIsAnnounced() {
        var framework = Framework.competing(beans);
        var challenge = started(framework, "30000");
        estimated(challenge, "30000.01", "framework-competition");
        refused(CallOffRefusal.COMPETITION_BEYOND_RESERVED, () -> story.published(challenge));
    }

    @Test
    void itStaysACompetitionUnderTheFramework() {
        var framework = Framework.competing(beans);
        var challenge = started(framework, "30000");
        estimated(challenge, "30000", "below-threshold-invited");
        story.gatesAnswered(challenge.id(), challenge.team().author());
        refused(CallOffRefusal.COMPETITION_ALTERED, () -> story.published(challenge));
    }

    @Test
    void theAwardIsNoMoreThanWhatIsReserved() {
        var framework = Framework.competing(beans);
        var challenge = story.published(started(framework, "30000"));
        bids(framework, challenge, "30000.01");
        story.awardProposed(challenge);
        refused(
                CallOffRefusal.COMPETITION_AWARD_BEYOND,
                () -> awarding.approve(challenge.lot(), challenge.team().approver()));
    }

    @Test
    void theSignedContractIsTheCallOffAndWhatIsLeftIsFreeAgain() {
        var framework = Framework.competing(beans);
        var challenge = story.published(started(framework, "30000"));
        assertThat(headroom(framework)).isEqualTo(Money.of("50000"));
        bids(framework, challenge, "25000");
        var contract = story.contractSigned(challenge);

        var signed = desk.own(framework.named.manager()).getFirst();
        assertThat(signed.state()).isEqualTo(CallOffState.SIGNED);
        assertThat(signed.contract()).isEqualTo(contract.id());
        assertThat(signed.amount()).isEqualTo(Money.of("25000"));
        assertThat(signed.fee()).isEqualTo(Money.of("312.50"));
        assertThat(headroom(framework)).isEqualTo(Money.of("55000"));
        var uses = register.one(framework.challenge.reference()).orElseThrow().uses();
        assertThat(uses)
                .filteredOn(FrameworkRegister.Use::calledOff)
                .extracting(FrameworkRegister.Use::amount)
                .containsExactly(Money.of("25000"));
        var all = new ArrayList<FrameworkRegister.Use>();
        register.eachUse(framework.challenge.reference(), all::add);
        assertThat(all).containsExactlyInAnyOrderElementsOf(uses);
        refused(CallOffRefusal.BEYOND_HEADROOM, () -> framework.asked(framework.body(), "55000.01"));
        framework.asked(framework.body(), "55000");
        refused(CallOffRefusal.BUYS_ALREADY, () -> framework.asked(framework.named, "1"));
    }

    @Test
    void whatIsReservedIsFreeOnceTheDraftIsWithdrawn() {
        var framework = Framework.competing(beans);
        var challenge = started(framework, "30000");
        procuring.withdraw(challenge.id(), "No budget", challenge.team().author());
        isWithdrawn(framework, "No budget");
    }

    @Test
    void whatIsReservedIsFreeOnceTheCompetitionIsCancelled() {
        var framework = Framework.competing(beans);
        var challenge = story.published(started(framework, "30000"));
        story.cancelled(challenge, "No money");
        isWithdrawn(framework, "No money");
    }

    @Test
    void whatIsReservedIsFreeOnceNobodyHasBid() {
        var framework = Framework.competing(beans);
        var challenge = story.published(started(framework, "30000"));
        story.opened(challenge);
        isWithdrawn(framework, null);
    }

    @Test
    void competitionsAndDirectCallOffsAtOnceNeverGoBeyondTheCeiling() throws InterruptedException {
        var framework = Framework.competing(beans);
        var acts = new ArrayList<Callable<CallOffId>>();
        for (int i = 0; i < 10; i++) {
            var one = framework.body();
            acts.add(() -> framework.asked(one, "8000"));
            var other = framework.body();
            acts.add(() -> framework.askedToCompete(other, "8000"));
        }
        var outcomes = Crowd.together(acts);
        assertThat(outcomes.stream().filter(one -> !one.succeeded()).toList())
                .as("80,000 are left: ten times 8,000")
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.failure())
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.refusal()).isEqualTo(CallOffRefusal.BEYOND_HEADROOM)));
        assertThat(headroom(framework)).isEqualTo(Money.pounds(0));
    }

    private Actor buyer(Framework.Body body) {
        return cast.actor(body.authority(), Role.BUYER);
    }

    /** A complete draft in which suppliers compete for what the named body has asked for. */
    private Challenge started(Framework framework, String amount) {
        var body = framework.named;
        var buyer = buyer(body);
        var draft = competing.start(framework.askedToCompete(body, amount), ENTITLEMENT, buyer);
        var team = story.team(body.authority(), buyer, body.approver());
        var challenge = story.completed(draft, team, "framework-competition");
        estimated(challenge, amount, "framework-competition");
        return challenge;
    }

    private void estimated(Challenge challenge, String most, String procedure) {
        var author = challenge.team().author();
        var known = catalogue.details(challenge.id(), author).opportunity().budget();
        var budget = new Budget(
                procedure,
                known.category(),
                new BigDecimal("1000"),
                new BigDecimal(most),
                known.contractStarts(),
                known.contractEnds());
        procuring.budget(challenge.id(), story.version(challenge), budget, author);
    }

    private void invite(Challenge challenge, Collection<OrganisationId> suppliers) {
        restricting.invite(
                challenge.id(),
                story.version(challenge),
                suppliers,
                challenge.team().author());
    }

    private void bids(Framework framework, Challenge challenge, String lowest) {
        var dearer = new BigDecimal(lowest);
        for (var supplier : suppliers(framework)) {
            story.bidSubmitted(challenge, supplier, cast.actor(supplier, Role.BID_WRITER), dearer.toPlainString());
            dearer = dearer.add(BigDecimal.TEN);
        }
    }

    private List<OrganisationId> suppliers(Framework framework) {
        return List.copyOf(contracts.suppliers(framework.lots()));
    }

    private void isWithdrawn(Framework framework, @Nullable String reason) {
        var callOff = desk.own(framework.named.manager()).getFirst();
        assertThat(callOff.state()).isEqualTo(CallOffState.WITHDRAWN);
        assertThat(callOff.reason()).isEqualTo(reason);
        assertThat(headroom(framework)).isEqualTo(Money.of("80000"));
        framework.asked(framework.named, "80000");
    }

    private Money headroom(Framework framework) {
        return register.one(framework.challenge.reference())
                .orElseThrow()
                .line()
                .headroom();
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
