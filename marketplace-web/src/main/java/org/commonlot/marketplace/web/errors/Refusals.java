package org.commonlot.marketplace.web.errors;

import java.util.Locale;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

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
        return messages.getMessage(refusal.messageKey(), refused.arguments().toArray(), locale);
    }

    /** What to do next: {@code <message key>.next} where the rule has its own advice. */
    String next(Refused refused, Locale locale) {
        var general = messages.getMessage("errors.refused.next", null, locale);
        var own = messages.getMessage(
                refused.refusal().messageKey() + ".next", refused.arguments().toArray(), general, locale);
        return own == null ? general : own;
    }

    /** Brings a refusal back to the form: to the field that caused it, if the form has it, or to the form as a whole. */
    public void reject(Errors errors, Refused refused) {
        var refusal = refused.refusal();
        var text = text(refused, LocaleContextHolder.getLocale());
        var arguments = refused.arguments().toArray();
        var field = refusal.field();
        if (field != null && errors.getFieldType(field) != null) {
            errors.rejectValue(field, refusal.messageKey(), arguments, text);
        } else {
            errors.reject(refusal.messageKey(), arguments, text);
        }
    }
}
