package org.commonlot.marketplace.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.ordering.Asked;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.OrderState;
import org.commonlot.marketplace.ordering.Ordering;
import org.commonlot.marketplace.ordering.PriceFile;
import org.commonlot.marketplace.ordering.Pricing;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.Framework;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From what a notice says of a framework to what bodies call off, on whatever database. */
abstract class CallOffRules {

    @Autowired
    Offering offering;

    @Autowired
    CallingOff calling;

    @Autowired
    CallOffDesk desk;

    @Autowired
    FrameworkRegister register;

    @Autowired
    ContractRegister contracts;

    @Autowired
    Contracting contracting;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Ordering ordering;

    @Autowired
    OrderDesk orders;

    @Autowired
    Pricing pricing;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    @Test
    void whatIsOfferedCountsInTheEstimatedValueWhenItIsSetAndBeforeTheNotice() {
        var framework = Framework.draft(beans);
        refused(
                CallOffRefusal.CEILING_BEYOND_ESTIMATE,
                () -> framework.offer(framework.terms(OfferRoute.FRAMEWORK, "120000.01", 4)));
        framework.offer(framework.terms());
        var challenge = framework.challenge;
        var author = challenge.team().author();
        var known = catalogue.details(challenge.id(), author).opportunity().budget();
        var smaller = new Budget(
                known.procedure(),
                known.category(),
                known.least(),
                new BigDecimal("119999.99"),
                known.contractStarts(),
                known.contractEnds());
        procuring.budget(challenge.id(), story.version(challenge), smaller, author);
        story.gatesAnswered(challenge.id(), author);
        refused(CallOffRefusal.CEILING_BEYOND_ESTIMATE, framework::publish);
    }

    @Test
    void onlyTheAuthorOfADraftSetsWhatIsOffered() {
        var framework = Framework.draft(beans);
        var challenge = framework.challenge;
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> offering.set(
                        challenge.id(),
                        story.version(challenge),
                        framework.terms(),
                        challenge.team().approver()));
        framework.offer(framework.terms());
        offering.drop(challenge.id(), story.version(challenge), challenge.team().author());
        assertThat(offering.terms(challenge.id())).isEmpty();
        framework.offer(framework.terms());
        framework.publish();
        refused(ProcurementRefusal.STEP_NOT_POSSIBLE, () -> framework.offer(framework.terms()));
        assertThat(offering.terms(challenge.id())).isPresent();
    }

    @Test
    void aBodyOfTheListCallsOffByItselfAndTwoOfItsPeopleDo() {
        var framework = Framework.running(beans);
        var body = framework.named;
        var id = framework.asked(body, "30000");
        assertThat(desk.one(id, body.manager()).state()).isEqualTo(CallOffState.AGREED);
        refused(CallOffRefusal.SAME_PERSON, () -> calling.sign(id, body.manager()));
        var other = cast.actor(body.authority(), org.commonlot.marketplace.terms.Role.BUYER);
        refused(CallOffRefusal.NOT_DELEGATED, () -> calling.sign(id, other));
        calling.sign(id, body.approver());
        var signed = desk.one(id, body.manager());
        assertThat(signed.state()).isEqualTo(CallOffState.SIGNED);
        assertThat(signed.fee()).isEqualTo(Money.of("375"));
        var contract =
                contracts.signed(Objects.requireNonNull(signed.contract())).orElseThrow();
        assertThat(contract.state()).isEqualTo(ContractState.PUBLIC);
        assertThat(contract.price()).isEqualTo(Money.of("30000"));
        assertThat(contracts.of(
                        framework.challenge.lot(), framework.challenge.team().author()))
                .as("the author has only the contracts of the award")
                .extracting(one -> one.authority())
                .containsExactly(framework.challenge.team().authority());
        notFound(() -> contracting.fileDetails(
                contract.id(),
                "012345-2027",
                clock.instant(),
                framework.challenge.team().author()));
    }

    @Test
    void aBodyOfACategoryNeedsTheLeadsAgreement() {
        var framework = Framework.running(beans);
        var body = framework.body();
        var id = framework.asked(body, "20000");
        assertThat(desk.one(id, body.manager()).state()).isEqualTo(CallOffState.ASKED);
        refused(CallOffRefusal.STEP_NOT_POSSIBLE, () -> calling.sign(id, body.approver()));
        notFound(() -> calling.agree(id, body.approver()));
        notFound(() -> calling.agree(id, framework.challenge.team().author()));
        assertThat(mailbox.kinds(people.person(framework.leadApprover.person()).email()))
                .contains("call-off-asked");
        calling.agree(id, framework.leadApprover);
        calling.sign(id, body.approver());
        assertThat(desk.one(id, framework.leadApprover).state()).isEqualTo(CallOffState.SIGNED);

        var late = framework.body();
        var refusedOne = framework.asked(late, "20000");
        refused(CallOffRefusal.REASON_EMPTY, () -> calling.refuse(refusedOne, " ", framework.leadApprover));
        calling.refuse(refusedOne, "Too late in the term", framework.leadApprover);
        assertThat(desk.one(refusedOne, late.manager()).reason()).isEqualTo("Too late in the term");
        assertThat(mailbox.kinds(people.person(late.manager().person()).email()))
                .contains("call-off-refused");
        assertThat(framework.asked(late, "20000")).isNotEqualTo(refusedOne);
    }

    @Test
    void onlyAFrameworkThatNamesTheBodyLetsItInWhileItRunsAndAfterItsAward() {
        var framework = Framework.published(beans);
        refused(CallOffRefusal.NOT_AWARDED, () -> framework.asked(framework.named, "10000"));
        framework.sign("40000");
        var named = Framework.draft(beans);
        var terms = named.terms();
        named.offer(new OfferTerms(
                terms.route(),
                terms.ceiling(),
                terms.starts(),
                terms.ends(),
                null,
                terms.fee(),
                terms.method(),
                terms.mechanism(),
                false,
                terms.bodies(),
                Set.of()));
        named.publish();
        named.sign("40000");
        var stranger = named.body();
        refused(CallOffRefusal.NOT_NAMED, () -> named.asked(stranger, "10000"));
        notFound(() -> calling.ask(named.challenge.id(), named.wanted(named.named, "10000"), stranger.manager()));
        notFound(() -> calling.ask(named.challenge.id(), named.wanted(named.named, "10000"), named.named.approver()));
        var plain = story.publishedChallenge(Story.BELOW_THRESHOLD);
        notFound(() -> calling.ask(plain.id(), named.wanted(named.named, "10000"), named.named.manager()));
        clock.travelTo(UkTime.endOf(terms.ends()));
        refused(CallOffRefusal.NOT_RUNNING, () -> named.asked(named.named, "10000"));
    }

    @Test
    void aBodyHasDoneItsDueDiligence() {
        var framework = Framework.running(beans);
        var wanted = framework.wanted(framework.named, "10000");
        for (var left : Diligence.values()) {
            var checked = EnumSet.complementOf(EnumSet.of(left));
            refused(
                    CallOffRefusal.DILIGENCE_MISSING,
                    () -> calling.ask(
                            framework.challenge.id(),
                            new Wanted(
                                    wanted.lot(),
                                    wanted.authority(),
                                    wanted.amount(),
                                    wanted.need(),
                                    checked,
                                    CallOffMethod.DIRECT,
                                    Set.of()),
                            framework.named.manager()));
        }
    }

    @Test
    void whereOnlyFurtherCompetitionIsNamedNobodyCallsOffDirectly() {
        var framework = Framework.draft(beans);
        var terms = framework.terms();
        framework.offer(new OfferTerms(
                terms.route(),
                terms.ceiling(),
                terms.starts(),
                terms.ends(),
                null,
                terms.fee(),
                OfferMethod.COMPETITION,
                terms.mechanism(),
                true,
                terms.bodies(),
                terms.kinds()));
        framework.publish();
        framework.sign("40000");
        refused(CallOffRefusal.COMPETITION_NEEDED, () -> framework.asked(framework.named, "10000"));
    }

    @Test
    void theAwardItselfStaysWithinWhatTheNoticeNamed() {
        var framework = Framework.draft(beans);
        framework.offer(framework.terms(OfferRoute.OPTION, "39999.99", 9));
        framework.publish();
        refused(CallOffRefusal.AWARD_BEYOND_CEILING, () -> framework.sign("40000"));
    }

    @Test
    void whatIsAskedForIsReservedUntilItIsRefusedOrWithdrawn() {
        var framework = Framework.running(beans);
        var first = framework.asked(framework.named, "50000");
        var other = framework.body();
        refused(CallOffRefusal.BEYOND_HEADROOM, () -> framework.asked(other, "30000.01"));
        framework.asked(other, "30000");
        refused(CallOffRefusal.BUYS_ALREADY, () -> framework.asked(framework.named, "1"));
        assertThat(register.one(framework.challenge.reference())
                        .orElseThrow()
                        .line()
                        .headroom())
                .isEqualTo(Money.pounds(0));
        calling.withdraw(first, "No budget", framework.named.manager());
        framework.signed(framework.named, "49999.99");
        assertThat(register.one(framework.challenge.reference())
                        .orElseThrow()
                        .line()
                        .headroom())
                .isEqualTo(Money.of("0.01"));
    }

    @Test
    void aCallOffFromTheThresholdOnHasItsOwnAwardNoticeBeforeAndContractDetailsAfterItIsSigned() {
        var framework = Framework.draft(beans, Story.OPEN);
        var challenge = framework.challenge;
        var author = challenge.team().author();
        var today = LocalDate.ofInstant(clock.instant(), UkTime.ZONE);
        var large = new Budget(
                Story.OPEN,
                "services",
                new BigDecimal("40000"),
                new BigDecimal("1000000"),
                today.plusDays(90),
                today.plusDays(455));
        procuring.budget(challenge.id(), story.version(challenge), large, author);
        framework.offer(framework.terms(OfferRoute.FRAMEWORK, "1000000", 4));
        story.gatesAnswered(challenge.id(), author);
        framework.publish();
        framework.sign("100000");
        var body = framework.named;
        var id = framework.asked(body, "400000");
        assertThat(desk.one(id, body.manager()).noticesOwed()).isTrue();
        refused(CallOffRefusal.AWARD_NOTICE_FIRST, () -> calling.sign(id, body.approver()));
        refused(
                CallOffRefusal.STEP_NOT_POSSIBLE,
                () -> calling.file(id, CallOffNotice.DETAILS, "012346-2027", clock.instant(), body.manager()));
        calling.file(id, CallOffNotice.AWARD, "012345-2027", clock.instant(), body.manager());
        calling.sign(id, body.approver());
        var signed = desk.one(id, body.manager());
        assertThat(desk.awaitsDetails(signed)).isTrue();
        calling.file(id, CallOffNotice.DETAILS, "012346-2027", clock.instant(), body.manager());
        assertThat(contracts
                        .signed(Objects.requireNonNull(signed.contract()))
                        .orElseThrow()
                        .state())
                .isEqualTo(ContractState.PUBLIC);
        assertThat(desk.awaitsDetails(signed)).isFalse();
    }

    @Test
    void aBodyOrdersAtThePriceOfTheTierThatAllHaveReachedTogether() {
        var framework = Framework.running(beans);
        var author = framework.challenge.team().author();
        var own = contracts.of(framework.challenge.lot(), author).getFirst();
        pricing.record(own.id(), false, PriceFile.read("Sensor; device; 1; 100\nSensor; device; 150; 80"), author);
        var body = framework.named;
        var contract = Objects.requireNonNull(
                desk.one(framework.signed(body, "10000"), body.manager()).contract());
        var lead = cast.actor(own.authority(), org.commonlot.marketplace.terms.Role.CONTRACT_MANAGER);
        ordering.ask(own.id(), order(own.id(), lead, "140"), lead);
        var order = orders.order(
                ordering.ask(contract, order(contract, body.manager(), "10"), body.manager()), body.manager());
        assertThat(order.unitPrice()).isEqualByComparingTo("80");
        ordering.approve(order.id(), body.approver());
        assertThat(orders.order(order.id(), body.manager()).state()).isEqualTo(OrderState.APPROVED);
        assertThat(orders.book(own.id(), lead).framework())
                .as("each order of a buyer is a call-off")
                .isTrue();
        assertThat(orders.book(contract, body.manager()).framework()).isFalse();
    }

    private Asked order(
            org.commonlot.marketplace.contract.ContractId contract,
            org.commonlot.marketplace.terms.Actor by,
            String quantity) {
        var line = orders.prices(orders.book(contract, by)).getFirst().id();
        return new Asked(line, "", "", new BigDecimal(quantity), null, "Depot", story.today());
    }

    @Test
    void aHundredBodiesAtOnceNeverGoBeyondTheCeiling() throws InterruptedException {
        var framework = Framework.running(beans);
        var bodies = new ArrayList<Framework.Body>();
        for (int i = 0; i < 100; i++) bodies.add(framework.body());
        var acts = new ArrayList<Callable<CallOffId>>();
        for (var body : bodies) acts.add(() -> framework.asked(body, "1234.57"));
        var outcomes = Crowd.together(acts);
        var refusals = outcomes.stream().filter(one -> !one.succeeded()).toList();
        assertThat(refusals)
                .as("80,000 are left for the others: 64 times 1,234.57")
                .hasSize(36)
                .allSatisfy(one -> assertThat(one.failure())
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.refusal()).isEqualTo(CallOffRefusal.BEYOND_HEADROOM)));
        assertThat(register.one(framework.challenge.reference())
                        .orElseThrow()
                        .line()
                        .headroom())
                .isEqualTo(Money.of("987.52"));
    }

    @Test
    void everybodyReadsWhoMayCallOffUntilWhenAndWhatIsLeft() {
        var framework = Framework.published(beans);
        var reference = framework.challenge.reference();
        var coming = register.one(reference).orElseThrow();
        assertThat(coming.line().standing()).isEqualTo(FrameworkRegister.Standing.COMING);
        assertThat(coming.bodies()).hasSize(1);
        assertThat(coming.kinds()).hasSize(1);
        framework.sign("40000");
        var body = framework.named;
        framework.signed(body, "1000");
        var running = register.one(reference).orElseThrow();
        assertThat(running.line().standing()).isEqualTo(FrameworkRegister.Standing.RUNNING);
        assertThat(running.line().headroom()).isEqualTo(Money.of("79000"));
        assertThat(running.uses()).extracting(FrameworkRegister.Use::calledOff).containsExactlyInAnyOrder(false, true);
        var all = new ArrayList<FrameworkRegister.Use>();
        register.eachUse(reference, all::add);
        assertThat(all).hasSize(2);
        assertThat(register.page(null))
                .extracting(FrameworkRegister.Line::reference)
                .contains(reference);
        assertThat(register.one(story.publishedChallenge(Story.BELOW_THRESHOLD).reference()))
                .isEmpty();
    }

    @Test
    void onlyItsBodyAndTheLeadReadACallOff() {
        var framework = Framework.running(beans);
        var id = framework.asked(framework.named, "1000");
        assertThat(desk.own(framework.named.manager()))
                .extracting(CallOffView::id)
                .containsExactly(id);
        assertThat(desk.led(framework.leadApprover)).extracting(CallOffView::id).containsExactly(id);
        notFound(() -> desk.one(id, framework.body().manager()));
        notFound(() -> calling.withdraw(id, "Not mine", framework.body().manager()));
        assertThat(desk.mayDecide(desk.one(id, framework.leadApprover), framework.leadApprover))
                .isFalse();
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
