package org.commonlot.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.AwardRefusal;
import org.commonlot.marketplace.award.SetAsideGround;
import org.commonlot.marketplace.award.SettingAside;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Offered;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Contracts that are signed here by those who may bind each party, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class SigningRules {

    @Autowired
    Signing signing;

    @Autowired
    SettingAside setting;

    @Autowired
    Declining declining;

    @Autowired
    SignedCopies copies;

    @Autowired
    LedgerInspection ledger;

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

    /** A contract that can be signed, with the bid that has won it. */
    private record Won(Challenge challenge, SubmittedBid bid) {

        Actor approver() {
            return challenge.team().approver();
        }

        Actor author() {
            return challenge.team().author();
        }
    }

    private Won won() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        story.awardDecided(challenge);
        return new Won(challenge, bid);
    }

    private Won signable() {
        var won = won();
        var ends = Objects.requireNonNull(story.award(won.challenge()).standstillEnds());
        clock.travelTo(ends.plus(Duration.ofHours(9)));
        return won;
    }

    private PaperView offered(Won won) {
        return Offered.in(beans, won.challenge());
    }

    @Test
    void nothingIsOfferedForSignatureInTheStandstill() {
        var won = won();
        refused(AwardRefusal.STANDSTILL_RUNS, () -> offered(won));
    }

    @Test
    void onlyTheAuthorOffersAndOnlyWhoMayBindAPartyReadsAndSigns() {
        var won = signable();
        var contract = story.contract(won.challenge()).id();
        assertNotFound(() -> signing.paper(contract, won.approver()));
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> Offered.of(beans, contract, won.approver()));
        var paper = offered(won);
        var authority = won.challenge().team().authority();
        for (var stranger : new Actor[] {
            cast.actor(authority, Role.CONTRACT_MANAGER),
            cast.actor(won.bid().supplier(), Role.BID_VIEWER),
            cast.actor(cast.authority(), Role.APPROVER),
            cast.actor(cast.supplier(), Role.SUPPLIER_OWNER)
        }) {
            assertNotFound(() -> signing.paper(contract, stranger));
            assertNotFound(() -> signing.sign(contract, paper.sha256(), "Director", stranger));
            assertThat(signing.mine(stranger)).isEmpty();
        }
        assertThat(signing.mine(won.approver())).extracting(PaperView::contract).containsExactly(contract);
        assertThat(signing.mine(won.bid().bidder()))
                .extracting(PaperView::contract)
                .containsExactly(contract);
    }

    @Test
    void withTheLastSignatureTheContractIsSignedOnThatDayByThoseWhoSignedThatFile() {
        var won = signable();
        var paper = offered(won);
        var id = paper.contract();
        refused(ContractRefusal.CAPACITY_EMPTY, () -> signing.sign(id, paper.sha256(), " ", won.approver()));
        signing.sign(id, paper.sha256(), "Director", won.approver());
        assertThat(story.contract(won.challenge()).state()).isEqualTo(ContractState.TO_SIGN);
        assertThat(signing.waitsFor(signing.paper(id, won.approver()), won.approver()))
                .isFalse();
        refused(ContractRefusal.SIGNED_BY_PARTY, () -> signing.sign(id, paper.sha256(), "Again", won.approver()));
        signing.sign(id, paper.sha256(), "Owner", won.bid().bidder());

        var signed = story.contract(won.challenge());
        assertThat(signed.state()).isEqualTo(ContractState.SIGNED);
        assertThat(signed.signedOn()).isEqualTo(story.today());
        assertThat(signed.signedForAuthority()).isEqualTo(won.approver().name());
        assertThat(signed.signedForSupplier()).isEqualTo(won.bid().bidder().name());
        assertThat(copies.view(id).orElseThrow().sha256()).isEqualTo(paper.sha256());
        var entries = ledger.about(id.value().toString()).stream()
                .filter(entry -> entry.act().equals("contract.party_signed"))
                .map(LedgerEntry::facts)
                .toList();
        assertThat(entries).hasSize(2).allMatch(facts -> facts.contains(paper.sha256()));
        assertThat(entries).noneMatch(facts -> facts.contains(won.approver().name()));
        refused(
                ContractRefusal.STEP_NOT_POSSIBLE,
                () -> signing.sign(id, paper.sha256(), "Late", won.bid().bidder()));
    }

    @Test
    void anotherTextIsSignedAnewAndNobodySignsOneTheyHaveNotRead() {
        var won = signable();
        var first = offered(won);
        signing.sign(first.contract(), first.sha256(), "Director", won.approver());
        signing.offer(first.contract(), Offered.text("Another text"), won.author());
        var second = signing.paper(first.contract(), won.approver());
        assertThat(second.parties()).allMatch(party -> party.signed() == null);
        refused(
                ContractRefusal.PAPER_CHANGED,
                () -> signing.sign(
                        first.contract(), first.sha256(), "Owner", won.bid().bidder()));
        assertThat(signing.waitsFor(second, won.approver())).isTrue();
    }

    @Test
    void thoseWhoMaySignAreToldAndTheAuthorOnceAllHave() {
        var won = signable();
        var paper = offered(won);
        for (var signer : new Actor[] {won.approver(), won.bid().bidder()}) {
            assertThat(mailbox.path(email(signer), "contract-to-sign"))
                    .isEqualTo("/signing/" + paper.contract().value());
        }
        assertThat(mailbox.kinds(email(won.author()))).doesNotContain("contract-signed");
        signing.sign(paper.contract(), paper.sha256(), "Director", won.approver());
        signing.sign(paper.contract(), paper.sha256(), "Owner", won.bid().bidder());
        assertThat(mailbox.kinds(email(won.author()))).contains("contract-signed");
    }

    private String email(Actor person) {
        return people.person(person.person()).email();
    }

    @Test
    void ofSeveralAuthoritiesEachSignsTheOneText() {
        var joint = Joint.together(beans, Story.BELOW_THRESHOLD, "90000.01");
        var whole = joint.whole();
        var paper = Offered.of(beans, whole.id(), joint.challenge.team().author());
        assertThat(paper.parties()).hasSize(3);
        var bidder = cast.actor(whole.supplier(), Role.SUPPLIER_OWNER);
        signing.sign(whole.id(), paper.sha256(), "Owner", bidder);
        signing.sign(whole.id(), paper.sha256(), "Director", joint.first().approver());
        assertThat(joint.contracts()).extracting(ContractView::state).containsOnly(ContractState.TO_SIGN);
        signing.sign(whole.id(), paper.sha256(), "Mayor", joint.second().approver());
        assertThat(joint.contracts()).noneMatch(part -> part.state() == ContractState.TO_SIGN);
        assertThat(joint.contract(joint.second()).signedForAuthority())
                .isEqualTo(joint.second().approver().name());
    }

    @Test
    void aTextThatNamesAPartyThatDeclinesIsNotSignedAnyMore() {
        var joint = Joint.together(beans, Story.BELOW_THRESHOLD, "90000.01");
        var whole = joint.whole().id();
        var paper = Offered.of(beans, whole, joint.challenge.team().author());
        signing.sign(whole, paper.sha256(), "Director", joint.first().approver());
        declining.decline(
                joint.contract(joint.second()).id(), "No money", joint.second().approver());
        assertThat(signing.of(whole)).isEmpty();
        assertNotFound(() -> signing.paper(whole, joint.first().approver()));
    }

    @Test
    void aTextFallsWithTheAwardThatItWasOfferedFor() {
        var won = signable();
        var paper = offered(won);
        signing.sign(paper.contract(), paper.sha256(), "Director", won.approver());
        setting.propose(won.challenge().lot(), SetAsideGround.WITHDRAWN, "It has written to us", won.author());
        setting.decide(won.challenge().lot(), won.approver());
        assertThat(signing.of(paper.contract())).isEmpty();
        assertThat(signing.mine(won.approver())).isEmpty();
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
