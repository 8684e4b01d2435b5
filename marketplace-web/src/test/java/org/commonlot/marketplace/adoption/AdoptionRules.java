package org.commonlot.marketplace.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From what a pilot has shown to who uses its solution, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class AdoptionRules {

    private static final Evidence OTHER = new Evidence("Half", "£1", "Ten", "None", "Much");

    @Autowired
    Adopting adopting;

    @Autowired
    AdoptionRegister register;

    @Autowired
    AdoptionReminders reminders;

    @Autowired
    AdoptionSweep sweep;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Story story;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    @Test
    void whoManagesTheContractPublishesWhatCameOfItAndNobodyElse() {
        var managed = Managed.signed(beans);
        assertThat(register.solution(managed.id())).isEmpty();
        assertNotFound(() -> adopting.publish(managed.id(), 0, OTHER, managed.approver()));
        assertNotFound(() -> adopting.publish(managed.id(), 0, OTHER, manager(cast.authority())));
        managed.proved(beans);
        var solution = register.solution(managed.id()).orElseThrow();
        assertThat(solution.evidence().shortfalls()).contains("valleys");
        assertThat(solution.revisedAt()).isNull();
        adopting.publish(managed.id(), 0, solution.evidence(), managed.manager());
        assertThat(register.solution(managed.id()).orElseThrow().revisedAt())
                .as("the same again is no revision")
                .isNull();
        adopting.publish(managed.id(), 0, OTHER, managed.manager());
        var revised = register.solution(managed.id()).orElseThrow();
        assertThat(revised.evidence()).isEqualTo(OTHER);
        assertThat(revised.revisedAt()).as("and that is said").isNotNull();
        assertThat(register.ofSupplier(revised.supplier())).hasSize(1);
        refused(
                AdoptionRefusal.CHANGED_MEANWHILE,
                () -> adopting.publish(managed.id(), 0, solution.evidence(), managed.manager()));
    }

    @Test
    void nothingIsPublishedOfAContractThatIsNotPublic() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        var contract = story.contractSigned(challenge);
        var manager = manager(challenge.team().authority());
        assertThat(contract.detailsDue()).as("its notice is to come").isTrue();
        refused(AdoptionRefusal.CONTRACT_NOT_PUBLIC, () -> adopting.publish(contract.id(), 0, OTHER, manager));
    }

    @Test
    void anyAuthoritySaysHowFarItHasGotAndEverybodyReadsIt() throws Exception {
        var managed = Managed.signed(beans).proved(beans);
        var other = cast.authority();
        var by = manager(other);
        assertNotFound(() ->
                adopting.mark(managed.id(), other, AdoptionState.IN_USE, null, cast.actor(other, Role.EVALUATOR)));
        assertNotFound(() -> adopting.mark(managed.id(), cast.authority(), AdoptionState.IN_USE, null, by));
        assertNotFound(() -> adopting.mark(Managed.signed(beans).id(), other, AdoptionState.IN_USE, null, by));
        refused(
                AdoptionRefusal.NOT_NEXT,
                () -> adopting.mark(managed.id(), other, AdoptionState.RETIRED, "Never had it", by));
        var id = adopting.mark(managed.id(), other, AdoptionState.CONSIDERING, null, by);
        assertThat(adopting.mark(managed.id(), other, AdoptionState.IN_USE, "All crews", by))
                .as("one for each authority")
                .isEqualTo(id);
        refused(AdoptionRefusal.RETIRED_WHY, () -> adopting.mark(managed.id(), other, AdoptionState.RETIRED, " ", by));
        var third = cast.authority();
        adopting.mark(managed.id(), third, AdoptionState.CONSIDERING, null, cast.actor(third, Role.BUYER));

        var read = Queries.during(
                () -> assertThat(register.solution(managed.id()).orElseThrow().adopters())
                        .extracting(AdoptionRegister.Adopter::authority, AdoptionRegister.Adopter::state)
                        .containsExactlyInAnyOrder(
                                tuple(other, AdoptionState.IN_USE), tuple(third, AdoptionState.CONSIDERING)));
        assertThat(read).hasSize(1);
        var supplier = register.solution(managed.id()).orElseThrow().supplier();
        assertThat(register.ofSupplier(supplier)).singleElement().satisfies(line -> {
            assertThat(line.considering()).isEqualTo(1);
            assertThat(line.using()).isEqualTo(1);
        });
        assertThat(register.own(by)).extracting(AdoptionRegister.Own::id).containsExactly(id);
        assertNotFound(() -> register.own(id, manager(cast.authority())));
    }

    @Test
    void onceAYearEachIsAskedAndAnswersWithOneClick() {
        var managed = Managed.signed(beans).proved(beans);
        var authority = cast.authority();
        var by = manager(authority);
        var id = adopting.mark(managed.id(), authority, AdoptionState.IN_USE, null, by);
        clock.travelTo(clock.instant().plus(Duration.ofDays(364)));
        assertThat(reminders.due()).doesNotContain(id);
        clock.travelTo(clock.instant().plus(Duration.ofDays(1)));
        sweepAll();
        assertThat(letters(by)).isEqualTo(1);
        assertThat(own(id, by).asked()).isTrue();
        sweepAll();
        assertThat(letters(by)).as("once").isEqualTo(1);
        var before = ledger.verify().entries();
        adopting.confirm(id, by);
        assertThat(ledger.verify().entries()).isEqualTo(before + 1);
        assertThat(own(id, by).asked()).isFalse();
        assertThat(own(id, by).state()).isEqualTo(AdoptionState.IN_USE);
        assertNotFound(() -> adopting.confirm(id, manager(cast.authority())));

        clock.travelTo(clock.instant().plus(Duration.ofDays(365)));
        sweepAll();
        assertThat(letters(by)).as("and again in a year").isEqualTo(2);
        clock.travelTo(clock.instant().plus(Duration.ofDays(365)));
        sweepAll();
        assertThat(letters(by)).as("also where nobody answers").isEqualTo(3);
        adopting.mark(managed.id(), authority, AdoptionState.RETIRED, "Another one is cheaper", by);
        refused(AdoptionRefusal.RETIRED_ALREADY, () -> adopting.confirm(id, by));
        clock.travelTo(clock.instant().plus(Duration.ofDays(800)));
        sweepAll();
        assertThat(letters(by)).as("what is retired is not asked for").isEqualTo(3);
    }

    /** The database is shared: others may be due too. */
    private void sweepAll() {
        while (!reminders.due().isEmpty()) sweep.sweep();
    }

    private long letters(Actor to) {
        var address = people.person(to.person()).email();
        return mailbox.kinds(address).stream().filter("still-in-use"::equals).count();
    }

    private AdoptionRegister.Adopter own(AdoptionId id, Actor by) {
        return register.own(id, by).said();
    }

    private Actor manager(OrganisationId authority) {
        return cast.actor(authority, Role.CONTRACT_MANAGER);
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
