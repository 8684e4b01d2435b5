package org.commonlot.marketplace.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters without a mail server. */
@OnH2
@ExtendWith(JobsAtRest.class)
class PostingIT {

    private static final int MOST_SWEEPS = 100;

    @Autowired
    Posting posting;

    @Autowired
    Delivery delivery;

    @Autowired
    Outbox outbox;

    @Autowired
    LetterTexts texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    @SuppressWarnings("NullAway.Init")
    private String email;

    @BeforeEach
    void somebody() {
        email = cast.email();
    }

    @Test
    void postsNothingWhenTheActIsRolledBack() {
        transaction.executeWithoutResult(act -> {
            posting.post(letter("/recover/abc"), clock.instant());
            act.setRollbackOnly();
        });

        assertThat(outbox.latestTo(email, 10)).isEmpty();
    }

    @Test
    void postsOnlyInsideAnAct() {
        assertThatThrownBy(() -> posting.post(letter("/recover/abc"), clock.instant()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesALetterThatNobodyCanWrite() {
        assertThatThrownBy(() -> post(new Letter("no-such-kind", email, Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> post(new Letter("recover", email, Map.of("name", "Ada"))))
                .hasMessageContaining("link");
        assertThat(outbox.latestTo(email, 10)).isEmpty();
    }

    @Test
    void keepsALetterWithItsTextWhereThereIsNoMailServer() {
        post(letter("/recover/abc"));

        var kept = sweepsUntil(letter -> letter.state() == LetterState.KEPT);
        var message = texts.write(kept.letter());
        assertThat(message.subject()).isEqualTo("Choose a new password");
        assertThat(message.body())
                .contains("Dear Ada\n\n")
                .contains("http://localhost:")
                .contains("/recover/abc\n");
    }

    /** A sweep handles so many at a time, and other tests post letters too. */
    private LetterView sweepsUntil(Predicate<LetterView> done) {
        for (int sweeps = 0; sweeps < MOST_SWEEPS; sweeps++) {
            delivery.sweep();
            var letter = outbox.latestTo(email, 10).getFirst();
            if (done.test(letter)) return letter;
        }
        throw new AssertionError("Not done after " + MOST_SWEEPS + " sweeps");
    }

    @Test
    void forgetsTheTextOfAKeptLetterAfterFourteenDays() {
        post(letter("/recover/abc"));
        sweepsUntil(letter -> letter.state() == LetterState.KEPT);

        clock.travelTo(clock.instant().plus(Duration.ofDays(15)));
        var kept = sweepsUntil(LetterView::forgotten);
        assertThat(kept.letter().facts()).isEmpty();
    }

    @Test
    void givesNoFactALineOfItsOwn() {
        var message = texts.write(
                new Letter("recover", email, Map.of("name", "Ada\r\nBcc: eve@firm.example", "path", "/recover/abc")));

        assertThat(message.body()).startsWith("Dear Ada Bcc: eve@firm.example\n\n");
    }

    @Test
    void namesNoSecretsWhenItIsLogged() {
        var letter = letter("/recover/abc");

        assertThat(letter + " " + texts.write(letter)).doesNotContain("abc");
    }

    private void post(Letter letter) {
        transaction.executeWithoutResult(act -> posting.post(letter, clock.instant()));
    }

    private Letter letter(String path) {
        return new Letter("recover", email, Map.of("name", "Ada", "path", path));
    }
}
