package org.commonlot.marketplace.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.SetAsideGround;
import org.commonlot.marketplace.award.SettingAside;
import org.commonlot.marketplace.contract.ContractRefusal;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.contract.DeclinedShare;
import org.commonlot.marketplace.contract.Declining;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.schedule.SchedulePlan;
import org.commonlot.marketplace.schedule.ScheduleRefusal;
import org.commonlot.marketplace.schedule.Scheduling;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** How an award is shared out among those for whom it was bought, on whatever database. */
abstract class AllocationRules {

    @Autowired
    SettingAside setting;

    @Autowired
    Allocation allocation;

    @Autowired
    Committing committing;

    @Autowired
    Declining declining;

    @Autowired
    Contracting contracting;

    @Autowired
    ContractRegister contracts;

    @Autowired
    Scheduling scheduling;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Test
    void eachAuthorityHasAContractOverItsShareByCommitmentToThePenny() {
        var joint = Joint.awarded(beans);
        assertThat(joint.contract(joint.first()).price()).isEqualTo(Money.of("30000"));
        assertThat(joint.contract(joint.second()).price()).isEqualTo(Money.of("60000.01"));
        assertThat(joint.contracts()).as("who leads without need has none").hasSize(2);
    }

    @Test
    void inSeveralLotsNothingIsAnnouncedBeforeEachLineHasItsLot() {
        var joint = Joint.draft(beans);
        story.divided(joint.challenge, Story.BELOW_THRESHOLD, 30_000, 60_000);
        refused(ScheduleRefusal.LINES_WITHOUT_LOT, joint::publish);
    }

    @Test
    void theAwardOfALotIsSharedOutAmongThoseWhoNeedIt() {
        var joint = Joint.draft(beans);
        var challenge = story.divided(joint.challenge, Story.BELOW_THRESHOLD, 30_000, 60_000);
        var lots = story.lots(challenge);
        var placed = List.of(
                new SchedulePlan.Placed(joint.lines.getFirst(), lots.getFirst(), "Permits"),
                new SchedulePlan.Placed(joint.lines.getLast(), lots.getLast(), "Permits"));
        scheduling.set(
                challenge.id(),
                story.version(challenge),
                new SchedulePlan(placed, List.of(), Map.of()),
                challenge.team().author());
        joint.publish();
        assertThat(allocation.demand(challenge.id()))
                .extracting(PublishedDemand::authority, PublishedDemand::lot)
                .containsExactlyInAnyOrder(
                        tuple(joint.first().authority(), 1),
                        tuple(joint.second().authority(), 2));

        for (var lot : lots) story.bidSubmitted(challenge.of(lot), "25000");
        story.opened(challenge);
        story.declaredAgain(challenge);
        for (var lot : lots) {
            story.clearedAndAgreed(challenge.of(lot));
            story.decided(challenge.of(lot));
        }

        assertThat(contracts.of(lots.getFirst(), challenge.team().author()))
                .extracting(ContractView::authority, ContractView::price)
                .containsExactly(tuple(joint.first().authority(), Money.of("25000")));
        assertThat(contracts.of(lots.getLast(), challenge.team().author()))
                .extracting(ContractView::authority, ContractView::price)
                .containsExactly(tuple(joint.second().authority(), Money.of("25000")));
    }

    @Test
    void suppliersReadWhatEachIsCommittedTo() {
        var joint = Joint.published(beans, Story.BELOW_THRESHOLD);
        assertThat(allocation.demand(joint.challenge.id()))
                .extracting(PublishedDemand::authority, PublishedDemand::step, PublishedDemand::committed)
                .containsExactlyInAnyOrder(
                        tuple(joint.first().authority(), CommitmentStep.BINDING, Money.pounds(30_000)),
                        tuple(joint.second().authority(), CommitmentStep.BINDING, Money.pounds(60_000)));
    }

    @Test
    void whatIsWithdrawnAfterPublicationHasNoShare() {
        var joint = Joint.published(beans, Story.BELOW_THRESHOLD);
        var line = joint.lines.getFirst();
        var approver = joint.first().approver();
        committing.withdraw(line, "No budget", committing.effect(line, approver).price(), approver);
        joint.award("90000.01");
        assertThat(joint.contracts())
                .extracting(ContractView::authority, ContractView::price)
                .containsExactly(tuple(joint.second().authority(), Money.of("90000.01")));
    }

    @Test
    void aShareThatItsAuthorityDeclinesLapsesAndTheOthersGoOn() {
        var joint = Joint.awarded(beans);
        var own = joint.contract(joint.first());
        var other = joint.contract(joint.second());
        assertNotFound(() -> declining.decline(own.id(), "No", joint.first().speaker()));
        assertNotFound(() -> declining.decline(own.id(), "No", joint.second().approver()));
        assertNotFound(() -> declining.decline(own.id(), "No", joint.circle.lead.approver()));
        refused(
                ContractRefusal.DECLINE_REASON_EMPTY,
                () -> declining.decline(own.id(), " ", joint.first().approver()));

        contracting.sign(
                other.id(),
                Story.signed(story.today()),
                null,
                joint.challenge.team().author());
        refused(
                ContractRefusal.STEP_NOT_POSSIBLE,
                () -> declining.decline(other.id(), "Late", joint.second().approver()));
        declining.decline(own.id(), "Full council said no", joint.first().approver());

        assertThat(joint.contracts())
                .singleElement()
                .satisfies(left -> assertThat(left.price()).isEqualTo(other.price()));
        assertThat(declining.declined(joint.challenge.id()))
                .extracting(DeclinedShare::authority, DeclinedShare::price, DeclinedShare::reason)
                .containsExactly(tuple(joint.first().authority(), own.price(), "Full council said no"));
        var lots = catalogue
                .details(joint.challenge.id(), joint.challenge.team().author())
                .lots();
        boolean open = joint.contracts().stream().anyMatch(left -> left.state() != ContractState.PUBLIC);
        assertThat(lots.getFirst().state() == LotState.COMPLETE).isEqualTo(!open);
    }

    @Test
    void aShareThatWasDeclinedIsDrawnUpAnewForTheNextBidder() {
        var joint = Joint.published(beans, Story.BELOW_THRESHOLD);
        var challenge = joint.challenge;
        story.bidSubmitted(challenge, "90000.01");
        story.bidSubmitted(challenge, "99000");
        story.awardDecided(challenge);
        declining.decline(
                joint.contract(joint.first()).id(), "Too dear", joint.first().approver());
        setting.propose(
                challenge.lot(),
                SetAsideGround.WITHDRAWN,
                "It has written to us",
                challenge.team().author());
        setting.decide(challenge.lot(), challenge.team().approver());

        story.decidedAgain(challenge);

        assertThat(declining.declined(challenge.id())).isEmpty();
        assertThat(joint.contract(joint.first()).price()).isEqualTo(Money.of("33000"));
        declining.decline(
                joint.contract(joint.first()).id(),
                "Still too dear",
                joint.first().approver());
        assertThat(declining.declined(challenge.id()))
                .extracting(DeclinedShare::reason)
                .containsExactly("Still too dear");
    }

    @Test
    void theLastThatIsLeftDoesNotDecline() {
        var joint = Joint.awarded(beans);
        declining.decline(
                joint.contract(joint.first()).id(), "No", joint.first().approver());
        var last = joint.contract(joint.second()).id();
        refused(
                ContractRefusal.DECLINED_ALONE,
                () -> declining.decline(last, "No", joint.second().approver()));
    }

    @Test
    void itsAuthoritiesReadTheSharesAndNobodyElse() {
        var joint = Joint.awarded(beans);
        var id = joint.challenge.id();
        assertThat(declining.shared(id, joint.first().approver())).hasSize(2);
        var stranger = cast.actor(cast.authority(), Role.APPROVER);
        assertNotFound(() -> declining.shared(id, stranger));
        var own = joint.contract(joint.first()).id();
        assertThat(declining.declinable(own, joint.first().approver())).isPresent();
        assertThat(declining.declinable(own, joint.second().approver())).isEmpty();
    }

    @Test
    void oneAuthorityAloneHasTheWhole() {
        var one = new OrganisationId(UUID.randomUUID());
        var id = new ProcurementId(UUID.randomUUID());
        assertThat(allocation.shares(id, List.of(one), Money.of("1.01"))).containsEntry(one, Money.of("1.01"));
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
