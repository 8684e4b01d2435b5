package org.commonlot.marketplace.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.planning.Pipeline.Line;
import org.commonlot.marketplace.planning.Pipeline.Place;
import org.commonlot.marketplace.planning.Pipeline.Wanted;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.Partnering;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pipeline and engagement until a procurement begins, on whatever database. */
abstract class PlanningRules {

    @Autowired
    Pipelining pipelining;

    @Autowired
    Pipeline pipeline;

    @Autowired
    PlanJoining joining;

    @Autowired
    Partnering partnering;

    @Autowired
    Procuring procuring;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Engaging engaging;

    @Autowired
    EngagementRegister register;

    @Autowired
    Groundwork groundwork;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    private OrganisationId council;
    private Actor buyer;
    private Actor supplier;

    @BeforeEach
    void aCouncil() {
        council = cast.authority();
        buyer = cast.actor(council, Role.BUYER);
        supplier = cast.actor(cast.supplier(), Role.BID_WRITER);
    }

    @Test
    void aPlanIsPublicAtOnceTheSoonestFirstForEighteenMonths() {
        var later = pipelining.add(plan("Parking", today().plusDays(300)), buyer);
        var sooner = pipelining.add(plan("Trees", today().plusDays(30)), buyer);
        var far = pipelining.add(plan("Bridges", today().plusMonths(18).plusDays(1)), buyer);

        assertThat(ids(wanted(false))).containsExactly(sooner, later);
        assertThat(ids(wanted(true))).containsExactly(sooner, later, far);
    }

    @Test
    void theListIsReadPageByPageWithoutGapOrRepetition() {
        for (int number = 0; number < Pipeline.PAGE + 3; number++) {
            pipelining.add(plan("Plan " + number, today().plusDays(30 + number % 4)), buyer);
        }
        var first = pipeline.page(wanted(false), null);
        assertThat(first).hasSize(Pipeline.PAGE + 1);
        var last = first.get(Pipeline.PAGE - 1);
        var second = pipeline.page(wanted(false), new Place(last.tenderExpected(), last.id()));
        var all = new ArrayList<>(first.subList(0, Pipeline.PAGE));
        all.addAll(second);
        var each = new ArrayList<Line>();
        pipeline.each(wanted(false), each::add);

        assertThat(all).hasSize(Pipeline.PAGE + 3).doesNotHaveDuplicates().isEqualTo(each);
    }

    @Test
    void theListIsFilteredByWordsAuthorityCategoryAndValue() {
        var id = pipelining.add(plan("100% digital parking", today().plusDays(30)), buyer);
        assertThat(ids(new Wanted("DIGITAL park", "", council, "", null, null, false)))
                .containsExactly(id);
        assertThat(ids(new Wanted("100%", "", council, "", null, null, false))).containsExactly(id);
        assertThat(ids(new Wanted("1_0", "", council, "", null, null, false))).isEmpty();
        assertThat(ids(new Wanted("", "", council, "goods", null, null, false))).isEmpty();
        assertThat(ids(new Wanted("", "", council, "", new BigDecimal("90001"), null, false)))
                .isEmpty();
        assertThat(ids(new Wanted("", "", council, "", null, new BigDecimal("39999"), false)))
                .isEmpty();
        assertThat(ids(new Wanted("", "no such council", council, "", null, null, false)))
                .isEmpty();
    }

    @Test
    void onlyBuyersOfTheAuthorityChangeWhatItPlans() {
        var id = pipelining.add(plan("Parking", today().plusDays(30)), buyer);
        var other = cast.actor(cast.authority(), Role.BUYER);
        var changed = plan("Cars", today().plusDays(31));
        assertNotFound(() -> pipelining.revise(id, 0, changed, other));
        assertNotFound(() -> pipelining.withdraw(id, "No", other));
        assertNotFound(() -> pipelining.start(id, other));
        assertNotFound(() -> pipelining.add(changed, supplier));
        assertNotFound(() -> pipeline.kept(id, other));
    }

    @Test
    void whatAnotherAuthorityAsksToJoinIsAJointProcurementOnceItIsAcceptedAndBegun() {
        var id = pipelining.add(plan("Parking", today().plusDays(30)), buyer);
        var reference = pipeline.entry(id).reference();
        var other = cast.authority();
        var asker = cast.actor(other, Role.BUYER);
        assertRefused(PlanningRefusal.JOIN_OWN, () -> joining.ask(reference, "Ours", BigDecimal.TEN, buyer));
        assertRefused(PlanningRefusal.NEED_EMPTY, () -> joining.ask(reference, " ", BigDecimal.TEN, asker));
        assertNotFound(() -> joining.ask(reference, "Cars", BigDecimal.TEN, supplier));
        var join = joining.ask(reference, "Two car parks", new BigDecimal("30000"), asker);
        assertRefused(PlanningRefusal.JOIN_KNOWN, () -> joining.ask(reference, "More", BigDecimal.TEN, asker));
        assertNotFound(() -> joining.accept(join, asker));
        assertNotFound(() -> joining.of(id, asker));
        assertThat(mailbox.kinds(people.person(buyer.person()).email())).contains("plan-join-asked");
        joining.accept(join, buyer);
        assertRefused(PlanningRefusal.JOIN_ANSWERED, () -> joining.accept(join, buyer));
        assertThat(joining.joined(id)).hasSize(1);
        assertThat(mailbox.kinds(people.person(asker.person()).email())).contains("plan-join-accepted");

        var draft = pipelining.start(id, buyer);
        assertThat(partnering.partners(draft)).containsExactly(other);
        var plan = pipeline.entry(id).plan();
        var most = catalogue.details(draft, buyer).opportunity().budget().most();
        assertThat(most)
                .as("the value is the whole")
                .isEqualByComparingTo(plan.most().add(new BigDecimal("30000")));

        var late = cast.authority();
        var second = joining.ask(reference, "Cars", new BigDecimal("5000.01"), cast.actor(late, Role.BUYER));
        joining.accept(second, buyer);
        assertThat(partnering.partners(draft)).as("nothing is built anew").containsExactlyInAnyOrder(other, late);
        joining.refuse(join, "It can't wait for the vote there", buyer);
        assertThat(partnering.partners(draft)).containsExactly(late);
        assertThat(catalogue.details(draft, buyer).opportunity().budget().most())
                .isEqualByComparingTo(plan.most().add(new BigDecimal("5000.01")));
        assertThat(joining.own(asker))
                .singleElement()
                .satisfies(own -> assertThat(own.join().reason()).isEqualTo("It can't wait for the vote there"));
    }

    @Test
    void nobodyJoinsWhatIsPastTheDraft() {
        var id = pipelining.add(plan("Parking", today().plusDays(30)), buyer);
        var reference = pipeline.entry(id).reference();
        var asker = cast.actor(cast.authority(), Role.BUYER);
        var join = joining.ask(reference, "Cars", BigDecimal.TEN, asker);
        pipelining.withdraw(id, "No budget", buyer);
        assertRefused(PlanningRefusal.JOIN_TOO_LATE, () -> joining.accept(join, buyer));
        var other = cast.actor(cast.authority(), Role.BUYER);
        assertRefused(PlanningRefusal.JOIN_TOO_LATE, () -> joining.ask(reference, "Cars", BigDecimal.TEN, other));

        var begun = pipelining.add(plan("Trees", today().plusDays(30)), buyer);
        var draft = pipelining.start(begun, buyer);
        procuring.withdraw(draft, "Not now", buyer);
        assertRefused(
                PlanningRefusal.JOIN_TOO_LATE,
                () -> joining.ask(pipeline.entry(begun).reference(), "Trees", BigDecimal.TEN, asker));
    }

    @Test
    void ofTwoEditsOfOneVersionTheSecondIsRefused() {
        var id = pipelining.add(plan("Parking", today().plusDays(30)), buyer);
        long seen = pipeline.entry(id).version();
        pipelining.revise(id, seen, plan("Cars", today().plusDays(31)), buyer);
        assertRefused(
                PlanningRefusal.CHANGED_MEANWHILE,
                () -> pipelining.revise(id, seen, plan("Bikes", today().plusDays(31)), buyer));
        assertThat(pipeline.entry(id).plan().title()).isEqualTo("Cars");
    }

    @Test
    void whatIsWithdrawnLeavesTheListAndKeepsItsPageWithTheReason() {
        var id = pipelining.add(plan("Parking", today().plusDays(30)), buyer);
        assertRefused(PlanningRefusal.REASON_EMPTY, () -> pipelining.withdraw(id, " ", buyer));
        pipelining.withdraw(id, "The budget is gone", buyer);

        assertThat(ids(wanted(true))).isEmpty();
        var kept = pipeline.byReference(pipeline.entry(id).reference());
        assertThat(kept.state()).isEqualTo(PlanState.WITHDRAWN);
        assertThat(kept.withdrawnReason()).isEqualTo("The budget is gone");
        assertRefused(PlanningRefusal.NOT_PLANNED, () -> pipelining.start(id, buyer));
    }

    @Test
    void whatIsStartedIsLinkedToTheDraftThatItBecame() {
        var id = pipelining.add(plan("Parking", today().plusDays(30)), buyer);
        var procurement = pipelining.start(id, buyer);

        assertThat(pipeline.entry(id).procurement()).isEqualTo(procurement);
        assertThat(pipeline.of(procurement).orElseThrow().id()).isEqualTo(id);
        assertThat(catalogue.details(procurement, buyer).opportunity().title()).isEqualTo("Parking");
        assertRefused(PlanningRefusal.NOT_PLANNED, () -> pipelining.start(id, buyer));
    }

    @Test
    void thePlannedProcurementNoticeOfThePlanIsKnownToItsProcurement() {
        var id = pipelining.add(plan("Parking", today().plusDays(60)), buyer);
        var notice = new CentralNotice("045678-2026", clock.instant().minusSeconds(60));
        pipelining.recordPlannedNotice(id, notice, buyer);
        assertRefused(PlanningRefusal.NOTICE_RECORDED, () -> pipelining.recordPlannedNotice(id, notice, buyer));
        var procurement = pipelining.start(id, buyer);

        var known = Objects.requireNonNull(groundwork.of(procurement).plannedNotice());
        assertThat(known.number()).isEqualTo("045678-2026");
        assertThat(known.qualifiesFor(today().plusDays(41))).isTrue();
    }

    @Test
    void aNoticeIsRecordedAsThePlatformShowsIt() {
        var id = pipelining.add(plan("Parking", today().plusDays(60)), buyer);
        assertRefused(
                PlanningRefusal.NOTICE_NUMBER_MALFORMED,
                () -> pipelining.recordPipelineNotice(id, new CentralNotice("1", clock.instant()), buyer));
        assertRefused(
                PlanningRefusal.NOTICE_IN_FUTURE,
                () -> pipelining.recordPipelineNotice(
                        id, new CentralNotice("045678-2026", clock.instant().plusSeconds(1)), buyer));
    }

    @Test
    void theDutyOfSection93IsAHintThatRefusesNothing() {
        assertThat(pipeline.duty(buyer).above()).isNull();
        pipelining.expect(pipeline.duty(buyer).financialYear(), true, buyer);
        assertThat(pipeline.duty(buyer).above()).isTrue();
        pipelining.expect(pipeline.duty(buyer).financialYear(), false, buyer);
        assertThat(pipeline.duty(buyer).above()).isFalse();
    }

    @Test
    void anEngagementIsPublicOnlyAfterItsNoticeOrWithTheReasonForNone() {
        var id = drafted();
        assertThat(register.published(id)).isEmpty();
        assertThat(register.keptBy(buyer)).hasSize(1);
        assertRefused(PlanningRefusal.REASON_EMPTY, () -> engaging.publishWithoutNotice(id, "", buyer));
        engaging.publish(id, new CentralNotice("056789-2026", clock.instant()), buyer);

        assertThat(register.published(id)).isPresent();
        assertThat(register.open()).extracting(EngagementView::id).contains(id);
        assertRefused(PlanningRefusal.NOT_DRAFT, () -> engaging.publishWithoutNotice(id, "Late", buyer));
    }

    @Test
    void suppliersTakePartUntilItCloses() {
        var id = published();
        var reference = register.kept(id, buyer).reference();
        engaging.interested(reference, "We make sensors", supplier);
        engaging.interested(reference, "We make better sensors", supplier);
        assertThat(register.interests(id, buyer))
                .singleElement()
                .satisfies(interest -> assertThat(interest.words()).isEqualTo("We make better sensors"));
        assertNotFound(() -> register.interests(id, supplier));
        assertNotFound(() -> engaging.interested(reference, "As a council", buyer));

        clock.travelTo(register.kept(id, buyer).facts().closes());
        assertRefused(PlanningRefusal.ENGAGEMENT_CLOSED, () -> engaging.interested(reference, "Too late", supplier));
    }

    @Test
    void theLastPlaceOfAnEventGoesToOneOfThoseWhoComeAtTheSameMoment() throws InterruptedException {
        var id = published();
        engaging.invite(id, "Open day", clock.instant().plus(Duration.ofDays(3)), "Town hall", 2, buyer);
        var engagement = register.kept(id, buyer);
        var event = engagement.events().getFirst().id();
        var people = List.of(writer(), writer(), writer(), writer());
        var outcomes = Crowd.together(people.stream()
                .<Callable<UUID>>map(person -> () -> {
                    engaging.signUp(engagement.reference(), event, person);
                    return event;
                })
                .toList());
        assertThat(outcomes).filteredOn(Crowd.Outcome::succeeded).hasSize(2);
        assertThat(register.guests(id, buyer)).hasSize(2);
        assertThat(register.kept(id, buyer).events().getFirst().full()).isTrue();
    }

    @Test
    void aPlaceIsTakenOnceAndGivenBack() {
        var id = published();
        engaging.invite(id, "Open day", clock.instant().plus(Duration.ofDays(3)), "Town hall", 1, buyer);
        var engagement = register.kept(id, buyer);
        var event = engagement.events().getFirst().id();
        engaging.signUp(engagement.reference(), event, supplier);
        engaging.signUp(engagement.reference(), event, supplier);
        assertThat(register.sits(event, supplier)).isTrue();
        engaging.leave(engagement.reference(), event, supplier);
        engaging.signUp(engagement.reference(), event, writer());
        assertRefused(PlanningRefusal.EVENT_FULL, () -> engaging.signUp(engagement.reference(), event, supplier));
    }

    @Test
    void whatWasLearnedAndWhatWasDoneAgainstDistortionIsPublic() {
        var id = published();
        engaging.safeguard(id, "Gave all the same slides", buyer);
        engaging.learn(id, "Four firms can do it", buyer);
        var published = register.published(id).orElseThrow();

        assertThat(published.learned()).isEqualTo("Four firms can do it");
        assertThat(published.safeguards()).extracting(Safeguard::words).containsExactly("Gave all the same slides");
        assertRefused(PlanningRefusal.WORDS_EMPTY, () -> engaging.learn(id, " ", buyer));
    }

    @Test
    void theGatesKnowWhetherTheMarketWasAskedAndWhyNot() {
        var procurement = story.draftedChallenge(Story.OPEN);
        var author = procurement.team().author();
        assertThat(groundwork.of(procurement.id()).said()).isFalse();
        assertRefused(PlanningRefusal.REASON_EMPTY, () -> engaging.skip(procurement.id(), "", author));
        engaging.skip(procurement.id(), "We know this market", author);
        assertThat(groundwork.of(procurement.id()))
                .isEqualTo(new Groundwork.Standing(Groundwork.Engagement.SKIPPED, "We know this market", null));

        var engaged = engaging.start(published(), buyer);
        assertThat(groundwork.of(engaged).engagement()).isEqualTo(Groundwork.Engagement.WITH_NOTICE);
        var quiet = drafted();
        engaging.publishWithoutNotice(quiet, "Three phone calls", buyer);
        assertThat(groundwork.of(engaging.start(quiet, buyer)))
                .isEqualTo(new Groundwork.Standing(Groundwork.Engagement.WITHOUT_NOTICE, "Three phone calls", null));
    }

    @Test
    void anEngagementForAPlanPrecedesTheProcurementThatThePlanBecomes() {
        var entry = pipelining.add(plan("Parking", today().plusDays(60)), buyer);
        var id = engaging.draft(facts(), entry, buyer);
        engaging.publish(id, new CentralNotice("056789-2026", clock.instant()), buyer);
        var procurement = pipelining.start(entry, buyer);

        assertThat(register.before(procurement)).extracting(EngagementView::id).containsExactly(id);
        assertThat(groundwork.of(procurement).engaged()).isTrue();
        assertRefused(PlanningRefusal.STARTED_ALREADY, () -> engaging.start(id, buyer));
    }

    private UUID published() {
        var id = drafted();
        engaging.publish(id, new CentralNotice("056789-2026", clock.instant()), buyer);
        return id;
    }

    private UUID drafted() {
        return engaging.draft(facts(), null, buyer);
    }

    private EngagementFacts facts() {
        var closes =
                today().plusDays(20).atTime(LocalTime.NOON).atZone(UkTime.ZONE).toInstant();
        return new EngagementFacts(
                "Sensors", "What can sensors do?", "Two meetings", "a@council.example", closes, today().plusDays(60));
    }

    private Plan plan(String title, LocalDate tender) {
        return new Plan(
                title,
                "What we need",
                "services",
                new BigDecimal("40000"),
                new BigDecimal("90000"),
                tender,
                null,
                24,
                "a@council.example");
    }

    private Wanted wanted(boolean later) {
        return new Wanted("", "", council, "", null, null, later);
    }

    private List<UUID> ids(Wanted wanted) {
        return pipeline.page(wanted, null).stream().map(Line::id).toList();
    }

    private Actor writer() {
        return cast.actor(cast.supplier(), Role.BID_WRITER);
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertRefused(PlanningRefusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}
