package org.commonlot.marketplace.web.components;

import org.commonlot.marketplace.terms.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the messages, in the language of the request, for pages that are put together in Java. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws org.springframework.context.NoSuchMessageException for a key without words */
    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** What was refused, and what to do next. */
    public String of(Refused refused) {
        return get(refused.refusal().messageKey(), Wording.arguments(refused.arguments()));
    }

    /** The words for a value of an enumeration: {@code prefix.VALUE}. */
    public String of(String prefix, Enum<?> value) {
        return get(prefix + "." + value.name());
    }
}
