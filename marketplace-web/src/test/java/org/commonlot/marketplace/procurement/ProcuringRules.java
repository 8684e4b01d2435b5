package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.procedure.ProcedureRefusal;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the first line of a draft to its closing, on both databases. */
abstract class ProcuringRules {

    @Autowired
    Procuring procuring;

    @Autowired
    Lotting lotting;

    @Autowired
    Staging staging;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Closing closing;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scheduler scheduler;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @ParameterizedTest
    @ValueSource(strings = {Story.OPEN, Story.BELOW_THRESHOLD})
    void goesFromDraftToPublishedLeavingATransitionAndAnEntryForEachStep(String procedure) {
        var challenge = story.publishedChallenge(procedure);

        var details = details(challenge);
        assertThat(details.state()).isEqualTo(ProcurementState.PUBLISHED);
        assertThat(details.publicState()).isEqualTo(PublicState.OPEN);
        assertThat(details.lots().getFirst().state()).isEqualTo(LotState.OPEN);
        assertThat(details.history())
                .extracting(TransitionView::step)
                .containsExactlyInAnyOrder("DRAFT", "SEND_FOR_REVIEW", "APPROVE", "FILE_NOTICE", "INVITE", "PUBLISH");
        assertThat(acts(challenge))
                .contains(
                        "procurement.draft",
                        "procurement.edited",
                        "procurement.send_for_review",
                        "procurement.approve",
                        "procurement.conflict_declared",
                        "procurement.file_notice",
                        "procurement.invite",
                        "procurement.publish");
        var shown = opportunities.byReference(challenge.reference()).orElseThrow();
        assertThat(shown.versionNumber()).isEqualTo(1);
        assertThat(shown.opportunity().noticeNumber()).isEqualTo("012345-2026");
        assertThat(ledger.verify().fault()).isNull();
    }

    @Test
    void needsNoNoticeBelowThirtyThousandPounds() {
        var challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        budget(challenge, Story.BELOW_THRESHOLD, "29999.99");
        approved(challenge);
        declareAll(challenge);
        procuring.publish(challenge.id(), challenge.team().author());

        assertThat(details(challenge).noticeRequired()).isFalse();
        assertThat(opportunities.byId(challenge.id())).isPresent();
    }

    @Test
    void isPublicAtNoStepBeforePublication() {
        var challenge = story.draftedChallenge(Story.OPEN);
        assertThat(opportunities.byReference(challenge.reference())).isEmpty();
        approved(challenge);
        declareAll(challenge);
        procuring.fileNotice(
                challenge.id(), "012345-2026", clock.instant(), challenge.team().author());
        assertThat(opportunities.byReference(challenge.reference())).isEmpty();
        assertThat(opportunities.byLot(challenge.lot())).isEmpty();
    }

    @Test
    void isDraftedByABuyerOfThatAuthorityOnly() {
        var authority = cast.authority();
        assertNotFound(() -> procuring.draft("Bins", authority, cast.actor(authority, Role.APPROVER)));
        assertNotFound(() -> procuring.draft("Bins", authority, cast.actor(cast.authority(), Role.BUYER)));
    }

    @Test
    void isNotFoundByAnybodyWithoutAPartInIt() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var strangers = List.of(
                cast.actor(cast.authority(), Role.BUYER),
                cast.actor(cast.authority(), Role.AUDITOR),
                cast.actor(challenge.team().authority(), Role.EVALUATOR),
                cast.actor(cast.supplier(), Role.BID_WRITER));
        for (var stranger : strangers) {
            assertNotFound(() -> catalogue.details(challenge.id(), stranger));
            assertNotFound(() -> procuring.sendForReview(challenge.id(), stranger));
            assertNotFound(() -> conflicts.declare(challenge.id(), ConflictKind.NONE, "", stranger));
            assertThat(catalogue.desk(stranger)).isEmpty();
        }
    }

    @Test
    void isReadByAuditorsOfItsAuthorityWhoMayDoNothing() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var auditor = cast.actor(challenge.team().authority(), Role.AUDITOR);

        assertThat(catalogue.details(challenge.id(), auditor).id()).isEqualTo(challenge.id());
        assertThat(catalogue.desk(auditor)).extracting(DeskRow::id).containsExactly(challenge.id());
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> procuring.sendForReview(challenge.id(), auditor));
        assertNotFound(() -> conflicts.declare(challenge.id(), ConflictKind.NONE, "", auditor));
    }

    @Test
    void standsOnTheDeskOfItsPeopleNewestFirst() {
        var first = story.draftedChallenge(Story.OPEN);
        var author = first.team().author();
        var second = procuring.draft("Potholes", first.team().authority(), author);

        assertThat(catalogue.desk(author)).extracting(DeskRow::id).containsExactly(second, first.id());
        assertThat(catalogue.desk(first.team().chair())).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(first.id());
            assertThat(row.duties()).containsExactlyInAnyOrder(Duty.CHAIR, Duty.EVALUATOR);
        });
    }

    @Test
    void namesOnlyPeopleWhoHoldTheRole() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var team = challenge.team();
        var openers = Set.copyOf(team.openers().stream().map(Actor::person).toList());
        var panel = Set.of(team.chair().person(), team.evaluator().person());
        assertRefused(
                ProcurementRefusal.ROLE_MISSING,
                () -> procuring.name(
                        challenge.id(),
                        details(challenge).version(),
                        new TeamList(
                                team.chair().person(),
                                openers,
                                panel,
                                team.chair().person()),
                        team.author()));
        assertThat(details(challenge).with(Duty.APPROVER))
                .containsExactly(team.approver().person());
    }

    @Test
    void isPublishedOnlyWhenEverybodyHasDeclared() {
        var challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        approved(challenge);
        var author = challenge.team().author();
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", author);
        assertRefused(ProcurementRefusal.DECLARATIONS_MISSING, () -> procuring.publish(challenge.id(), author));
        assertRefused(
                ProcurementRefusal.DECLARATIONS_MISSING,
                () -> procuring.fileNotice(challenge.id(), "012345-2026", clock.instant(), author));
        assertRefused(
                ProcurementRefusal.ALREADY_DECLARED,
                () -> conflicts.declare(challenge.id(), ConflictKind.NONE, "", author));
    }

    @Test
    void takesOneDeclarationOfAPersonWhoSendsItTwiceAtTheSameMoment() throws InterruptedException {
        var challenge = story.draftedChallenge(Story.OPEN);
        Callable<Boolean> declare = () -> {
            conflicts.declare(
                    challenge.id(), ConflictKind.NONE, "", challenge.team().chair());
            return true;
        };
        var outcomes = Crowd.together(List.of(declare, declare));

        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .singleElement()
                .satisfies(outcome -> assertThat(((Refused) outcome.failure()).refusal())
                        .isEqualTo(ProcurementRefusal.ALREADY_DECLARED));
        assertThat(conflicts.of(challenge.id())).hasSize(1);
    }

    @Test
    void waitsForADecisionByTheApproverOrOnTheApproversOwnByTheAuthor() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var team = challenge.team();
        conflicts.declare(challenge.id(), ConflictKind.POTENTIAL, "Worked there", team.chair());
        conflicts.declare(challenge.id(), ConflictKind.POTENTIAL, "Shares", team.approver());
        var chairs = declarationOf(challenge, team.chair());
        var approvers = declarationOf(challenge, team.approver());

        assertRefused(ProcurementRefusal.OWN_CONFLICT, () -> mitigate(chairs, team.chair()));
        assertRefused(ProcurementRefusal.OWN_CONFLICT, () -> mitigate(approvers, team.approver()));
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> mitigate(chairs, team.author()));
        assertRefused(ProcurementRefusal.NOT_YOUR_DUTY, () -> mitigate(approvers, team.evaluator()));
        mitigate(chairs, team.approver());
        mitigate(approvers, team.author());
        assertThat(conflicts.of(challenge.id()))
                .extracting(ConflictView::decision)
                .containsOnly(ConflictDecision.MITIGATED);
    }

    @Test
    void isNotPublishedWithAConflictThatIsUndecidedOrActual() {
        var challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        var team = challenge.team();
        approved(challenge);
        conflicts.declare(challenge.id(), ConflictKind.ACTUAL, "My sister's firm", team.evaluator());
        for (var person : everybodyBut(team.evaluator(), team)) {
            conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
        }
        assertThat(conflicts.barred(challenge.id()))
                .as("at once")
                .containsExactly(team.evaluator().person());
        assertRefused(ProcurementRefusal.CONFLICT_UNDECIDED, () -> procuring.publish(challenge.id(), team.author()));
        conflicts.decide(
                declarationOf(challenge, team.evaluator()), ConflictDecision.STOOD_DOWN, "Replace", team.approver());
        assertRefused(ProcurementRefusal.CONFLICT_STANDS, () -> procuring.publish(challenge.id(), team.author()));
    }

    @Test
    void isPublishedUnderASupportedRegimeOnly() {
        var challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        budget(challenge, Story.BELOW_THRESHOLD, "20000");
        approved(challenge);
        declareAll(challenge);
        jdbc.update(
                "update authority_regime set regime = 'WALES' where authority_id = ?",
                challenge.team().authority().value());
        assertRefused(
                ProcurementRefusal.REGIME_UNSUPPORTED,
                () -> procuring.publish(challenge.id(), challenge.team().author()));
        assertThat(details(challenge).state()).isEqualTo(ProcurementState.APPROVED);
        assertThat(opportunities.byId(challenge.id())).isEmpty();
    }

    @Test
    void measuresAValueAgainstTheThresholdOfTheDay() {
        clock.travelTo(Instant.parse("2025-12-31T12:00:00Z"));
        var challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        assertRefused(
                ProcurementRefusal.VALUE_NOT_BELOW_THRESHOLD, () -> budget(challenge, Story.BELOW_THRESHOLD, "214904"));
        budget(challenge, Story.BELOW_THRESHOLD, "214903.99");
        budget(challenge, Story.OPEN, "214904");

        clock.travelTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertRefused(
                ProcurementRefusal.VALUE_NOT_BELOW_THRESHOLD, () -> budget(challenge, Story.BELOW_THRESHOLD, "207720"));
        budget(challenge, Story.BELOW_THRESHOLD, "207719.99");
    }

    @Test
    void measuresItAgainWhenTheProcurementCommences() {
        clock.travelTo(Instant.parse("2025-12-20T12:00:00Z"));
        var challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        var author = challenge.team().author();
        budget(challenge, Story.BELOW_THRESHOLD, "210000");
        approved(challenge);
        declareAll(challenge);

        clock.travelTo(Instant.parse("2026-01-02T12:00:00Z"));
        assertRefused(
                ProcurementRefusal.VALUE_NOT_BELOW_THRESHOLD,
                () -> procuring.fileNotice(challenge.id(), "012345-2026", clock.instant(), author));
        procuring.fileNotice(challenge.id(), "012345-2025", Instant.parse("2025-12-31T09:00:00Z"), author);
        procuring.publish(challenge.id(), author);
        assertThat(details(challenge).publicState()).isEqualTo(PublicState.OPEN);
    }

    @Test
    void knowsNoProcedureThatIsNotInForce() {
        var challenge = story.draftedChallenge(Story.OPEN);
        assertRefused(ProcedureRefusal.UNKNOWN, () -> budget(challenge, "direct", "1000"));
        clock.travelTo(Instant.parse("2025-02-23T12:00:00Z"));
        assertRefused(ProcedureRefusal.UNKNOWN, () -> budget(challenge, Story.OPEN, "1000"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Section.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUPPLIER", "INVITED", "FRAMEWORK"})
    void refusesAnEditOfAVersionThatSomebodyChangedMeanwhile(Section section) {
        var challenge = story.draftedChallenge(Story.OPEN);
        var stale = details(challenge).version();
        edit(section, challenge, stale);
        assertThat(details(challenge).version()).isGreaterThan(stale);
        assertRefused(ProcurementRefusal.CHANGED_MEANWHILE, () -> edit(section, challenge, stale));
    }

    @Test
    void letsOneOfTwoEditsAtTheSameMomentThrough() throws InterruptedException {
        var challenge = story.draftedChallenge(Story.OPEN);
        var version = details(challenge).version();
        Callable<Boolean> edit = () -> {
            edit(Section.CRITERIA, challenge, version);
            return true;
        };
        var outcomes = Crowd.together(List.of(edit, edit));

        assertThat(outcomes).filteredOn(Crowd.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.failure())
                        .isInstanceOfAny(OptimisticLockingFailureException.class, Refused.class));
    }

    private void edit(Section section, Challenge challenge, long version) {
        var id = challenge.id();
        var team = challenge.team();
        var now = details(challenge).opportunity();
        switch (section) {
            case PROBLEM -> procuring.describe(id, version, "Title " + version, now.problem(), team.author());
            case BUDGET -> {
                var was = now.budget();
                procuring.budget(
                        id,
                        version,
                        new Budget(
                                was.procedure(),
                                was.category(),
                                was.least(),
                                new BigDecimal("130000"),
                                was.contractStarts(),
                                was.contractEnds()),
                        team.author());
            }
            case LOTS -> lotting.add(id, version, "Another lot", LotScope.NONE, team.author());
            case STAGES -> staging.choose(id, version, List.of(), team.author());
            case SUPPLIER, INVITED, FRAMEWORK -> throw new IllegalArgumentException("Only where not everybody may bid");
            case DATES -> procuring.timetable(id, version, Timetable.NONE, team.author());
            case TERMS -> procuring.terms(id, version, ContractTerms.NONE, team.author());
            case CRITERIA ->
                procuring.assessBy(
                        id, version, challenge.lot(), criteria(), PriceFormula.SHARE_OF_BUDGET_SAVED, team.author());
            case TEAM -> {
                var openers = Set.of(
                        team.approver().person(),
                        team.openers().get(1).person(),
                        team.openers().get(2).person());
                seatAsOpener(team);
                procuring.name(
                        id,
                        version,
                        new TeamList(
                                team.approver().person(),
                                openers,
                                Set.of(team.chair().person(), team.evaluator().person()),
                                team.chair().person()),
                        team.author());
            }
        }
    }

    /** A small team: the approver opens too. */
    private void seatAsOpener(Story.Team team) {
        cast.seat(team.approver(), team.authority(), Role.OPENER);
    }

    private static List<Criterion> criteria() {
        return List.of(
                Criterion.plain(UUID.randomUUID(), Criterion.Kind.QUALITY, "Fit", "How well", new BigDecimal("70")),
                Criterion.plain(UUID.randomUUID(), Criterion.Kind.PRICE, "Price", "All of it", new BigDecimal("30")));
    }

    @Test
    void keepsWhatWasPublishedWhateverHappensToTheRowLater() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var published = opportunities.byId(challenge.id()).orElseThrow();
        jdbc.update(
                "update procurement set title = 'Other', problem = 'Other', budget_most = 1 where id = ?",
                challenge.id().value());
        jdbc.update(
                "update lot set title = 'Other', price_formula = null where id = ?",
                challenge.lot().value());
        jdbc.update(
                "delete from lot_criterion where lot_id = ?", challenge.lot().value());

        assertThat(opportunities.byId(challenge.id())).contains(published);
    }

    @Test
    void leavesATransitionOfTheLotWhenItIsCancelled() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.cancelled(challenge, "No money");

        assertThat(details(challenge).history())
                .extracting(TransitionView::step, TransitionView::to)
                .contains(tuple("CANCEL", "CANCELLED"), tuple("CANCEL_LOT", "CANCELLED"));
        assertThat(opportunities.byId(challenge.id()).orElseThrow().endedReason())
                .isEqualTo("No money");
    }

    @Test
    void isNotClosedBeforeItsDeadline() {
        var challenge = story.publishedChallenge(Story.OPEN);
        clock.travelTo(challenge.deadline().minusSeconds(30));
        assertThat(closing.due()).doesNotContain(challenge.id());
        assertThat(closing.close(challenge.id())).isFalse();
        assertThat(details(challenge).publicState()).isEqualTo(PublicState.OPEN);
    }

    @Test
    void isClosedExactlyOnceHoweverManyTry() throws InterruptedException {
        var challenge = story.publishedChallenge(Story.OPEN);
        clock.travelTo(challenge.deadline());
        var outcomes = Crowd.together(Collections.nCopies(8, (Callable<Boolean>) () -> closing.close(challenge.id())));

        assertThat(outcomes).allMatch(Crowd.Outcome::succeeded);
        assertThat(outcomes).filteredOn(Crowd.Outcome::value).hasSizeLessThanOrEqualTo(1);
        assertClosedOnce(challenge);
    }

    @Test
    void isClosedWithNobodyLooking() {
        var challenge = story.publishedChallenge(Story.OPEN);
        bringTheJobBackFromWhereEarlierTestsTravelled();
        clock.travelTo(challenge.deadline());

        await().atMost(Duration.ofSeconds(30)).until(() -> details(challenge).publicState() == PublicState.CLOSED);
        assertClosedOnce(challenge);
    }

    /** It never travels back by itself: it waits for a moment that it has seen already. */
    private void bringTheJobBackFromWhereEarlierTestsTravelled() {
        jdbc.update(
                "update scheduled_tasks set execution_time = ?", clock.instant().atOffset(ZoneOffset.UTC));
        scheduler.triggerCheckForDueExecutions();
    }

    private void assertClosedOnce(Challenge challenge) {
        assertThat(details(challenge).history())
                .filteredOn(taken -> taken.step().equals("CLOSE"))
                .singleElement()
                .satisfies(taken -> {
                    assertThat(taken.at()).isEqualTo(challenge.deadline());
                    assertThat(taken.actor()).isEqualTo("system:closing");
                });
        assertThat(acts(challenge)).filteredOn("procurement.close"::equals).hasSize(1);
    }

    private void approved(Challenge challenge) {
        procuring.sendForReview(challenge.id(), challenge.team().author());
        procuring.approve(challenge.id(), challenge.team().approver());
    }

    private void declareAll(Challenge challenge) {
        for (var person : everybody(challenge.team())) {
            conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
        }
    }

    private static List<Actor> everybody(Story.Team team) {
        return Stream.concat(team.openers().stream(), team.deciding().stream()).toList();
    }

    private static List<Actor> everybodyBut(Actor one, Story.Team team) {
        return everybody(team).stream().filter(person -> !person.equals(one)).toList();
    }

    private void budget(Challenge challenge, String procedure, String most) {
        var was = details(challenge).opportunity().budget();
        procuring.budget(
                challenge.id(),
                details(challenge).version(),
                new Budget(
                        procedure,
                        "services",
                        BigDecimal.ZERO,
                        new BigDecimal(most),
                        was.contractStarts(),
                        was.contractEnds()),
                challenge.team().author());
    }

    private UUID declarationOf(Challenge challenge, Actor person) {
        return conflicts.of(challenge.id()).stream()
                .filter(made -> made.person().equals(person.person()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void mitigate(UUID declaration, Actor by) {
        conflicts.decide(declaration, ConflictDecision.MITIGATED, "Long ago", by);
    }

    private ProcurementDetails details(Challenge challenge) {
        return catalogue.details(challenge.id(), challenge.team().author());
    }

    private List<String> acts(Challenge challenge) {
        return ledger.about(challenge.id().value().toString()).stream()
                .map(LedgerEntry::act)
                .toList();
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertRefused(Refusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}
