package org.commonlot.marketplace.infra.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.commonlot.marketplace.notification.Message;
import org.commonlot.marketplace.notification.MessageSender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Plain text to one address. */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpSender implements MessageSender {

    private final JavaMailSender server;
    private final String from;

    SmtpSender(JavaMailSender server, @Value("${commonlot.mail.from}") String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public void send(Message message) throws NotSent {
        try {
            var mail = server.createMimeMessage();
            var parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            parts.setValidateAddresses(true);
            parts.setFrom(from);
            parts.setTo(message.to());
            parts.setSubject(message.subject());
            parts.setText(message.body());
            // Nobody's absence note should answer it.
            mail.setHeader("Auto-Submitted", "auto-generated");
            server.send(mail);
        } catch (MessagingException | MailException e) {
            throw new NotSent(e.getClass().getSimpleName(), e);
        }
    }
}
