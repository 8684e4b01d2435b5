package org.commonlot.marketplace.web.register;

import java.util.Locale;
import org.commonlot.marketplace.register.RegisterRejection;
import org.springframework.context.MessageSource;

/** Says where in a file of authorities something was wrong, and what. */
final class RejectionWords {

    private RejectionWords() {}

    static String of(RegisterRejection rejection, MessageSource messages, Locale locale) {
        return place(rejection, messages, locale) + ": " + reason(rejection, messages, locale);
    }

    static String place(RegisterRejection rejection, MessageSource messages, Locale locale) {
        var key = rejection.place() == 0 ? "register.rejected.line" : "register.rejected.row";
        return messages.getMessage(key, new Object[] {rejection.line(), rejection.place()}, locale);
    }

    static String reason(RegisterRejection rejection, MessageSource messages, Locale locale) {
        return messages.getMessage(
                "register.rejected." + rejection.reason(), new Object[] {rejection.detail()}, locale);
    }
}
