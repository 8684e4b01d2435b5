package org.commonlot.marketplace.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.award.AwardState;
import org.commonlot.marketplace.award.AwardStep;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.document.DocumentRefusal;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.document.Upload;
import org.commonlot.marketplace.evaluation.CheckState;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.preparation.AuthorityGate.Before;
import org.commonlot.marketplace.preparation.AuthorityGates;
import org.commonlot.marketplace.preparation.PreparationRefusal;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An authority's own gates before its award and its contracts, on both databases. */
abstract class DecisionRules {

    private static final int ABOVE_THE_ESTIMATE = 120_001;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    AuthorityGates authorityGates;

    @Autowired
    GateKeeping keeping;

    @Autowired
    GateDesk gates;

    @Autowired
    PaperDesk papers;

    @Autowired
    Awarding awarding;

    @Autowired
    Contracting contracting;

    @Autowired
    Documents documents;

    @Autowired
    ProcurementCatalogue procurements;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    /** An authority's key decision stands before the award, and nothing is recorded of it. */
    private Challenge proposed(AuthorityGate.Kind kind, Before before, int days, int from) {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "90000.00");
        set(challenge, kind, before, days, from);
        story.awardProposed(challenge);
        return challenge;
    }

    private void set(Challenge challenge, AuthorityGate.Kind kind, Before before, int days, int from) {
        var authority = challenge.team().authority();
        var owner = cast.actor(authority, Role.AUTHORITY_OWNER);
        boolean working = kind == AuthorityGate.Kind.CALL_IN;
        authorityGates.set(authority, kind, before, kind + " of cabinet", Money.pounds(from), days, working, owner);
    }

    private UUID gate(Challenge challenge) {
        return gates.of(challenge.lot(), challenge.team().author())
                .getFirst()
                .gate()
                .id();
    }

    private GateView view(Challenge challenge) {
        return gates.of(challenge.lot(), challenge.team().author()).getFirst();
    }

    private void record(Challenge challenge, LocalDate day) {
        keeping.record(
                challenge.lot(),
                gate(challenge),
                new RecordGate(day, "Decision 17", "https://democracy.example/17", null),
                challenge.team().author());
    }

    private void approve(Challenge challenge) {
        awarding.approve(challenge.lot(), challenge.team().approver());
    }

    @Test
    void approvesNoAwardBeforeTheClearDaysOfTheKeyDecisionAreOver() {
        var challenge = proposed(AuthorityGate.Kind.KEY_DECISION, Before.AWARD, 28, 0);
        refused(DecisionRefusal.AWARD_GATE_OPEN, () -> approve(challenge));
        assertThat(view(challenge).state()).isEqualTo(GateState.OPEN);

        record(challenge, story.today().minusDays(28));
        assertThat(view(challenge).state()).isEqualTo(GateState.RUNS);
        assertThat(view(challenge).opens()).isEqualTo(story.today().plusDays(1));
        refused(DecisionRefusal.AWARD_GATE_RUNS, () -> approve(challenge));
        assertThat(story.award(challenge).state()).isEqualTo(AwardState.PROPOSED);

        record(challenge, story.today().minusDays(29));
        assertThat(view(challenge).state()).isEqualTo(GateState.PASSED);
        approve(challenge);
        assertThat(story.award(challenge).state()).isEqualTo(AwardState.APPROVED);
        refused(DecisionRefusal.TOO_LATE, () -> record(challenge, story.today()));
        assertThat(ledger.verify().whole()).isTrue();
    }

    @Test
    void saysWhichDecisionIsMissingAndFromWhenItLets() {
        var challenge = proposed(AuthorityGate.Kind.KEY_DECISION, Before.AWARD, 28, 0);
        var approver = challenge.team().approver();
        assertThat(awarding.obstacle(challenge.lot(), AwardStep.APPROVE, approver)
                        .orElseThrow()
                        .arguments())
                .containsExactly("KEY_DECISION of cabinet");
        record(challenge, story.today());
        assertThat(awarding.obstacle(challenge.lot(), AwardStep.APPROVE, approver)
                        .orElseThrow()
                        .arguments())
                .containsExactly("KEY_DECISION of cabinet", story.today().plusDays(29));
    }

    @Test
    void signsNoContractBeforeCallInHasExpired() {
        var challenge = proposed(AuthorityGate.Kind.CALL_IN, Before.SIGNATURE, 5, 0);
        approve(challenge);
        var author = challenge.team().author();
        var contract = story.contract(challenge).id();
        refused(
                DecisionRefusal.SIGNATURE_GATE_OPEN,
                () -> contracting.sign(contract, Story.signed(story.today()), null, author));
        record(challenge, story.today());
        refused(
                DecisionRefusal.SIGNATURE_GATE_RUNS,
                () -> contracting.sign(contract, Story.signed(story.today()), null, author));
        assertThat(contracting.obstacle(contract, author)).isPresent();

        var approved = story.today();
        clock.travelTo(clock.instant().plus(Duration.ofDays(14)));
        refused(
                DecisionRefusal.SIGNATURE_GATE_RUNS,
                () -> contracting.sign(contract, Story.signed(approved), null, author));
        assertThat(contracting.obstacle(contract, author)).isEmpty();
        contracting.sign(contract, Story.signed(story.today()), null, author);
        assertThat(story.contract(challenge).state()).isEqualTo(ContractState.SIGNED);
    }

    @Test
    void keepsThePaperAsItWasAtTheApprovalWithItsHash() {
        var challenge = proposed(AuthorityGate.Kind.CONSENT, Before.AWARD, 0, 0);
        var team = challenge.team();
        record(challenge, story.today());
        assertThat(papers.frozen(challenge.lot(), team.approver())).isEmpty();
        var before = papers.draft(challenge.lot(), team.approver());
        approve(challenge);

        var kept = papers.frozen(challenge.lot(), team.author()).orElseThrow();
        assertThat(kept.paper().bids()).isEqualTo(before.bids());
        assertThat(kept.paper()).satisfies(paper -> {
            assertThat(paper.price()).isEqualByComparingTo("90000");
            assertThat(paper.saved()).isEqualByComparingTo("30000");
            assertThat(paper.reasons()).isEqualTo("The best total");
            assertThat(paper.bids().getFirst().scores()).hasSize(3);
            assertThat(paper.checks())
                    .singleElement()
                    .satisfies(check -> assertThat(check.state()).isEqualTo(CheckState.CLEARED));
            assertThat(paper.gates())
                    .singleElement()
                    .satisfies(gate -> assertThat(gate.evidence()).isEqualTo("Decision 17"));
            assertThat(paper.conflicts())
                    .hasSize(team.everybody().size() + team.deciding().size());
        });
        assertThat(kept.sha256()).isEqualTo(Papers.hash(kept.content()));
        assertThat(ledger.about(challenge.lot().value().toString()).toString()).contains(kept.sha256());
    }

    @Test
    void showsThePaperToAuthorAndApproverOnly() {
        var challenge = proposed(AuthorityGate.Kind.CONSENT, Before.ANNOUNCEMENT, 0, 0);
        notFound(() -> papers.draft(challenge.lot(), challenge.team().chair()));
        notFound(() -> papers.draft(challenge.lot(), challenge.team().openers().getFirst()));
        notFound(() -> papers.draft(challenge.lot(), cast.actor(cast.authority(), Role.APPROVER)));
    }

    @Test
    void letsTheApproverAndNobodyElseWaiveForUrgency() {
        var challenge = proposed(AuthorityGate.Kind.KEY_DECISION, Before.AWARD, 28, 0);
        var team = challenge.team();
        var gate = gate(challenge);
        for (var other : List.of(team.author(), team.chair(), team.openers().getFirst())) {
            refused(ProcurementRefusal.NOT_YOUR_DUTY, () -> keeping.waive(challenge.lot(), gate, "Urgent", other));
        }
        refused(DecisionRefusal.REASON_NEEDED, () -> keeping.waive(challenge.lot(), gate, " ", team.approver()));
        keeping.waive(challenge.lot(), gate, "The system fails on Monday", team.approver());

        assertThat(view(challenge).waivedWhy()).isEqualTo("The system fails on Monday");
        refused(DecisionRefusal.WAIVED_ALREADY, () -> record(challenge, story.today()));
        approve(challenge);
        assertThat(procurements.details(challenge.id(), team.author()).history())
                .anyMatch(step -> step.step().equals("WAIVE_GATE") && step.to().equals("WAIVED"));
    }

    @Test
    void standsFromItsValueOnAndBeforeItsActOnly() {
        var small = proposed(AuthorityGate.Kind.KEY_DECISION, Before.AWARD, 28, ABOVE_THE_ESTIMATE);
        assertThat(gates.of(small.lot(), small.team().author())).isEmpty();
        approve(small);

        var announced = proposed(AuthorityGate.Kind.CONSENT, Before.ANNOUNCEMENT, 0, 0);
        assertThat(gates.of(announced.lot(), announced.team().author())).isEmpty();
        approve(announced);
    }

    @Test
    void aPriceAboveTheEstimateBringsTheGateThatItReaches() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "150000.00");
        set(challenge, AuthorityGate.Kind.CONSENT, Before.AWARD, 0, ABOVE_THE_ESTIMATE);
        assertThat(gates.of(challenge.lot(), challenge.team().author())).isEmpty();
        story.awardProposed(challenge);

        refused(DecisionRefusal.AWARD_GATE_OPEN, () -> approve(challenge));
        record(challenge, story.today());
        approve(challenge);
    }

    @Test
    void keepsTheDocumentOfADecisionWithItsHashForThoseWhoReadTheGates() {
        var challenge = proposed(AuthorityGate.Kind.CONSENT, Before.AWARD, 0, 0);
        var team = challenge.team();
        var gate = gate(challenge);
        refused(
                DocumentRefusal.NOT_A_PDF,
                () -> keeping.record(challenge.lot(), gate, decision(file("decision.txt", "Agreed")), team.author()));
        assertThat(view(challenge).state()).isEqualTo(GateState.OPEN);

        keeping.record(challenge.lot(), gate, decision(file("decision.pdf", "%PDF-1.7 Agreed")), team.author());
        var shown = Objects.requireNonNull(view(challenge).document());
        assertThat(documents.document(shown.id()).fileName()).isEqualTo("decision.pdf");
        assertThat(documents.document(shown.id()).sha256()).isEqualTo(shown.sha256());
        assertThat(ledger.about(challenge.lot().value().toString()))
                .anyMatch(entry -> entry.act().equals("decision.gate_recorded")
                        && entry.facts().contains(shown.sha256()));
        assertThat(papers.draft(challenge.lot(), team.approver()).gates())
                .singleElement()
                .satisfies(line -> assertThat(line.sha256()).isEqualTo(shown.sha256()));

        keeping.record(challenge.lot(), gate, decision(null), team.author());
        assertThat(view(challenge).document()).isEqualTo(shown);
        assertThat(documents.of(challenge.id().value())).isEmpty();
    }

    private RecordGate decision(@Nullable Upload document) {
        return new RecordGate(story.today(), "Decision 17", "", document);
    }

    private static Upload file(String name, String content) {
        return new Upload(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isNothingToThoseWhoHaveNoPartInTheProcurement() {
        var challenge = proposed(AuthorityGate.Kind.CONSENT, Before.AWARD, 0, 0);
        var stranger = cast.actor(cast.authority(), Role.BUYER);
        var gate = gate(challenge);
        notFound(() -> gates.of(challenge.lot(), stranger));
        notFound(() -> keeping.record(challenge.lot(), gate, decision(null), stranger));
        notFound(() -> keeping.record(
                challenge.lot(),
                UUID.randomUUID(),
                decision(null),
                challenge.team().author()));
    }

    @Test
    void setsNoKeyDecisionWithFewerThanTwentyEightClearDays() {
        var team = story.team();
        var owner = cast.actor(team.authority(), Role.AUTHORITY_OWNER);
        refused(
                PreparationRefusal.KEY_DECISION_DAYS,
                () -> authorityGates.set(
                        team.authority(),
                        AuthorityGate.Kind.KEY_DECISION,
                        Before.AWARD,
                        "Cabinet",
                        Money.pounds(0),
                        27,
                        false,
                        owner));
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static void notFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
