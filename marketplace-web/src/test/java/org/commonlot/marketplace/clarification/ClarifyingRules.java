package org.commonlot.marketplace.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.notification.Outbox;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Amending;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.TableScan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions from the asking to what becomes of them, and reasons for not bidding, on whatever database. */
@ExtendWith(JobsAtRest.class)
abstract class ClarifyingRules {

    @Autowired
    Clarifying clarifying;

    @Autowired
    Extending extending;

    @Autowired
    Amending amending;

    @Autowired
    UnansweredQuestions unanswered;

    @Autowired
    Abstaining abstaining;

    @Autowired
    Opportunities opportunities;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    Mailbox mailbox;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    private Challenge challenge;
    private Actor author;
    private OrganisationId supplier;
    private Actor writer;
    private Actor colleague;

    @BeforeEach
    void aPublishedChallengeAndAFirm() {
        challenge = story.publishedChallenge(Story.OPEN);
        author = challenge.team().author();
        supplier = cast.supplier();
        writer = cast.actor(supplier, Role.BID_WRITER);
        colleague = cast.actor(supplier, Role.BID_VIEWER);
    }

    @Test
    void aQuestionIsAboutTheWholeOrALotOrASectionOfThisProcurement() {
        var lot = About.lot(challenge.lot());
        clarifying.ask(challenge.id(), "About all?", writer);
        clarifying.ask(challenge.id(), lot, "About the lot?", writer);
        clarifying.ask(challenge.id(), About.section(Section.DATES), "About the dates?", writer);

        assertThat(clarifying.forAuthor(challenge.id(), author))
                .extracting(QuestionView::about)
                .containsExactly(About.WHOLE, lot, About.section(Section.DATES));
        assertNotFound(() -> ask(About.lot(story.publishedChallenge(Story.OPEN).lot())));
        assertNotFound(() -> ask(About.lot(new LotId(UUID.randomUUID()))));
        assertNotFound(() -> ask(About.section(Section.TEAM)));
        assertNotFound(() -> ask(new About(challenge.lot(), Section.DATES)));
    }

    private UUID ask(About about) {
        return clarifying.ask(challenge.id(), about, "Which?", writer);
    }

    @Test
    void nobodyAsksAtTheVeryMomentAtWhichQuestionsClose() {
        var closes = Objects.requireNonNull(opportunities
                .byId(challenge.id())
                .orElseThrow()
                .opportunity()
                .timetable()
                .questionsClose());
        clock.travelTo(closes);
        assertRefused(ClarificationRefusal.QUESTIONS_CLOSED, () -> ask(About.WHOLE));
    }

    /** Not in the row, not in the log, not for the buyer, not in the list of letters. */
    @Test
    void theAskerIsNowhereInClear() {
        var from = ledger.verify().entries();
        var asked = ask(About.WHOLE);
        var other = ask(About.WHOLE);
        clarifying.decline(asked, "We will not say", author);
        clarifying.answerPrivately(other, "Yes", "It shows prices", author);

        var scan = new TableScan(jdbc);
        for (var who : List.of(supplier.value(), writer.person().value())) {
            assertThat(scan.holds("question", who)).isFalse();
            assertThat(jdbc.queryForList(
                            "select subject || ' ' || actor || ' ' || facts from ledger_entry where position >= ?",
                            String.class,
                            from))
                    .hasSize(4)
                    .noneMatch(entry -> entry.contains(who.toString()));
        }
        assertThat(scan.holds("membership", supplier.value()))
                .as("the companion")
                .isTrue();
        assertThat(clarifying.forAuthor(challenge.id(), author).toString())
                .doesNotContain(
                        supplier.value().toString(), writer.person().value().toString());
        assertThat(outbox.latest(1_000))
                .noneMatch(letter -> letter.letter().to().equals(email(writer)));
        assertThat(mailbox.kinds(email(writer))).as("the companion").hasSize(2);
    }

    @Test
    void theFirmFindsItsOwnQuestionsAndNobodyElseDoes() {
        ask(About.WHOLE);
        var rival = cast.actor(cast.supplier(), Role.BID_WRITER);

        assertThat(clarifying.mine(challenge.id(), colleague)).hasSize(1);
        assertThat(clarifying.mine(challenge.id(), rival)).isEmpty();
        assertNotFound(() -> clarifying.mine(challenge.id(), author));
    }

    @Test
    void aDeclinedQuestionIsReadByItsAskerAloneWithTheReason() {
        clarifying.decline(ask(About.WHOLE), "It is in the draft contract", author);

        assertThat(clarifying.answered(challenge.id())).isEmpty();
        assertThat(clarifying.mine(challenge.id(), colleague))
                .singleElement()
                .satisfies(mine -> assertThat(mine.reason()).isEqualTo("It is in the draft contract"));
        assertThat(mailbox.path(email(writer), "question-declined"))
                .isEqualTo("/opportunities/" + challenge.reference() + "/questions");
    }

    @Test
    void aPrivateAnswerIsReadByItsAskerAloneAndItsReasonIsRecordedForTheBuyer() {
        clarifying.answerPrivately(ask(About.WHOLE), "Your list is good enough", "It shows prices", author);

        assertThat(clarifying.answered(challenge.id())).isEmpty();
        assertThat(clarifying.mine(challenge.id(), writer))
                .singleElement()
                .satisfies(mine -> assertThat(mine.answer()).isEqualTo("Your list is good enough"));
        assertThat(clarifying.forAuthor(challenge.id(), author))
                .singleElement()
                .satisfies(asked -> assertThat(asked.reason()).isEqualTo("It shows prices"));
        assertThat(mailbox.kinds(email(writer))).containsExactly("question-private");
    }

    @Test
    void onlyTheAuthorAnswersOrDeclines() {
        var asked = ask(About.WHOLE);
        var approver = challenge.team().approver();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> clarifying.decline(asked, "No", approver));
        assertNotFound(() -> clarifying.answerPrivately(asked, "Yes", "Prices", writer));
        assertThat(clarifying.forAuthor(challenge.id(), author)).allMatch(QuestionView::waits);
    }

    @Test
    void questionsUnansweredTwoWorkingDaysBeforeBidsCloseRaiseOneProposalAndMoveNoDeadline() {
        var asked = ask(About.WHOLE);
        var due = AnswerTime.due(challenge.deadline());
        clock.travelTo(due.minus(Duration.ofSeconds(1)));
        unanswered.sweep();
        assertThat(extending.of(challenge.id(), author)).isEmpty();

        clock.travelTo(due);
        unanswered.sweep();
        unanswered.sweep();
        assertThat(extending.of(challenge.id(), author)).singleElement().satisfies(proposal -> {
            assertThat(proposal.open()).isTrue();
            assertThat(proposal.unanswered()).isEqualTo(1);
            assertThat(proposal.proposed()).isAfter(challenge.deadline());
        });
        assertThat(mailbox.kinds(email(author))).containsOnlyOnce("extension-proposal");
        clarifying.answer(asked, "Which?", "This one", author);
        assertThat(opportunities
                        .byId(challenge.id())
                        .orElseThrow()
                        .opportunity()
                        .timetable()
                        .bidsClose())
                .isEqualTo(challenge.deadline());
    }

    @Test
    void answeredPrivatelyAnsweredAndDeclinedQuestionsRaiseNothing() {
        clarifying.answer(ask(About.WHOLE), "Which?", "This one", author);
        clarifying.answerPrivately(ask(About.WHOLE), "Yes", "Prices", author);
        clarifying.decline(ask(About.WHOLE), "No", author);
        clock.travelTo(challenge.deadline().minusSeconds(1));
        unanswered.sweep();
        assertThat(extending.of(challenge.id(), author)).isEmpty();
    }

    @Test
    void anExtensionIsDecidedOnceByTheAuthorWithAReason() {
        ask(About.WHOLE);
        clock.travelTo(AnswerTime.due(challenge.deadline()));
        unanswered.sweep();
        var proposal = extending.of(challenge.id(), author).getFirst().id();

        assertRefused(
                ClarificationRefusal.REASON_EMPTY,
                () -> extending.decide(proposal, ExtensionDecision.KEEP, " ", author));
        extending.decide(proposal, ExtensionDecision.KEEP, "It changes nothing", author);
        assertRefused(
                ClarificationRefusal.EXTENSION_DECIDED,
                () -> extending.decide(proposal, ExtensionDecision.EXTEND, "Changed my mind", author));
        assertNotFound(() -> extending.of(challenge.id(), writer));
        assertThat(acts()).contains("clarification.extension-proposed", "clarification.extension-decided");
    }

    @Test
    void toExtendPreparesAChangeOfTheDatesThatTheApproverApproves() {
        ask(About.WHOLE);
        clock.travelTo(AnswerTime.due(challenge.deadline()));
        unanswered.sweep();
        var proposal = extending.of(challenge.id(), author).getFirst();

        extending.decide(proposal.id(), ExtensionDecision.EXTEND, "Bidders need the answers", author);

        var change = amending.live(challenge.id(), author).orElseThrow();
        assertThat(change.content().timetable().bidsClose()).isEqualTo(proposal.proposed());
        assertThat(change.content().reason()).isEqualTo("Bidders need the answers");
        amending.propose(challenge.id(), author);
    }

    @Test
    void aFirmSaysOnceWhyItDoesNotBidWhoeverOfItSaysIt() {
        abstaining.abstain(challenge.id(), "time", writer);
        var owner = cast.actor(supplier, Role.SUPPLIER_OWNER);

        assertThat(abstaining.said(challenge.id(), owner)).isTrue();
        assertRefused(ClarificationRefusal.ABSTAINED_ALREADY, () -> abstaining.abstain(challenge.id(), "size", owner));
        assertThat(abstaining.forAuthor(challenge.id(), author).total()).isEqualTo(1);
        assertNotFound(() -> abstaining.abstain(challenge.id(), "no-such-reason", writer));
        assertNotFound(() -> abstaining.abstain(challenge.id(), "time", colleague));
    }

    @Test
    void theBuyerSeesEveryCountAndThePublicNoneBelowFive() {
        for (int firm = 0; firm < 4; firm++) abstain("time");
        abstain("size");
        assertThat(abstaining.forAuthor(challenge.id(), author).rows())
                .extracting(Abstentions.Row::firms)
                .containsExactly(4, 1);
        assertThat(abstaining.forAll(challenge.id()).rows()).isEmpty();
        abstain("time");
        assertThat(abstaining.forAll(challenge.id()).rows())
                .extracting(Abstentions.Row::firms)
                .containsExactly(5);
        assertNotFound(() -> abstaining.forAuthor(challenge.id(), writer));
    }

    private void abstain(String reason) {
        abstaining.abstain(challenge.id(), reason, cast.actor(cast.supplier(), Role.BID_WRITER));
    }

    @Test
    void nothingTellsWhoDoesNotBidAndTheMarksGoWhenBidsClose() {
        var from = ledger.verify().entries();
        abstaining.abstain(challenge.id(), "budget", writer);
        var scan = new TableScan(jdbc);
        for (var who : List.of(supplier.value(), writer.person().value())) {
            assertThat(scan.holds("abstention_mark", who)).isFalse();
            assertThat(scan.holds("abstention", who)).isFalse();
        }
        assertThat(jdbc.queryForList(
                        "select act || ' ' || actor || ' ' || facts from ledger_entry where position >= ?",
                        String.class,
                        from))
                .containsExactly("clarification.abstained supplier {}");
        assertThat(marks()).isEqualTo(1);

        story.closed(challenge);

        assertThat(marks()).isZero();
        assertThat(abstaining.forAuthor(challenge.id(), author).total()).isEqualTo(1);
        assertRefused(ClarificationRefusal.NOT_OPEN, () -> abstaining.abstain(challenge.id(), "time", writer));
    }

    private int marks() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from abstention_mark where procurement_id = ?",
                Integer.class,
                challenge.id().value()));
    }

    private Stream<String> acts() {
        return ledger.about(challenge.id().value().toString()).stream().map(LedgerEntry::act);
    }

    private String email(Actor actor) {
        return people.person(actor.person()).email();
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertRefused(ClarificationRefusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}
