package org.commonlot.marketplace.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contractchange.ChangeId;
import org.commonlot.marketplace.contractchange.Changing;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.ProposeChange;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.Framework;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What changes of contracts take of a ceiling, and give back, on whatever database. */
abstract class CeilingAfterChangeRules {

    @Autowired
    FrameworkRegister register;

    @Autowired
    ContractRegister contracts;

    @Autowired
    CallingOff calling;

    @Autowired
    CallOffDesk desk;

    @Autowired
    Changing changing;

    @Autowired
    ContractDesk files;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Test
    void aRiseBeyondTheHeadroomIsRefused() {
        var framework = Framework.running(beans);
        var contract = calledOff(framework, framework.named, "30000");
        beyond(() -> worth(contract, "80000.01", framework.named));
        assertThat(headroom(framework)).isEqualTo(Money.pounds(50000));
        worth(contract, "80000", framework.named);
        nothingLeft(framework);
    }

    @Test
    void aRiseThatIsOnlyProposedIsReservedButNotPublic() {
        var framework = Framework.running(beans);
        var body = framework.named;
        var rise = worth(calledOff(framework, body, "30000"), "80000", body);
        assertThat(headroom(framework)).isEqualTo(Money.pounds(50000));
        changing.approve(rise, body.approver());
        assertThat(headroom(framework)).isEqualTo(Money.pounds(50000));
        nothingLeft(framework);
        changing.takeEffect(rise, body.manager());
        assertThat(headroom(framework)).isEqualTo(Money.pounds(0));
    }

    @Test
    void aRiseIsReservedFromItsProposalUntilItIsWithdrawn() {
        var framework = Framework.running(beans);
        var body = framework.named;
        var contract = calledOff(framework, body, "30000");
        var rise = worth(contract, "70000", body);
        var other = framework.body();
        refused(CallOffRefusal.BEYOND_HEADROOM, () -> framework.asked(other, "10000.01"));
        changing.withdraw(rise, "No budget", body.manager());
        assertThat(headroom(framework)).isEqualTo(Money.pounds(50000));
        framework.asked(other, "50000");
        beyond(() -> worth(contract, "30000.01", body));
    }

    @Test
    void aRiseInEffectIsCountedOnce() {
        var framework = Framework.running(beans);
        var body = framework.named;
        var contract = calledOff(framework, body, "30000");
        inEffect(worth(contract, "35000", body), body);
        assertThat(headroom(framework)).isEqualTo(Money.pounds(45000));
        assertThat(register.one(framework.challenge.reference()).orElseThrow().uses())
                .filteredOn(FrameworkRegister.Use::calledOff)
                .extracting(FrameworkRegister.Use::amount)
                .containsExactly(Money.pounds(35000));
        refused(CallOffRefusal.BEYOND_HEADROOM, () -> framework.asked(framework.body(), "45000.01"));
    }

    @Test
    void aFallGivesHeadroomBackOnceItIsInEffect() {
        var framework = Framework.running(beans);
        var body = framework.named;
        var contract = calledOff(framework, body, "80000");
        var other = framework.body();
        var fall = worth(contract, "60000", body);
        refused(CallOffRefusal.BEYOND_HEADROOM, () -> framework.asked(other, "0.01"));
        inEffect(fall, body);
        assertThat(headroom(framework)).isEqualTo(Money.pounds(20000));
        framework.asked(other, "20000");
    }

    @Test
    void aContractOfTheAwardItselfTakesHeadroomToo() {
        var framework = Framework.running(beans);
        var team = framework.challenge.team();
        var contract = contracts.of(framework.challenge.lot(), team.author()).getFirst();
        var manager = cast.actor(contract.authority(), Role.CONTRACT_MANAGER);
        var lead = new Framework.Body(contract.authority(), manager, framework.leadApprover);
        beyond(() -> worth(contract.id(), "120000.01", lead));
        worth(contract.id(), "120000", lead);
    }

    @Test
    void whatIsFromNoFrameworkHasNoCeiling() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "40000");
        var contract = story.contractSigned(challenge);
        var manager = cast.actor(contract.authority(), Role.CONTRACT_MANAGER);
        worth(contract.id(), "400000", new Framework.Body(contract.authority(), manager, manager));
    }

    @Test
    void manyRisesAndCallOffsAtOnceNeverGoBeyondTheCeiling() throws InterruptedException {
        var framework = Framework.running(beans);
        var acts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 10; i++) {
            var body = framework.body();
            var contract = calledOff(framework, body, "1000");
            acts.add(() -> worth(contract, "8000", body));
            var other = framework.body();
            acts.add(() -> framework.asked(other, "7000"));
        }
        var outcomes = Crowd.together(acts);
        assertThat(outcomes.stream().filter(one -> !one.succeeded()).toList())
                .as("70,000 are left for the rises and the others: ten times 7,000")
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.failure())
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.refusal())
                                        .isIn(CallOffRefusal.BEYOND_HEADROOM, CallOffRefusal.CHANGE_BEYOND_HEADROOM)));
        nothingLeft(framework);
    }

    private ContractId calledOff(Framework framework, Framework.Body body, String amount) {
        var id = framework.asked(body, amount);
        if (desk.one(id, body.manager()).state() == CallOffState.ASKED) calling.agree(id, framework.leadApprover);
        calling.sign(id, body.approver());
        return Objects.requireNonNull(desk.one(id, body.manager()).contract());
    }

    /** Proposes another value, higher or lower. */
    private ChangeId worth(ContractId contract, String value, Framework.Body body) {
        var change = new ProposeChange(
                "provided-for",
                "More crews",
                Money.of(value),
                null,
                files.file(contract, body.manager()).ends(),
                false,
                false,
                false,
                false,
                story.today(),
                null);
        return changing.propose(contract, change, body.manager());
    }

    private void inEffect(ChangeId change, Framework.Body body) {
        changing.approve(change, body.approver());
        changing.takeEffect(change, body.manager());
    }

    private void nothingLeft(Framework framework) {
        refused(CallOffRefusal.BEYOND_HEADROOM, () -> framework.asked(framework.body(), "0.01"));
    }

    private Money headroom(Framework framework) {
        return register.one(framework.challenge.reference())
                .orElseThrow()
                .line()
                .headroom();
    }

    private static void beyond(ThrowingCallable act) {
        refused(CallOffRefusal.CHANGE_BEYOND_HEADROOM, act);
    }

    private static void refused(CallOffRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
