package org.commonlot.marketplace.web.components;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * What controllers need to show a form: {@code model.addAttribute("fields", forms.fields("market.search", bound))}.
 *
 * <p>The convention: a form that was posted and has errors answers 422 with the same page. The controller only returns
 * the name of the view; the status follows from the model's {@code fields}.
 */
@Component
public class Forms {

    private final MessageSource messages;

    public Forms(MessageSource messages) {
        this.messages = messages;
    }

    /** The fields of a form that was sent. */
    public Fields fields(String prefix, BindingResult bound) {
        return Fields.of(prefix, bound, messages, LocaleContextHolder.getLocale());
    }

    /** The fields of a form that nobody has sent yet. */
    public Fields fields(String prefix, Object form) {
        return Fields.of(prefix, form, messages, LocaleContextHolder.getLocale());
    }
}
