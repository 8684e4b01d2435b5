package org.commonlot.marketplace.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.preparation.GateStanding.Status;
import org.commonlot.marketplace.procedure.Closeness;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.Gate;
import org.commonlot.marketplace.procedure.Need;
import org.commonlot.marketplace.procedure.TimeLimit.Circumstance;
import org.commonlot.marketplace.procedure.Valuation;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What prepares a procurement, and what stops its announcement, on both databases. */
abstract class PreparingRules {

    @Autowired
    Preparing preparing;

    @Autowired
    PreparationDesk desk;

    @Autowired
    AuthorityGates authorityGates;

    @Autowired
    Procuring procuring;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @Autowired
    MarketClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void isNeitherNotifiedNorPublishedWhileAGateIsMissing() {
        for (var gate : List.of("FUNDING", "SME_BARRIERS", "ENGAGEMENT", "CONFLICTS_ASSESSMENT")) {
            var challenge = approved(Story.OPEN);
            var author = challenge.team().author();
            jdbc.update(
                    "delete from gate_answer where procurement_id = ? and gate = ?",
                    challenge.id().value(),
                    gate);

            assertRefused(PreparationRefusal.GATES_MISSING, () -> notice(challenge));
            assertThat(catalogue.details(challenge.id(), author).state()).isEqualTo(ProcurementState.APPROVED);

            preparing.answer(challenge.id(), gate, true, "It is settled now", null, author);
            notice(challenge);
            jdbc.update(
                    "delete from gate_answer where procurement_id = ? and gate = ?",
                    challenge.id().value(),
                    gate);
            assertRefused(PreparationRefusal.GATES_MISSING, () -> procuring.publish(challenge.id(), author));
        }
    }

    @Test
    void waitsForTheClearDaysOfAKeyDecision() {
        var challenge = approved(Story.OPEN);
        var team = challenge.team();
        var owner = cast.actor(team.authority(), Role.AUTHORITY_OWNER);
        authorityGates.set(
                team.authority(),
                AuthorityGate.Kind.KEY_DECISION,
                AuthorityGate.Before.ANNOUNCEMENT,
                "Key decision",
                Money.pounds(100_000),
                28,
                false,
                owner);
        assertRefused(PreparationRefusal.GATES_MISSING, () -> notice(challenge));
        var gate = authorityGates.of(team.authority()).getFirst();
        assertRefused(
                PreparationRefusal.DAY_NEEDED,
                () -> preparing.answer(challenge.id(), gate.key(), true, "Decision 17", null, team.author()));

        var today = UkTime.date(clock.instant());
        preparing.answer(challenge.id(), gate.key(), true, "Decision 17", today.minusDays(28), team.author());
        assertRefused(PreparationRefusal.GATES_MISSING, () -> notice(challenge));
        preparing.answer(challenge.id(), gate.key(), true, "Decision 17", today.minusDays(29), team.author());
        notice(challenge);
    }

    @Test
    void letsOnlyTheOwnerOfAnAuthoritySetAndEndItsGates() {
        var team = story.team();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> authorityGates.set(
                        team.authority(),
                        AuthorityGate.Kind.CALL_IN,
                        AuthorityGate.Before.ANNOUNCEMENT,
                        "Call-in",
                        Money.pounds(0),
                        5,
                        true,
                        team.author()));
        var owner = cast.actor(team.authority(), Role.AUTHORITY_OWNER);
        authorityGates.set(
                team.authority(),
                AuthorityGate.Kind.CALL_IN,
                AuthorityGate.Before.ANNOUNCEMENT,
                "Call-in",
                Money.pounds(0),
                5,
                true,
                owner);
        var gate = authorityGates.of(team.authority()).getFirst();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> authorityGates.end(
                        team.authority(), gate.id(), cast.actor(cast.authority(), Role.AUTHORITY_OWNER)));
        authorityGates.end(team.authority(), gate.id(), owner);
        assertThat(authorityGates.of(team.authority())).isEmpty();
    }

    @Test
    void fillsTheBudgetWithTheProcedureThatWasChosen() {
        var challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        var author = challenge.team().author();
        var need = new Need(
                ContractKind.LIGHT_TOUCH, Money.pounds(300_000), false, Need.Urgency.NONE, Need.Bidders.ANYONE, false);
        preparing.need(challenge.id(), version(challenge), need, author);

        assertRefused(
                PreparationRefusal.PROCEDURE_DOES_NOT_FIT,
                () -> preparing.use(challenge.id(), version(challenge), "direct-award", author));
        preparing.use(challenge.id(), version(challenge), Story.BELOW_THRESHOLD, author);

        var budget = catalogue.details(challenge.id(), author).opportunity().budget();
        assertThat(budget.procedure()).isEqualTo(Story.BELOW_THRESHOLD);
        assertThat(budget.most())
                .as("light touch has a threshold of its own (Sch 1 row 8)")
                .isEqualByComparingTo("300000");
        assertThat(budget.contractStarts()).as("what was typed stays").isNotNull();
    }

    @Test
    void makesUpTheEstimatedValueAndWarnsNearTheThreshold() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var author = challenge.team().author();
        var parts = new Valuation(
                new BigDecimal("150000"), null, new BigDecimal("20000"), null, null, null, null, new BigDecimal("20"));
        preparing.value(challenge.id(), version(challenge), parts, author);

        var view = desk.value(challenge.id(), author);
        assertThat(view.value()).isEqualTo(Money.pounds(204_000));
        assertThat(view.closeness()).isEqualTo(Closeness.NEAR);
        assertThat(catalogue
                        .details(challenge.id(), author)
                        .opportunity()
                        .budget()
                        .most())
                .isEqualByComparingTo("204000");
    }

    @Test
    void hintsThatContractsOfOneKindMayBelongTogether() {
        var first = story.publishedChallenge(Story.BELOW_THRESHOLD);
        var author = first.team().author();
        assertThat(desk.value(first.id(), author).splitting())
                .as("alone it is what it is")
                .isNull();

        var second = procuring.draft("More bins", first.team().authority(), author);
        procuring.budget(
                second,
                catalogue.details(second, author).version(),
                catalogue.details(first.id(), author).opportunity().budget(),
                author);
        var hint = Objects.requireNonNull(desk.value(second, author).splitting());
        assertThat(hint.total()).isEqualTo(Money.pounds(240_000));
        assertThat(hint.others())
                .singleElement()
                .satisfies(other -> assertThat(other.id()).isEqualTo(first.id()));
        clock.travelTo(clock.instant().plus(Duration.ofDays(370)));
        assertThat(desk.value(second, author).splitting())
                .as("more than 12 months ago")
                .isNull();
    }

    @Test
    void takesTenDaysInAStateOfUrgencyAndThirtyWithDocumentsLater() {
        var challenge = approvedWithDeadlineIn(12);
        var author = challenge.team().author();
        assertRefused(ProcurementRefusal.TENDERING_PERIOD_TOO_SHORT, () -> notice(challenge));

        procuring.returnToAuthor(challenge.id(), "Say why it is urgent", author);
        preparing.period(challenge.id(), version(challenge), true, "", author);
        var later = Objects.requireNonNull(desk.period(challenge.id(), author).limit());
        assertThat(later.circumstance()).isEqualTo(Circumstance.ELECTRONIC);
        assertThat(later.days()).isEqualTo(30);

        preparing.period(challenge.id(), version(challenge), true, "The depot has burnt down", author);
        procuring.sendForReview(challenge.id(), author);
        procuring.approve(challenge.id(), challenge.team().approver());
        notice(challenge);
        procuring.publish(challenge.id(), author);
    }

    @Test
    void keepsNobodyOutBelowTheThreshold() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var author = challenge.team().author();
        var conditions = new Conditions("A registered firm", null, null, null, false, null, null, false);
        procuring.conditions(challenge.id(), version(challenge), conditions, author);
        assertThat(standing(challenge, Gate.CONDITIONS).status()).isEqualTo(Status.DONE);

        var budget = catalogue.details(challenge.id(), author).opportunity().budget();
        procuring.budget(challenge.id(), version(challenge), budget(budget, Story.BELOW_THRESHOLD), author);
        assertThat(standing(challenge, Gate.NO_SUITABILITY_SIFT).missing())
                .as("s.85")
                .isTrue();
        assertRefused(
                ProcurementRefusal.CONDITIONS_BELOW_THRESHOLD,
                () -> procuring.conditions(challenge.id(), version(challenge), conditions, author));
    }

    @Test
    void recordsTheAdviceThatTheAuthorWentOnWith() {
        var challenge = approvedWithDeadlineIn(12);
        assertThat(desk.given(challenge.id(), challenge.team().author()))
                .extracting(GivenAdvice::flag)
                .contains(Flag.Kind.SHORT_PERIOD);
        assertThat(desk.proportion(challenge.id(), challenge.team().author()).flags())
                .extracting(Flag::kind)
                .contains(Flag.Kind.SHORT_PERIOD);
    }

    @Test
    void answersNoGateThatFollowsFromElsewhereNorAfterTheAnnouncement() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var author = challenge.team().author();
        assertRefused(
                PreparationRefusal.GATE_NOT_ANSWERED_HERE,
                () -> preparing.answer(challenge.id(), "APPROVAL", true, "Yes", null, author));
        assertRefused(
                PreparationRefusal.ANSWER_NEEDED,
                () -> preparing.answer(challenge.id(), "FUNDING", true, " ", null, author));
        var published = story.publishedChallenge(Story.OPEN);
        assertRefused(
                PreparationRefusal.TOO_LATE,
                () -> preparing.answer(
                        published.id(),
                        "FUNDING",
                        true,
                        "Yes",
                        null,
                        published.team().author()));
    }

    private GateStanding standing(Challenge challenge, Gate gate) {
        return desk.gates(challenge.id(), challenge.team().author()).stream()
                .filter(each -> each.gate() == gate)
                .findFirst()
                .orElseThrow();
    }

    private static Budget budget(Budget budget, String procedure) {
        return new Budget(
                procedure,
                budget.category(),
                budget.least(),
                budget.most(),
                budget.contractStarts(),
                budget.contractEnds());
    }

    private Challenge approved(String procedure) {
        return approved(story.draftedChallenge(procedure));
    }

    private Challenge approvedWithDeadlineIn(int days) {
        var challenge = story.draftedChallenge(Story.OPEN);
        var closes = noon(days);
        procuring.timetable(
                challenge.id(),
                version(challenge),
                new Timetable(noon(days - 6), closes, UkTime.date(closes).plusDays(20)),
                challenge.team().author());
        return approved(challenge);
    }

    private Instant noon(int days) {
        return UkTime.startOf(UkTime.date(clock.instant()).plusDays(days)).plus(12, ChronoUnit.HOURS);
    }

    private Challenge approved(Challenge challenge) {
        var team = challenge.team();
        procuring.sendForReview(challenge.id(), team.author());
        procuring.approve(challenge.id(), team.approver());
        for (var person : team.everybody()) conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
        return challenge;
    }

    private void notice(Challenge challenge) {
        procuring.fileNotice(
                challenge.id(), "012345-2026", clock.instant(), challenge.team().author());
    }

    private long version(Challenge challenge) {
        return catalogue.details(challenge.id(), challenge.team().author()).version();
    }

    private static void assertRefused(Refusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}
