package org.commonlot.marketplace.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Coalitions from their founding to a member that goes, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class CoalitionRules {

    @Autowired
    Founding founding;

    @Autowired
    Agreeing agreeing;

    @Autowired
    AgreementReminders reminders;

    @Autowired
    Sharing sharing;

    @Autowired
    CoalitionRegister register;

    @Autowired
    OrganisationDirectory organisations;

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

    @Test
    void theFounderLeadsAndIsACoreMemberFromTheFirstDay() {
        var circle = Circle.founded(beans);
        var view = register.byId(circle.id);
        assertThat(view.lead().authority()).isEqualTo(circle.lead.authority());
        assertThat(view.members()).singleElement().satisfies(member -> {
            assertThat(member.tier()).isEqualTo(Tier.CORE);
            assertThat(member.from()).isEqualTo(today());
        });
        assertThat(register.bySlug(view.slug()).id()).isEqualTo(circle.id);
    }

    @Test
    void onlyACombinedAuthorityFoundsOneOnItselfAndNoNameIsTakenTwice() {
        var lead = cast.actor(cast.authority(), Role.COALITION_LEAD);
        assertRefused(CoalitionRefusal.NOT_COMBINED, () -> founding.found("Alone", Foundation.COMBINED, "", lead));
        var name = "Étoile & Sons " + UUID.randomUUID();
        founding.found(name, Foundation.WILLING, "", lead);
        assertRefused(
                CoalitionRefusal.NAME_TAKEN,
                () -> founding.found(name.replace("É", "e"), Foundation.WILLING, "", lead));
        assertRefused(CoalitionRefusal.NAME_EMPTY, () -> founding.found("…", Foundation.WILLING, "", lead));
        assertNotFound(() ->
                founding.found("Mine", Foundation.WILLING, "", cast.actor(cast.authority(), Role.COALITION_MEMBER)));
    }

    /** Whoever may bind an authority answers for it, and nobody else. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "AUTHORITY_OWNER",
                "BUYER",
                "APPROVER",
                "OPENER",
                "EVALUATOR",
                "MODERATOR",
                "CONTRACT_MANAGER",
                "FINANCE",
                "AUDITOR",
                "COALITION_LEAD",
                "COALITION_MEMBER"
            })
    void onlySomebodyEntitledAcceptsForAnAuthority(Role role) {
        var circle = Circle.founded(beans);
        var invited = cast.authority();
        founding.invite(circle.id, invited, Tier.ASSOCIATE, circle.lead.speaker());
        var somebody = cast.actor(invited, role);
        if (role == Role.AUTHORITY_OWNER || role == Role.APPROVER) {
            founding.accept(circle.id, somebody);
            assertThat(register.byId(circle.id).member(invited)).isPresent();
        } else {
            assertNotFound(() -> founding.accept(circle.id, somebody));
            assertThat(register.byId(circle.id).member(invited)).isEmpty();
        }
    }

    @Test
    void whoMayBindTheInvitedAuthorityGetsALetterAndTheLeadHearsTheAnswer() {
        var circle = Circle.founded(beans);
        var house = circle.house(Role.COALITION_MEMBER);
        founding.invite(circle.id, house.authority(), Tier.CORE, circle.lead.speaker());
        var desk = "/desk/coalitions/" + circle.id.value();
        assertThat(mailbox.path(email(house.approver().person()), "coalition-invited"))
                .isEqualTo(desk);
        assertThat(mailbox.path(email(house.owner().person()), "coalition-invited"))
                .isEqualTo(desk);
        founding.decline(circle.id, "Not this year", house.owner());
        assertThat(mailbox.path(email(circle.lead.speaker().person()), "coalition-declined"))
                .isEqualTo(desk);
        assertThat(register.details(circle.id, circle.lead.speaker()).invitations())
                .extracting(CoalitionView.Invitation::standing)
                .containsExactly(InvitationStanding.DECLINED);
        assertNotFound(() -> founding.accept(circle.id, house.owner()));
    }

    @Test
    void theLeadAloneInvitesAndTakesBack() {
        var circle = Circle.agreed(beans);
        var outsider = cast.authority();
        assertNotFound(() -> founding.invite(
                circle.id, outsider, Tier.CORE, circle.others.getFirst().speaker()));
        founding.invite(circle.id, outsider, Tier.CORE, circle.lead.speaker());
        assertRefused(
                CoalitionRefusal.INVITED_ALREADY,
                () -> founding.invite(circle.id, outsider, Tier.CORE, circle.lead.speaker()));
        var invitation = register.details(circle.id, circle.lead.speaker()).invitations().stream()
                .filter(one -> one.standing() == InvitationStanding.OPEN)
                .findFirst()
                .orElseThrow();
        founding.withdrawInvitation(circle.id, invitation.id(), circle.lead.speaker());
        assertNotFound(() -> founding.accept(circle.id, cast.actor(outsider, Role.APPROVER)));
        assertRefused(
                CoalitionRefusal.MEMBER_ALREADY,
                () -> founding.invite(
                        circle.id, circle.others.getFirst().authority(), Tier.CORE, circle.lead.speaker()));
    }

    @Test
    void tiersHaveDatesAndWhatWasBeforeStays() {
        var circle = Circle.agreed(beans);
        var member = circle.others.getFirst().authority();
        clock.travelTo(clock.instant().plus(Duration.ofDays(10)));
        founding.changeTier(circle.id, member, Tier.OBSERVER, circle.lead.speaker());
        var view = register.byId(circle.id);
        assertThat(view.member(member)).hasValueSatisfying(now -> {
            assertThat(now.tier()).isEqualTo(Tier.OBSERVER);
            assertThat(now.from()).isEqualTo(today());
        });
        assertThat(view.former()).singleElement().satisfies(before -> {
            assertThat(before.tier()).isEqualTo(Tier.CORE);
            assertThat(before.to()).isEqualTo(today());
        });
        assertRefused(
                CoalitionRefusal.TIER_SAME,
                () -> founding.changeTier(circle.id, member, Tier.OBSERVER, circle.lead.speaker()));
        assertRefused(
                CoalitionRefusal.LEAD_STAYS_CORE,
                () -> founding.changeTier(circle.id, circle.lead.authority(), Tier.OBSERVER, circle.lead.speaker()));
    }

    @Test
    void theLeadIsHandedToACoreMemberOnlyAndTheChangeIsRecorded() {
        var circle = Circle.agreed(beans);
        var associate = circle.join(Tier.ASSOCIATE);
        var next = circle.others.getFirst();
        assertRefused(
                CoalitionRefusal.LEAD_NOT_CORE,
                () -> founding.handOver(circle.id, associate.authority(), "Turn", circle.lead.speaker()));
        assertRefused(
                CoalitionRefusal.REASON_EMPTY,
                () -> founding.handOver(circle.id, next.authority(), " ", circle.lead.speaker()));
        founding.handOver(circle.id, next.authority(), "In turn", circle.lead.speaker());
        assertThat(register.byId(circle.id).leads())
                .extracting(CoalitionView.Lead::authority)
                .containsExactly(circle.lead.authority(), next.authority());
        assertNotFound(() -> founding.handOver(circle.id, next.authority(), "Again", circle.lead.speaker()));
    }

    @Test
    void eachVersionIsSignedOnceByEachMemberButObservers() {
        var circle = Circle.agreed(beans);
        var observer = circle.join(Tier.OBSERVER);
        var late = circle.join(Tier.ASSOCIATE);
        var agreement = agreement(circle);
        assertThat(agreement.signatures()).hasSize(3);
        assertThat(agreement.unsigned())
                .extracting(CoalitionView.Member::authority)
                .containsExactly(late.authority());
        assertRefused(CoalitionRefusal.OBSERVERS_DO_NOT_SIGN, () -> circle.sign(1, observer));
        assertRefused(CoalitionRefusal.SIGNED_ALREADY, () -> circle.sign(1, circle.lead));
        assertNotFound(() -> agreeing.sign(circle.id, 1, late.authority(), "Officer", late.speaker()));
        assertNotFound(() -> agreeing.sign(circle.id, 1, late.authority(), "Officer", observer.approver()));
        circle.issue("5");
        assertRefused(CoalitionRefusal.AGREEMENT_CHANGED, () -> circle.sign(1, late));
        assertThat(agreement(circle).unsigned()).hasSize(4);
    }

    @Test
    void whoHasNotSignedIsRemindedByTheLeadOnceADayAndByItselfAfterAWeek() {
        var circle = Circle.agreed(beans);
        var late = circle.join(Tier.CORE);
        assertRefused(CoalitionRefusal.REMINDED_TODAY, () -> agreeing.remind(circle.id, circle.lead.speaker()));
        clock.travelTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(agreeing.remind(circle.id, circle.lead.speaker())).isEqualTo(1);
        var email = email(late.approver().person());
        var path = "/desk/coalitions/" + circle.id.value() + "/sign";
        assertThat(mailbox.path(email, "coalition-agreement-reminder")).isEqualTo(path);
        var reminded = agreement(circle).remindedAt();
        reminders.sweep();
        assertThat(agreement(circle).remindedAt()).isEqualTo(reminded);
        clock.travelTo(clock.instant().plus(Agreeing.PATIENCE).plusSeconds(1));
        agreeing.remindDue(circle.id);
        assertThat(agreement(circle).remindedAt()).isAfter(reminded);
        circle.sign(1, late);
        clock.travelTo(clock.instant().plus(Duration.ofDays(1)));
        assertRefused(CoalitionRefusal.NOBODY_TO_REMIND, () -> agreeing.remind(circle.id, circle.lead.speaker()));
    }

    @Test
    void aMemberLeavesWithTheNoticeThatItHasSignedAndWithoutIfItHasNot() {
        var circle = Circle.agreed(beans);
        var signed = circle.others.getFirst();
        var unsigned = circle.join(Tier.CORE);
        assertRefused(CoalitionRefusal.LEAVING_TOO_SOON, () -> leave(circle, signed, today().plusDays(29)));
        leave(circle, signed, today().plusDays(30));
        assertRefused(CoalitionRefusal.LEAVING_ALREADY, () -> leave(circle, signed, today().plusDays(31)));
        leave(circle, unsigned, today());
        assertRefused(CoalitionRefusal.LEAD_LEAVES, () -> leave(circle, circle.lead, today().plusDays(60)));
        var view = register.byId(circle.id);
        assertThat(view.member(unsigned.authority())).isEmpty();
        assertThat(view.member(signed.authority())).isPresent();
        clock.travelTo(clock.instant().plus(Duration.ofDays(31)));
        assertThat(register.byId(circle.id).member(signed.authority())).isEmpty();
        assertNotFound(() -> register.details(circle.id, signed.speaker()));
    }

    private void leave(Circle circle, Circle.House house, LocalDate day) {
        founding.leave(circle.id, house.authority(), day, "We merge", house.approver());
    }

    @Test
    void whatIsSharedSumsToThePennyByEachBasis() {
        var circle = Circle.agreed(beans);
        circle.join(Tier.OBSERVER);
        var whole = Money.of("100000.01");
        assertRefused(
                CoalitionRefusal.NO_SHARES,
                () -> sharing.preview(circle.id, SharePurpose.COST, whole, circle.lead.speaker()));
        for (var basis : ShareBasis.values()) {
            var weights = new HashMap<OrganisationId, BigDecimal>();
            weights.put(circle.lead.authority(), new BigDecimal("33.33"));
            weights.put(circle.others.get(0).authority(), new BigDecimal("33.33"));
            weights.put(circle.others.get(1).authority(), new BigDecimal("33.34"));
            sharing.share(circle.id, SharePurpose.COST, basis, weights, circle.lead.speaker());
            var parts = sharing.preview(
                    circle.id, SharePurpose.COST, whole, circle.others.get(1).speaker());
            assertThat(parts).hasSize(3);
            assertThat(parts.stream().map(Sharing.Part::part).reduce(Money.pounds(0), Money::plus))
                    .isEqualTo(whole);
        }
    }

    @Test
    void percentagesSumToAHundredAndEveryMemberThatPaysIsWeighed() {
        var circle = Circle.agreed(beans);
        var some = Map.of(circle.lead.authority(), BigDecimal.TEN);
        assertRefused(
                CoalitionRefusal.WEIGHTS_INCOMPLETE,
                () -> sharing.share(circle.id, SharePurpose.SAVING, ShareBasis.SPEND, some, circle.lead.speaker()));
        var all = new HashMap<OrganisationId, BigDecimal>(some);
        circle.others.forEach(house -> all.put(house.authority(), BigDecimal.TEN));
        assertRefused(
                CoalitionRefusal.PERCENTAGES_NOT_WHOLE,
                () -> sharing.share(circle.id, SharePurpose.SAVING, ShareBasis.CUSTOM, all, circle.lead.speaker()));
        assertNotFound(() -> sharing.share(
                circle.id,
                SharePurpose.SAVING,
                ShareBasis.EQUAL,
                all,
                circle.others.getFirst().speaker()));
    }

    @Test
    void agentsAreNamedWithTheirRoleUntilTheyEnd() {
        var circle = Circle.founded(beans);
        founding.engage(circle.id, "Shared Services Ltd", null, "a@b.example", "Reads bids", circle.lead.speaker());
        var agent = register.byId(circle.id).agents().getFirst();
        assertThat(agent.summary()).isEqualTo("Reads bids");
        founding.dismiss(circle.id, agent.id(), circle.lead.speaker());
        assertThat(register.byId(circle.id).agents()).isEmpty();
        assertNotFound(() -> founding.dismiss(circle.id, agent.id(), circle.lead.speaker()));
    }

    private AgreementView agreement(Circle circle) {
        var agreement = register.byId(circle.id).agreement();
        if (agreement == null) throw new AssertionError("No agreement");
        return agreement;
    }

    private String email(PersonId person) {
        return people.person(person).email();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
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
