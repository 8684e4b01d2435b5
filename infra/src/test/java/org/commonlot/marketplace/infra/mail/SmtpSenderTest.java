package org.commonlot.marketplace.infra.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.commonlot.marketplace.notification.Message;
import org.commonlot.marketplace.notification.MessageSender.NotSent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a mail server that listens on a free port of this machine. */
class SmtpSenderTest {

    private static final String FROM = "no-reply@market.example";

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsPlainTextToTheAddressFromOurs() throws Exception {
        sender(server.getSmtp().getPort())
                .send(new Message("ada@firm.example", "Confirm – your address", "Dear Ada\n\n£5, please."));

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ada@firm.example");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly(FROM);
        assertThat(mail.getSubject()).isEqualTo("Confirm – your address");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo("Dear Ada\n\n£5, please.");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void saysThatItWasNotSentWhenNoServerAnswers() {
        assertThatThrownBy(() -> sender(1).send(new Message("ada@firm.example", "Hello", "Hello")))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void sendsNothingToWhatIsNoAddress() {
        assertThatThrownBy(() -> sender(server.getSmtp().getPort())
                        .send(new Message("ada@firm.example\r\nBcc: eve@firm.example", "Hello", "Hello")))
                .isInstanceOf(NotSent.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static SmtpSender sender(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return new SmtpSender(server, FROM);
    }
}
