package org.commonlot.marketplace.web.errors;

import java.util.Locale;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of refusals. */
@Component
public class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** What was refused and why. */
    public String text(Refused refused, Locale locale) {
        var refusal = refused.refusal();
        return messages.getMessage(refusal.messageKey(), Wording.arguments(refused.arguments()), locale);
    }

    /** What to do next: {@code <message key>.next} where the rule has its own advice. */
    String next(Refused refused, Locale locale) {
        var general = messages.getMessage("errors.refused.next", null, locale);
        var own = messages.getMessage(
                refused.refusal().messageKey() + ".next", Wording.arguments(refused.arguments()), general, locale);
        return own == null ? general : own;
    }
}
