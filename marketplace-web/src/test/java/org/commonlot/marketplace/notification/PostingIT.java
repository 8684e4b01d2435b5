package org.commonlot.marketplace.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
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
        delivery.sweep();

        var kept = outbox.latestTo(email, 10).getFirst();
        assertThat(kept.state()).isEqualTo(LetterState.KEPT);
        var message = texts.write(kept.letter());
        assertThat(message.subject()).isEqualTo("Choose a new password");
        assertThat(message.body())
                .contains("Dear Ada\n\n")
                .contains("http://localhost:")
                .contains("/recover/abc\n");
    }

    @Test
    void forgetsTheTextOfAKeptLetterAfterFourteenDays() {
        post(letter("/recover/abc"));
        delivery.sweep();

        clock.travelTo(clock.instant().plus(Duration.ofDays(15)));
        delivery.sweep();

        var kept = outbox.latestTo(email, 10).getFirst();
        assertThat(kept.forgotten()).isTrue();
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
