package org.commonlot.marketplace.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Actor BUYER = new Actor(PersonId.next(), "Ada Buyer", Set.of());

    @Test
    void refusesAQuestionThatSaysNothing() {
        assertRefused(ClarificationRefusal.QUESTION_EMPTY, () -> asked(" \n"));
    }

    @Test
    void refusesAnAnswerThatSaysNothing() {
        var question = asked("May we reuse code?");
        assertRefused(ClarificationRefusal.ANSWER_EMPTY, () -> question.answer("May we?", " ", BUYER, NOW));
        assertRefused(ClarificationRefusal.ANSWER_EMPTY, () -> question.answer(" ", "Yes", BUYER, NOW));
        assertThat(question.view().answer()).isNull();
    }

    @Test
    void isAnsweredOnce() {
        var question = asked("May we reuse code?");
        question.answer("May code be reused?", "Yes", BUYER, NOW);
        assertRefused(ClarificationRefusal.ANSWERED_ALREADY, () -> question.answer("q", "No", BUYER, NOW));
        assertThat(question.view().answer()).isEqualTo("Yes");
    }

    @Test
    void isAnsweredPrivatelyOrDeclinedOnlyWithAReason() {
        var question = asked("Is our price list good enough?");
        assertRefused(ClarificationRefusal.REASON_EMPTY, () -> question.answerPrivately("Yes", " ", BUYER, NOW));
        assertRefused(ClarificationRefusal.ANSWER_EMPTY, () -> question.answerPrivately("", "Prices", BUYER, NOW));
        assertRefused(ClarificationRefusal.REASON_EMPTY, () -> question.decline("\t", BUYER, NOW));
        assertThat(question.view().waits()).isTrue();
    }

    @Test
    void whatIsAnsweredPrivatelyOrDeclinedIsNotPublicAndStaysSo() {
        var alone = asked("Is our price list good enough?");
        alone.answerPrivately("It is.", "It shows prices", BUYER, NOW);
        var declined = asked("Who else bids?");
        declined.decline("We don't know either", BUYER, NOW);

        assertThat(alone.view().isPublic()).isFalse();
        assertThat(declined.view().isPublic()).isFalse();
        assertRefused(ClarificationRefusal.ANSWERED_ALREADY, () -> alone.answer("q", "a", BUYER, NOW));
        assertRefused(ClarificationRefusal.ANSWERED_ALREADY, () -> declined.answerPrivately("a", "b", BUYER, NOW));
    }

    @Test
    void tellsTheAskerWhyItIsDeclinedButNotWhyItIsPrivate() {
        var alone = asked("Is our price list good enough?");
        alone.answerPrivately("It is.", "It shows prices", BUYER, NOW);
        var declined = asked("Who else bids?");
        declined.decline("We don't know either", BUYER, NOW);

        assertThat(alone.view().forAsker().answer()).isEqualTo("It is.");
        assertThat(alone.view().forAsker().reason()).isNull();
        assertThat(declined.view().forAsker().reason()).isEqualTo("We don't know either");
    }

    @Test
    void isReadAsTheBuyerRewordedIt() {
        var question = asked("  Acme asks: may we reuse code?  ");
        assertThat(question.view().question()).isEqualTo("Acme asks: may we reuse code?");
        question.answer("May code be reused?", "Yes", BUYER, NOW.plusSeconds(60));
        assertThat(question.view().question()).isEqualTo("May code be reused?");
        assertThat(question.view().answeredAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void hasNoPlaceForItsAskerInWhatIsRead() {
        assertThat(Arrays.stream(QuestionView.class.getRecordComponents()).map(part -> part.getName()))
                .containsExactly("id", "about", "askedAt", "question", "state", "answer", "answeredAt", "reason");
    }

    private Question asked(String text) {
        return Question.ask(UUID.randomUUID(), About.WHOLE, text, NOW);
    }

    private static void assertRefused(ClarificationRefusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(code));
    }
}
