package org.commonlot.marketplace.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters with a mail server, which is not always there. */
@OnPostgres
class DeliveryIT {

    private static GreenMail server = started(0);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> server.getSmtp().getPort());
        // The job would try the same letters meanwhile, and each try doubles the pause before the next.
        properties.add("commonlot.jobs.enabled", () -> "false");
    }

    @Autowired
    Posting posting;

    @Autowired
    Delivery delivery;

    @Autowired
    Outbox outbox;

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

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void forgetsWhatWasInALetterOnceItIsSent() throws Exception {
        post();
        delivery.sweep();

        assertThat(Stream.of(server.getReceivedMessagesForDomain(email)).toList())
                .hasSize(1);
        var sent = outbox.latestTo(email, 10).getFirst();
        assertThat(sent.state()).isEqualTo(LetterState.SENT);
        assertThat(sent.forgotten()).isTrue();
        assertThat(sent.letter().facts()).isEmpty();
    }

    @Test
    void sendsALetterOnlyOnce() {
        post();
        delivery.sweep();
        delivery.sweep();

        assertThat(server.getReceivedMessagesForDomain(email)).hasSize(1);
    }

    @Test
    void triesAgainWhenTheMailServerIsBack() {
        int port = server.getSmtp().getPort();
        server.stop();
        post();
        delivery.sweep();
        assertThat(outbox.latestTo(email, 10).getFirst().state()).isEqualTo(LetterState.WAITING);

        server = started(port);
        delivery.sweep();
        assertThat(server.getReceivedMessagesForDomain(email)).as("not at once").isEmpty();

        clock.travelTo(clock.instant().plus(Duration.ofMinutes(1)));
        delivery.sweep();
        assertThat(server.getReceivedMessagesForDomain(email)).hasSize(1);
    }

    @Test
    void givesUpAfterTheLastTry() {
        int port = server.getSmtp().getPort();
        server.stop();
        post();
        for (int i = 0; i < PostedLetter.MOST_TRIES; i++) {
            assertThat(outbox.latestTo(email, 10).getFirst().state()).isEqualTo(LetterState.WAITING);
            delivery.sweep();
            clock.travelTo(clock.instant().plus(Duration.ofDays(1)));
        }
        server = started(port);

        assertThat(outbox.latestTo(email, 10).getFirst().state()).isEqualTo(LetterState.FAILED);
    }

    private void post() {
        var letter = new Letter("recover", email, Map.of("name", "Ada", "path", "/recover/abc"));
        transaction.executeWithoutResult(act -> posting.post(letter, clock.instant()));
    }

    private static GreenMail started(int port) {
        var mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }
}
