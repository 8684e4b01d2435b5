package org.commonlot.marketplace.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.contract.ContractRefusal;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractState;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.CheckRow;
import org.commonlot.marketplace.evaluation.CheckSource;
import org.commonlot.marketplace.evaluation.CheckState;
import org.commonlot.marketplace.evaluation.Checking;
import org.commonlot.marketplace.evaluation.Concern;
import org.commonlot.marketplace.evaluation.ConcernReply;
import org.commonlot.marketplace.evaluation.Evaluating;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationRefusal;
import org.commonlot.marketplace.evaluation.ExclusionGround;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.evaluation.Moderated;
import org.commonlot.marketplace.evaluation.PriceDecision;
import org.commonlot.marketplace.evaluation.PriceQuestioning;
import org.commonlot.marketplace.evaluation.PriceRow;
import org.commonlot.marketplace.evaluation.QuestionAnswers;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the opening to the public contract, on both databases. */
abstract class EvaluationAndAwardRules {

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Checking checking;

    @Autowired
    PriceQuestioning pricing;

    @Autowired
    Evaluating evaluating;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    Awarding awarding;

    @Autowired
    AwardRegister register;

    @Autowired
    AwardDesk desk;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Contracting contracting;

    @Autowired
    ContractRegister contracts;

    @Autowired
    Conflicts conflicts;

    @Autowired
    ProcurementCatalogue procurements;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    Mailbox mailbox;

    @Autowired
    People people;

    @Test
    void checksEveryOpenedBidBeforeAnyAnswerIsRead() {
        var challenge = opened();
        story.declaredAgain(challenge);
        var author = challenge.team().author();

        assertThat(evaluations.checks(challenge.lot(), author))
                .hasSize(2)
                .allMatch(row -> row.check().state() == CheckState.PENDING)
                .allSatisfy(row -> {
                    assertThat(row.associatedPersons())
                            .containsExactly(new NamedParty("Old Hands Ltd", "1 Mill Lane, Leeds LS1 4AB"));
                    assertThat(row.subcontractors()).containsExactly(new NamedParty("Small Parts Ltd", ""));
                });
        assertThat(evaluations.evaluation(challenge.lot(), author)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        evaluations.answers(challenge.lot(), 1, challenge.team().chair()));
    }

    /** What bids say is read together. */
    @Test
    void readsManyBidsInAsManyQueriesAsTwo() throws Exception {
        var two = evaluatedWith(2);
        var five = evaluatedWith(5);
        assertThat(Queries.during(() -> question(five))).hasSameSizeAs(Queries.during(() -> question(two)));
        assertThat(Queries.during(() -> checks(five))).hasSameSizeAs(Queries.during(() -> checks(two)));
        assertThat(Queries.during(() -> prices(five))).hasSameSizeAs(Queries.during(() -> prices(two)));
        assertThat(Queries.during(() -> story.ranking(five))).hasSameSizeAs(Queries.during(() -> story.ranking(two)));
    }

    private Challenge evaluatedWith(int bids) {
        var challenge = story.publishedChallenge(Story.OPEN);
        for (int i = 0; i < bids; i++) story.bidSubmitted(challenge, String.valueOf(90_000 + i));
        story.evaluated(challenge);
        return challenge;
    }

    private QuestionAnswers question(Challenge challenge) {
        return evaluations.question(challenge.lot(), 1, challenge.team().evaluator());
    }

    private List<CheckRow> checks(Challenge challenge) {
        return evaluations.checks(challenge.lot(), challenge.team().author());
    }

    private List<PriceRow> prices(Challenge challenge) {
        return evaluations.prices(challenge.lot(), challenge.team().author());
    }

    @Test
    void showsTheChecksToTheirAuthorAndApproverOnly() {
        var challenge = opened();
        story.declaredAgain(challenge);
        var team = challenge.team();

        assertThat(evaluations.checks(challenge.lot(), team.approver())).hasSize(2);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> evaluations.checks(challenge.lot(), team.evaluator()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> evaluations.checks(challenge.lot(), team.openers().getFirst()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> evaluations.checks(challenge.lot(), cast.actor(cast.authority(), Role.BUYER)));
    }

    @Test
    void readsNothingBeforeDeclaringAgain() {
        var challenge = opened();
        var author = challenge.team().author();

        assertThat(evaluations.bidders(challenge.id(), challenge.team().evaluator()))
                .hasSize(2);
        refuses(ProcurementRefusal.DECLARATIONS_MISSING, () -> evaluations.checks(challenge.lot(), author));
    }

    @Test
    void writesToTheBidderTheLastDayOnWhichThereIsTimeToReply() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var last = UkTime.date(clock.instant()).plusDays(5);
        checking.raise(
                bid.reference(),
                new Concern(ExclusionGround.TAX, "A penalty", UkTime.endOf(last)),
                challenge.team().author());
        assertThat(mailbox.fact(email(bid), "concern", "until"))
                .isEqualTo(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(last));
    }

    @Test
    void excludesOnlyAfterTheBidderCouldReply() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        var other = story.bidSubmitted(challenge, "95000");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var author = challenge.team().author();
        var replyBy = clock.instant().plus(Duration.ofDays(5));

        checking.raise(bid.reference(), new Concern(ExclusionGround.TAX, "A penalty of 2025", replyBy), author);
        assertThat(kinds(bid)).contains("concern");
        assertThat(kinds(other)).doesNotContain("concern");
        refuses(EvaluationRefusal.REPLY_AWAITED, () -> checking.exclude(bid.reference(), "Tax", author));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> checking.reply(bid.reference(), new ConcernReply("Not mine"), other.bidder()));
        assertThat(evaluations.ownCheck(bid.reference(), other.bidder())).isEmpty();
        assertThat(evaluations
                        .ownCheck(bid.reference(), bid.bidder())
                        .orElseThrow()
                        .concern())
                .isNotNull();
        checking.reply(bid.reference(), new ConcernReply("It was paid"), bid.bidder());
        checking.exclude(bid.reference(), "It recurs", author);
        checking.clear(other.reference(), CheckSource.all(), "", author);

        assertThat(lotState(challenge)).isEqualTo(LotState.EVALUATING);
        assertThat(evaluations.evaluation(challenge.lot(), author).orElseThrow().bids())
                .singleElement()
                .satisfies(numbered -> assertThat(numbered.reference()).isEqualTo(other.reference()));
        assertThat(outcomes.of(bid.reference(), bid.bidder()).orElseThrow().status())
                .isEqualTo(BidOutcome.Status.EXCLUDED);
    }

    @Test
    void endsALotWhoseBidsAreAllExcluded() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        var bid = story.bidSubmitted(challenge, "90000");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var author = challenge.team().author();
        var replyBy = clock.instant().plus(Duration.ofDays(5));
        checking.raise(bid.reference(), new Concern(ExclusionGround.DEBARMENT_LIST, "Listed", replyBy), author);
        clock.travelTo(replyBy);
        refuses(
                EvaluationRefusal.REPLY_TOO_LATE,
                () -> checking.reply(bid.reference(), new ConcernReply("Late"), bid.bidder()));

        checking.exclude(bid.reference(), "On the list", author);

        assertThat(lotState(challenge)).isEqualTo(LotState.UNSUCCESSFUL);
    }

    @Test
    void hidesNamesAndPricesFromEvaluatorsUntilTheConsensusIsFinished() {
        var challenge = opened();
        story.checked(challenge);
        var evaluator = challenge.team().evaluator();

        var before = evaluations.answers(challenge.lot(), 1, evaluator);
        assertThat(before.supplierName()).isNull();
        assertThat(before.price()).isNull();
        assertThat(before.answers()).hasSize(2).allMatch(answer -> answer.text().startsWith("How we do"));
        assertThat(evaluations
                        .answers(challenge.lot(), 1, challenge.team().author())
                        .supplierName())
                .isNotNull();
        assertThat(evaluations
                        .answers(challenge.lot(), 1, challenge.team().author())
                        .price())
                .isNull();
        refuses(EvaluationRefusal.NOT_FINISHED, () -> evaluations.ranking(challenge.lot(), evaluator));

        finish(challenge);
        var after = evaluations.answers(challenge.lot(), 1, evaluator);
        assertThat(after.supplierName()).isNotNull();
        assertThat(after.price()).isNotNull();
    }

    @Test
    void hidesPeersScoresUntilOnesOwnAreSubmitted() {
        var challenge = opened();
        story.checked(challenge);
        var team = challenge.team();
        story.scored(challenge, team.chair(), 5);

        refuses(EvaluationRefusal.OWN_SCORES_FIRST, () -> evaluations.moderation(challenge.lot(), team.evaluator()));
        refuses(EvaluationRefusal.OWN_SCORES_FIRST, () -> evaluations.moderation(challenge.lot(), team.author()));
        assertThat(evaluations
                        .evaluation(challenge.lot(), team.evaluator())
                        .orElseThrow()
                        .own()
                        .marks())
                .isEmpty();
        var first = story.items(challenge, team.evaluator()).getFirst();
        evaluating.score(challenge.lot(), first, new Mark(1, "Not submitted"), team.evaluator());
        assertThat(evaluations.moderation(challenge.lot(), team.chair()))
                .allMatch(item -> item.marks().size() == 1);

        story.items(challenge, team.evaluator())
                .forEach(item -> evaluating.score(challenge.lot(), item, new Mark(3, "So so"), team.evaluator()));
        evaluating.submit(challenge.lot(), team.evaluator());

        assertThat(evaluations.moderation(challenge.lot(), team.evaluator()))
                .hasSize(4)
                .allMatch(item -> item.marks().size() == 2)
                .allMatch(Moderated::flagged);
    }

    @Test
    void letsNobodyWithAConflictScoreOrRead() {
        var challenge = opened();
        var team = challenge.team();
        conflicts.declare(challenge.id(), ConflictKind.ACTUAL, "My brother's firm", team.evaluator());
        for (var person : team.deciding()) {
            if (!person.equals(team.evaluator())) conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
        }
        for (var row : evaluations.checks(challenge.lot(), team.author())) {
            checking.clear(row.check().reference(), CheckSource.all(), "", team.author());
        }
        var item = story.items(challenge, team.chair()).getFirst();

        refuses(ProcurementRefusal.CONFLICT_STANDS, () -> evaluations.answers(challenge.lot(), 1, team.evaluator()));
        refuses(
                ProcurementRefusal.CONFLICT_STANDS,
                () -> evaluating.score(challenge.lot(), item, new Mark(5, "Great"), team.evaluator()));
        story.scored(challenge, team.chair(), 4);
        refuses(
                EvaluationRefusal.PANEL_TOO_SMALL,
                () -> evaluating.agree(challenge.lot(), item, new Mark(4, "Good"), team.chair()));
    }

    @Test
    void leavesTheConsensusToTheChair() {
        var challenge = opened();
        story.checked(challenge);
        var team = challenge.team();
        var item = story.items(challenge, team.chair()).getFirst();
        story.scored(challenge, team.evaluator(), 4);

        refuses(
                ProcurementRefusal.NOT_YOUR_DUTY,
                () -> evaluating.agree(challenge.lot(), item, new Mark(4, "Good"), team.evaluator()));
        refuses(
                EvaluationRefusal.PEERS_STILL_SCORING,
                () -> evaluating.agree(challenge.lot(), item, new Mark(4, "Good"), team.chair()));
    }

    @Test
    void ranksByTheFormulaAndWeightsOfTheNotice() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var cheap = story.bidSubmitted(challenge, "90000");
        var good = story.bidSubmitted(challenge, "120000");
        story.evaluated(challenge, Map.of(cheap.reference(), 3, good.reference(), 5));

        // good: 60 + 40×75/100; cheap: 60×3/5 + 40
        assertThat(evaluations.ranking(challenge.lot(), challenge.team().chair()))
                .extracting(AssessedBid::reference, AssessedBid::rank, AssessedBid::total)
                .containsExactly(
                        tuple(good.reference(), 1, new BigDecimal("90.00")),
                        tuple(cheap.reference(), 2, new BigDecimal("76.00")));
    }

    @Test
    void awardsAnOpenProcedureThroughSummariesNoticeAndStandstill() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var winner = story.bidSubmitted(challenge, "90000");
        var loser = story.bidSubmitted(challenge, "110000");
        story.awardApproved(challenge);
        var author = challenge.team().author();

        assertThat(register.of(challenge.lot())).isEmpty();
        assertThat(outcome(winner).status()).isEqualTo(BidOutcome.Status.BEING_ASSESSED);
        refuses(
                AwardRefusal.SUMMARIES_FIRST,
                () -> awarding.fileNotice(challenge.lot(), "023456-2026", clock.instant(), author));
        refuses(AwardRefusal.NOT_DECIDED, () -> sign(challenge));

        awarding.issueSummaries(challenge.lot(), author);
        assertThat(outcome(winner).status()).isEqualTo(BidOutcome.Status.AWARDED);
        assertThat(outcome(loser).status()).isEqualTo(BidOutcome.Status.NOT_AWARDED);
        assertThat(lotState(challenge)).isEqualTo(LotState.EVALUATING);

        awarding.fileNotice(challenge.lot(), "023456-2026", clock.instant(), author);
        assertThat(lotState(challenge)).isEqualTo(LotState.DECIDED);
        var decided = register.of(challenge.lot()).orElseThrow();
        assertThat(decided.supplier()).isEqualTo(winner.supplier());
        assertThat(decided.received()).isEqualTo(2);
        assertThat(decided.assessedSme()).isEqualTo(2);

        var ends = Objects.requireNonNull(story.award(challenge).standstillEnds());
        clock.travelTo(ends.minusSeconds(60));
        refuses(AwardRefusal.STANDSTILL_RUNS, () -> sign(challenge));
        clock.travelTo(ends.plusSeconds(60));
        refuses(
                AwardRefusal.STANDSTILL_RUNS,
                () -> contracting.sign(
                        story.contract(challenge).id(),
                        Story.signed(story.today().minusDays(1)),
                        null,
                        author));
        sign(challenge);
        assertThat(contracts.published(challenge.id())).isEmpty();

        contracting.fileDetails(story.contract(challenge).id(), "034567-2026", clock.instant(), author);
        assertThat(contracts.published(challenge.id())).hasSize(1);
        assertThat(lotState(challenge)).isEqualTo(LotState.COMPLETE);
        assertThat(ledger.verify().whole()).isTrue();
    }

    @Test
    void awardsBelowThresholdWithFeedbackButWithoutSummariesNoticeAndStandstill() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        var winner = story.bidSubmitted(challenge, "90000");
        var loser = story.bidSubmitted(challenge, "110000");
        story.awardApproved(challenge);
        var author = challenge.team().author();

        assertThat(lotState(challenge)).isEqualTo(LotState.DECIDED);
        assertThat(outcome(winner).status()).isEqualTo(BidOutcome.Status.AWARDED);
        var feedback = summary(loser);
        assertThat(feedback.owed()).isFalse();
        assertThat(feedback.winner()).isNotNull();
        refuses(AwardRefusal.SUMMARIES_NOT_DUE, () -> awarding.issueSummaries(challenge.lot(), author));
        refuses(
                AwardRefusal.NOTICE_NOT_DUE,
                () -> awarding.fileNotice(challenge.lot(), "023456-2026", clock.instant(), author));

        sign(challenge);
        assertThat(story.contract(challenge).detailsDue()).isTrue();
        contracting.fileDetails(story.contract(challenge).id(), "034567-2026", clock.instant(), author);
        assertThat(story.contract(challenge).state()).isEqualTo(ContractState.PUBLIC);
        assertThat(lotState(challenge)).isEqualTo(LotState.COMPLETE);
    }

    @Test
    void writesSummariesFromWhatThePanelRecorded() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var winner = story.bidSubmitted(challenge, "90000");
        var loser = story.bidSubmitted(challenge, "120000");
        story.awardDecided(challenge);

        var told = summary(loser);
        assertThat(told.own().total()).isEqualByComparingTo("78");
        assertThat(told.own().rank()).isEqualTo(2);
        assertThat(told.own().lines())
                .hasSize(3)
                .filteredOn(line -> line.points() != null)
                .allMatch(line -> "The panel found it convincing".equals(line.explanation()));
        var best = Objects.requireNonNull(told.winner());
        assertThat(best.bid().bid()).isEqualTo(winner.reference());
        assertThat(best.bid().lines()).hasSize(3);
        assertThat(best.email()).isEqualTo("bids@firm.example");
        assertThat(told.reasons()).isEqualTo("The best total");
        assertThat(summary(winner).winner()).isNull();
        assertThat(outcomes.of(loser.reference(), winner.bidder())).isEmpty();
    }

    @Test
    void refusesTheProposalOfABidThatIsNotRankedFirst() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        var second = story.bidSubmitted(challenge, "110000");
        story.evaluated(challenge);
        var author = challenge.team().author();

        refuses(
                AwardRefusal.NOT_RANKED_FIRST,
                () -> awarding.propose(challenge.lot(), second.reference(), "I like it", author));
        assertThat(desk.award(challenge.lot(), author)).isEmpty();
    }

    @Test
    void returnsAProposalToItsAuthor() {
        var challenge = opened();
        story.checked(challenge);
        finish(challenge);
        var author = challenge.team().author();
        var approver = challenge.team().approver();
        var best = evaluations.ranking(challenge.lot(), author).getFirst().reference();
        story.recordChecked(challenge);
        awarding.propose(challenge.lot(), best, "The best", author);
        refuses(AwardRefusal.PROPOSED_ALREADY, () -> awarding.propose(challenge.lot(), best, "Again", author));
        refuses(ProcurementRefusal.NOT_YOUR_DUTY, () -> awarding.approve(challenge.lot(), author));

        awarding.returnToAuthor(challenge.lot(), "Say why", approver);
        assertThat(story.award(challenge).returnNote()).isEqualTo("Say why");
        awarding.propose(challenge.lot(), best, "It costs least", author);
        awarding.approve(challenge.lot(), approver);

        assertThat(story.award(challenge).state()).isEqualTo(AwardState.APPROVED);
    }

    @Test
    void makesOneContractForTheAuthorityAndSignsItOnce() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        var signed = story.contractSigned(challenge);

        assertThat(signed.authority()).isEqualTo(challenge.team().authority());
        assertThat(signed.state()).isEqualTo(ContractState.SIGNED);
        assertThat(contracts.of(challenge.lot(), challenge.team().author())).hasSize(1);
        refuses(ContractRefusal.STEP_NOT_POSSIBLE, () -> sign(challenge));
        refuses(
                ContractRefusal.NOTICE_IN_FUTURE,
                () -> contracting.fileDetails(
                        signed.id(),
                        "034567-2026",
                        clock.instant().plus(Duration.ofDays(1)),
                        challenge.team().author()));
    }

    /** Procurement Act 2023, s.19(3)(c), (4), (5). */
    @Test
    void awardsNothingBeforeALowPriceIsAskedAboutAndDecidedOn() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var low = story.bidSubmitted(challenge, "60000");
        var other = story.bidSubmitted(challenge, "100000");
        story.bidSubmitted(challenge, "105000");
        story.evaluated(challenge);
        var author = challenge.team().author();

        assertThat(evaluations.prices(challenge.lot(), challenge.team().approver()))
                .filteredOn(PriceRow::holdsUp)
                .extracting(PriceRow::reference)
                .containsExactly(low.reference());
        refuses(EvaluationRefusal.PRICES_UNDECIDED, () -> story.proposed(challenge));
        refuses(
                EvaluationRefusal.PRICE_QUESTION_NEEDED,
                () -> pricing.decide(low.reference(), PriceDecision.DISREGARDED, "Too low", author));
        pricing.ask(low.reference(), "How?", clock.instant().plus(Duration.ofDays(5)), author);
        assertThat(kinds(low)).contains("price-question");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> pricing.reply(low.reference(), "Not mine", other.bidder()));
        assertThat(evaluations.ownPrice(low.reference(), other.bidder())).isEmpty();
        refuses(
                EvaluationRefusal.REPLY_AWAITED,
                () -> pricing.decide(low.reference(), PriceDecision.DISREGARDED, "Too low", author));
        pricing.reply(low.reference(), "Somehow", low.bidder());
        pricing.decide(low.reference(), PriceDecision.DISREGARDED, "Not shown", author);

        assertThat(story.ranking(challenge)).hasSize(2);
        assertThat(story.ranking(challenge).getFirst().reference()).isEqualTo(other.reference());
        story.proposed(challenge);
        awarding.approve(challenge.lot(), challenge.team().approver());
        assertThat(outcome(low).status()).isEqualTo(BidOutcome.Status.DISREGARDED);
        assertThat(desk.summaries(challenge.lot(), author)).hasSize(2);
    }

    /** The kinds of letters that whoever wrote the bid has got. */
    private List<String> kinds(Story.SubmittedBid bid) {
        return mailbox.kinds(email(bid));
    }

    private String email(Story.SubmittedBid bid) {
        return people.person(bid.bidder().person()).email();
    }

    @Test
    void approvesNoAwardWhileAPriceIsAskedAboutSinceItsProposal() {
        var challenge = opened();
        story.declaredAgain(challenge);
        story.clearedAndAgreed(challenge);
        story.proposed(challenge);
        var author = challenge.team().author();
        var first = story.ranking(challenge).getFirst().reference();

        pricing.ask(first, "How?", clock.instant().plus(Duration.ofDays(5)), author);
        refuses(
                EvaluationRefusal.PRICES_UNDECIDED,
                () -> awarding.approve(challenge.lot(), challenge.team().approver()));
        pricing.decide(first, PriceDecision.ACCEPTED, "It was shown", author);
        awarding.approve(challenge.lot(), challenge.team().approver());

        assertThat(story.award(challenge).state()).isEqualTo(AwardState.APPROVED);
    }

    @Test
    void approvesNoAwardOfABidThatWasLeftAsideForItsPrice() {
        var challenge = opened();
        story.declaredAgain(challenge);
        story.clearedAndAgreed(challenge);
        story.proposed(challenge);
        var author = challenge.team().author();
        var first = story.ranking(challenge).getFirst().reference();
        var until = clock.instant().plus(Duration.ofDays(5));
        pricing.ask(first, "How?", until, author);
        clock.travelTo(until);
        pricing.decide(first, PriceDecision.DISREGARDED, "No answer", author);

        refuses(
                AwardRefusal.NOT_RANKED_FIRST,
                () -> awarding.approve(challenge.lot(), challenge.team().approver()));
    }

    private Challenge opened() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        story.bidSubmitted(challenge, "110000");
        story.opened(challenge);
        return challenge;
    }

    private void finish(Challenge challenge) {
        var chair = challenge.team().chair();
        story.scored(challenge, chair, 4);
        story.scored(challenge, challenge.team().evaluator(), 4);
        story.items(challenge, chair)
                .forEach(item -> evaluating.agree(challenge.lot(), item, new Mark(4, "Agreed"), chair));
        evaluating.finish(challenge.lot(), chair);
    }

    private void sign(Challenge challenge) {
        contracting.sign(
                story.contract(challenge).id(),
                Story.signed(story.today()),
                null,
                challenge.team().author());
    }

    private BidOutcome outcome(SubmittedBid bid) {
        return outcomes.of(bid.reference(), bid.bidder()).orElseThrow();
    }

    private AssessmentSummary summary(SubmittedBid bid) {
        return Objects.requireNonNull(outcome(bid).issued()).summary();
    }

    private LotState lotState(Challenge challenge) {
        return procurements
                .details(challenge.id(), challenge.team().author())
                .lots()
                .getFirst()
                .state();
    }

    private static void refuses(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
