package org.commonlot.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.SetAsideGround;
import org.commonlot.marketplace.award.SettingAside;
import org.commonlot.marketplace.contractchange.ChangeRefusal;
import org.commonlot.marketplace.contractchange.ChangeState;
import org.commonlot.marketplace.contractchange.ChangeView;
import org.commonlot.marketplace.contractchange.ChangedValues;
import org.commonlot.marketplace.contractchange.Changing;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.contractchange.NoticeRule;
import org.commonlot.marketplace.contractchange.ProposeChange;
import org.commonlot.marketplace.contractchange.PublicFile;
import org.commonlot.marketplace.contractchange.PublicFiles;
import org.commonlot.marketplace.decision.DecisionRefusal;
import org.commonlot.marketplace.document.Upload;
import org.commonlot.marketplace.ordering.Asked;
import org.commonlot.marketplace.ordering.OrderDesk;
import org.commonlot.marketplace.ordering.Ordering;
import org.commonlot.marketplace.ordering.OrderingRefusal;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.performance.KpiKeeping;
import org.commonlot.marketplace.performance.KpiTerms;
import org.commonlot.marketplace.performance.PerformanceDesk;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.preparation.AuthorityGate.Before;
import org.commonlot.marketplace.preparation.AuthorityGates;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** One contract that all authorities of a joint procurement sign, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class MultiPartyRules {

    @Autowired
    AuthorityGates gates;

    @Autowired
    SettingAside setting;

    @Autowired
    Declining declining;

    @Autowired
    Contracting contracting;

    @Autowired
    ContractRegister contracts;

    @Autowired
    PublicContracts register;

    @Autowired
    SignedCopies copies;

    @Autowired
    Changing changing;

    @Autowired
    ChangedValues changed;

    @Autowired
    ContractDesk desk;

    @Autowired
    PublicFiles open;

    @Autowired
    KpiKeeping kpis;

    @Autowired
    PerformanceDesk performance;

    @Autowired
    Ordering ordering;

    @Autowired
    OrderDesk orders;

    @Autowired
    OrganisationDirectory organisations;

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

    private Joint awarded() {
        return Joint.together(beans, Story.BELOW_THRESHOLD, "90000.01");
    }

    private Joint signed() {
        var joint = awarded();
        joint.sign();
        file(joint);
        return joint;
    }

    private void file(Joint joint) {
        contracting.fileDetails(
                joint.whole().id(),
                "034567-2026",
                clock.instant(),
                joint.challenge.team().author());
    }

    private Circle.House leading(Joint joint) {
        return house(joint, joint.whole().authority());
    }

    private static Circle.House house(Joint joint, OrganisationId authority) {
        return joint.circle.others.stream()
                .filter(house -> house.authority().equals(authority))
                .findFirst()
                .orElseThrow();
    }

    private Circle.House other(Joint joint) {
        return leading(joint) == joint.first() ? joint.second() : joint.first();
    }

    private Actor manager(Circle.House house) {
        return cast.actor(house.authority(), Role.CONTRACT_MANAGER);
    }

    private String name(Circle.House house) {
        return organisations.name(house.authority());
    }

    @Test
    void thereIsOneContractEachWhereTheTermsDoNotSayOtherwise() {
        var joint = Joint.awarded(beans);
        assertThat(joint.contracts()).hasSize(2).allMatch(ContractView::leads);
    }

    @Test
    void eachAuthorityHasItsShareOfTheOneContract() {
        var joint = awarded();
        assertThat(joint.contract(joint.first()).price()).isEqualTo(Money.of("30000"));
        assertThat(joint.contract(joint.second()).price()).isEqualTo(Money.of("60000.01"));
        assertThat(joint.contracts())
                .extracting(ContractView::whole)
                .containsOnly(joint.whole().id());
        assertThat(joint.contracts().stream().filter(ContractView::leads)).hasSize(1);
    }

    @Test
    void itIsSignedByAllAtOnceAndByNobodyAlone() {
        var joint = awarded();
        var author = joint.challenge.team().author();
        var part = joint.contract(other(joint));
        assertNotFound(() -> contracting.requireMay(part.id(), ContractStep.SIGN, author));
        assertNotFound(() -> contracting.sign(part.id(), Story.signed(story.today()), null, author));
        refused(
                ContractRefusal.AUTHORITY_SIGNATORY_EMPTY,
                () -> contracting.sign(joint.whole().id(), Story.signed(story.today()), null, author));
        assertThat(joint.contracts()).extracting(ContractView::state).containsOnly(ContractState.TO_SIGN);

        joint.sign();

        assertThat(joint.contracts()).extracting(ContractView::state).containsOnly(ContractState.SIGNED);
        assertThat(joint.contracts())
                .extracting(ContractView::authority, ContractView::signedForAuthority, ContractView::signedForSupplier)
                .containsExactlyInAnyOrder(
                        tuple(leading(joint).authority(), "Bea Clark", "Sam Firm"),
                        tuple(other(joint).authority(), "Cara Dean", "Sam Firm"));
        assertThat(contracts.whole(part.id()))
                .extracting(ContractView::authority)
                .containsExactly(leading(joint).authority(), other(joint).authority());
    }

    @Test
    void aDecisionThatOneOfThePartiesLacksKeepsAllFromSigning() {
        var joint = awarded();
        var house = other(joint);
        gates.set(
                house.authority(),
                AuthorityGate.Kind.CONSENT,
                Before.SIGNATURE,
                "Consent of cabinet",
                Money.pounds(0),
                0,
                false,
                house.owner());
        var author = joint.challenge.team().author();
        assertThat(contracting.obstacle(joint.whole().id(), author))
                .get()
                .extracting(Refused::refusal)
                .isEqualTo(DecisionRefusal.SIGNATURE_GATE_OPEN);
        refused(DecisionRefusal.SIGNATURE_GATE_OPEN, joint::sign);
        assertThat(joint.contracts()).extracting(ContractView::state).containsOnly(ContractState.TO_SIGN);
    }

    @Test
    void whatIsLeftWhereAllButOneDeclineIsAContractOfItsOwn() {
        var joint = awarded();
        var gone = leading(joint);
        var left = other(joint);
        declining.decline(joint.contract(gone).id(), "Full council said no", gone.approver());
        assertThat(joint.contracts())
                .singleElement()
                .satisfies(one -> assertThat(one.authority()).isEqualTo(left.authority()))
                .matches(ContractView::leads);
        joint.sign();
        assertThat(joint.contract(left).state()).isEqualTo(ContractState.SIGNED);
    }

    @Test
    void whereTheLeadOfThreeDeclinesAnotherLeadsWhatTheTwoSign() {
        var joint = Joint.ofThree(beans, "100000");
        var lead = joint.circle.lead;
        assertThat(joint.whole().authority()).isEqualTo(lead.authority());
        assertThat(joint.contracts()).hasSize(3);
        declining.decline(joint.whole().id(), "Full council said no", lead.approver());

        var whole = joint.whole();
        assertThat(joint.contracts()).hasSize(2).extracting(ContractView::whole).containsOnly(whole.id());
        joint.sign();
        assertThat(joint.contracts()).extracting(ContractView::state).containsOnly(ContractState.SIGNED);
        assertThat(joint.contracts())
                .extracting(part -> part.price().amount())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(new BigDecimal("30000"), new BigDecimal("60000"));
    }

    @Test
    void itIsDrawnUpAnewForTheNextBidder() {
        var joint = Joint.draftTogether(beans, Story.BELOW_THRESHOLD).publish();
        var challenge = joint.challenge;
        story.bidSubmitted(challenge, "90000.01");
        story.bidSubmitted(challenge, "99000");
        story.awardDecided(challenge);
        var before = joint.whole().id();
        setting.propose(
                challenge.lot(),
                SetAsideGround.WITHDRAWN,
                "It has written to us",
                challenge.team().author());
        setting.decide(challenge.lot(), challenge.team().approver());
        story.decidedAgain(challenge);
        assertThat(joint.contracts())
                .hasSize(2)
                .extracting(ContractView::whole)
                .containsOnly(joint.whole().id())
                .doesNotContain(before);
    }

    @Test
    void theRegisterHasItOnceWithAllItsAuthoritiesAndItsWholeValue() {
        var joint = signed();
        var both = name(leading(joint)) + "; " + name(other(joint));
        for (var house : joint.circle.others) {
            assertThat(register.page(new PublicContracts.Wanted("", name(house), "", null, null), null))
                    .extracting(PublicContracts.Line::id, PublicContracts.Line::authority, PublicContracts.Line::value)
                    .containsExactly(tuple(joint.whole().id().value(), both, new BigDecimal("90000.01")));
        }
        var least = new PublicContracts.Wanted("", name(joint.first()), "", new BigDecimal("90000"), null);
        assertThat(register.page(least, null)).hasSize(1);
        var most = new PublicContracts.Wanted("", name(joint.first()), "", null, new BigDecimal("60001"));
        assertThat(register.page(most, null)).isEmpty();
    }

    @Test
    void everybodyReadsTheWholeAndEachPart() {
        var joint = signed();
        for (var contract : joint.contracts()) {
            var file = open.one(contract.id()).orElseThrow();
            assertThat(file.id()).isEqualTo(joint.whole().id());
            assertThat(file.signedValue()).isEqualByComparingTo("90000.01");
            assertThat(file.parties())
                    .extracting(PublicFile.Party::name)
                    .containsExactly(name(leading(joint)), name(other(joint)));
        }
    }

    @Test
    void onePaperIsKeptForAllParties() {
        var joint = awarded();
        var scan = new Upload(
                "signed.pdf", new ByteArrayInputStream("%PDF-1.7 signed by all".getBytes(StandardCharsets.UTF_8)));
        var whole = joint.whole();
        contracting.sign(
                whole.id(), joint.signature(whole), scan, joint.challenge.team().author());
        for (var house : joint.circle.others) {
            assertThat(copies.of(whole.id(), manager(house))).isPresent();
        }
        assertNotFound(() -> copies.of(whole.id(), cast.actor(cast.authority(), Role.CONTRACT_MANAGER)));
        assertNotFound(() -> copies.add(joint.contract(other(joint)).id(), scan, manager(other(joint))));
    }

    @Test
    void eachOrdersWithinItsOwnPart() {
        var joint = signed();
        var by = manager(joint.first());
        var part = joint.contract(joint.first()).id();
        assertThat(orders.book(part, by).ceiling()).isEqualTo(Money.of("30000"));
        var asked = new Asked(
                null, "Training", "day", BigDecimal.ONE, new BigDecimal("30000.01"), "Town Hall", story.today());
        refused(OrderingRefusal.BEYOND_CEILING, () -> ordering.ask(part, asked, by));
        assertNotFound(() -> ordering.ask(joint.contract(joint.second()).id(), asked, by));
    }

    private ProposeChange to(String value, FileView file) {
        return to(value, null, file);
    }

    private ProposeChange to(String value, @Nullable OrganisationId party, FileView file) {
        return new ProposeChange(
                "provided-for",
                "More places",
                Money.of(value),
                party,
                file.ends(),
                false,
                false,
                false,
                false,
                story.today(),
                null);
    }

    @Test
    void itsLeadProposesAChangeEveryPartyApprovesAndEachPartChangesInProportion() {
        var joint = signed();
        var lead = leading(joint);
        var whole = joint.whole().id();
        var file = desk.file(whole, manager(lead));
        assertNotFound(
                () -> changing.propose(joint.contract(other(joint)).id(), to("93000", file), manager(other(joint))));
        assertNotFound(() -> changing.propose(whole, to("93000", file), manager(other(joint))));

        var change = changing.propose(whole, to("99000.02", file), manager(lead));
        assertThat(changed.added(joint.challenge.id())).isEqualTo(Money.of("9000.01"));
        for (var house : joint.circle.others) {
            var address = people.person(house.approver().person()).email();
            assertThat(mailbox.path(address, "change-waits")).isEqualTo("/desk/contracts/changes/" + change.value());
        }
        changing.approve(change, lead.approver());
        var read = desk.change(change, manager(other(joint)));
        assertThat(read.state()).isEqualTo(ChangeState.PROPOSED);
        assertThat(read.approvals()).extracting(ChangeView.Approval::party).containsExactly(lead.authority());
        refused(ChangeRefusal.STEP_NOT_POSSIBLE, () -> changing.takeEffect(change, manager(lead)));
        refused(ChangeRefusal.NOT_DELEGATED, () -> changing.approve(change, lead.approver()));
        assertThat(desk.mayDecide(read, file, lead.approver())).isFalse();
        assertThat(desk.mayDecide(read, file, other(joint).approver())).isTrue();
        changing.approve(change, other(joint).approver());
        assertThat(desk.change(change, manager(lead)).state()).isEqualTo(ChangeState.APPROVED);
        assertNotFound(() -> changing.takeEffect(change, manager(other(joint))));
        changing.takeEffect(change, manager(lead));

        assertThat(desk.worth(file)).isEqualTo(Money.of("99000.02"));
        assertThat(value(joint, joint.first())).isEqualTo(Money.of("33000.00"));
        assertThat(value(joint, joint.second())).isEqualTo(Money.of("66000.02"));
        assertThat(orders.book(joint.contract(joint.second()).id(), manager(joint.second()))
                        .ceiling())
                .isEqualTo(Money.of("66000.02"));
        assertThat(changed.added(joint.challenge.id())).isEqualTo(Money.of("9000.01"));
        assertThat(open.one(whole).orElseThrow().changes()).hasSize(1);
    }

    private Money value(Joint joint, Circle.House house) {
        return desk.file(joint.contract(house).id(), manager(house)).value();
    }

    @Test
    void aChangeOfOnePartAloneIsApprovedByAllAndLeavesTheOthersParts() {
        var joint = signed();
        var lead = leading(joint);
        var one = other(joint);
        var whole = joint.whole().id();
        var file = desk.file(whole, manager(lead));
        var before = desk.file(joint.contract(one).id(), manager(one)).value();
        refused(
                ChangeRefusal.PARTY_UNKNOWN,
                () -> changing.propose(whole, to("99000", cast.authority(), file), manager(lead)));
        var below = file.value().amount().subtract(new BigDecimal("0.01")).toPlainString();
        refused(
                ChangeRefusal.PART_BELOW_NOTHING,
                () -> changing.propose(whole, to(below, one.authority(), file), manager(lead)));
        var change = changing.propose(whole, to("92000.01", one.authority(), file), manager(lead));
        changing.approve(change, one.approver());
        assertThat(desk.change(change, manager(lead)).state()).isEqualTo(ChangeState.PROPOSED);
        changing.approve(change, lead.approver());
        changing.takeEffect(change, manager(lead));

        assertThat(desk.file(whole, manager(lead)).value()).isEqualTo(file.value());
        assertThat(desk.file(joint.contract(one).id(), manager(one)).value()).isEqualTo(before.plus(Money.of("2000")));
        assertThat(desk.change(change, manager(lead)).party()).isEqualTo(one.authority());
    }

    @Test
    void anyPartyRefusesAChangeForAll() {
        var joint = signed();
        var lead = leading(joint);
        var file = desk.file(joint.whole().id(), manager(lead));
        var change = changing.propose(joint.whole().id(), to("93000", file), manager(lead));
        changing.approve(change, lead.approver());
        changing.refuse(change, "We need no more", other(joint).approver());
        assertThat(desk.change(change, manager(lead)).state()).isEqualTo(ChangeState.REFUSED);
        assertThat(desk.worth(file)).isEqualTo(Money.of("90000.01"));
    }

    @Test
    void itsEndEndsEveryPart() {
        var joint = signed();
        var lead = leading(joint);
        var end = changing.end(
                joint.whole().id(),
                "completed",
                "It is over",
                Money.of("90000.01"),
                story.today(),
                false,
                manager(lead));
        for (var house : joint.circle.others) changing.approve(end, house.approver());
        changing.takeEffect(end, manager(lead));
        for (var house : joint.circle.others) {
            var file = desk.file(joint.contract(house).id(), manager(house));
            assertThat(file.running()).isFalse();
            changing.learn(file.id(), "Begin earlier", manager(house));
        }
    }

    /** S.74 and s.75 measure a change by the contract: what is ten per cent of it may be a third of one part. */
    @Test
    void theLimitsOfTheActAreThoseOfTheWhole() {
        var joint = published("90000.00");
        var lead = leading(joint);
        var file = desk.file(joint.whole().id(), manager(lead));
        assertThat(file.publicContract()).isTrue();
        var within = changing.propose(joint.whole().id(), to("99000", file), manager(lead));
        assertThat(desk.change(within, manager(lead)).notice()).isEqualTo(NoticeRule.WITHIN_LIMITS);
        changing.withdraw(within, "Too little", manager(lead));
        var above = changing.propose(joint.whole().id(), to("99000.01", file), manager(lead));
        assertThat(desk.change(above, manager(lead)).notice()).isEqualTo(NoticeRule.VALUE);
    }

    private Joint published(String price) {
        var joint = Joint.together(beans, Story.OPEN, price);
        var ends = story.award(joint.challenge).standstillEnds();
        if (ends != null) clock.travelTo(ends.plusSeconds(60));
        joint.sign();
        return joint;
    }

    /** One notice for one contract (s.53): all its parts are public with it, and not before. */
    @Test
    void oneContractDetailsNoticeMakesAllPartsPublic() {
        var joint = published("90000.00");
        var author = joint.challenge.team().author();
        assertThat(joint.contracts()).extracting(ContractView::state).containsOnly(ContractState.SIGNED);
        var part = joint.contract(other(joint)).id();
        assertNotFound(() -> contracting.fileDetails(part, "034567-2026", clock.instant(), author));
        file(joint);
        assertThat(joint.contracts())
                .extracting(ContractView::state, ContractView::detailsNumber)
                .containsOnly(tuple(ContractState.PUBLIC, "034567-2026"));
    }

    /** S.52(1) asks for the value of the contract: three parts of two million owe KPIs together. */
    @Test
    void aContractOfMoreThanFiveMillionOwesKpisThoughNoneOfItsPartsIs() {
        var joint = published("7000000");
        var lead = leading(joint);
        var file = desk.file(joint.whole().id(), manager(lead));
        var part = desk.file(joint.contract(other(joint)).id(), manager(other(joint)));
        assertThat(joint.contracts()).allMatch(one -> Money.pounds(5_000_000).exceeds(one.price()));
        assertThat(performance.owesKpis(file)).isTrue();
        assertThat(performance.owesKpis(part)).as("its lead keeps them").isFalse();
        assertThat(performance.whole(part.id(), manager(other(joint))).id()).isEqualTo(file.id());
        var terms = new KpiTerms("Uptime", "99.9 per cent", "Monthly report", story.today(), null);
        assertNotFound(() -> kpis.set(part.id(), terms, manager(other(joint))));
        kpis.set(file.id(), terms, manager(lead));
        assertThat(performance.kpis(performance.whole(part.id(), manager(other(joint)))))
                .hasSize(1);
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
