package org.commonlot.marketplace.web.market;

import java.util.Locale;
import org.commonlot.marketplace.market.Rejection;
import org.springframework.context.MessageSource;

/** Says where in a file something was wrong, and what. */
final class RejectionText {

    private RejectionText() {}

    static String of(Rejection rejection, MessageSource messages, Locale locale) {
        return place(rejection, messages, locale) + ": " + reason(rejection, messages, locale);
    }

    static String place(Rejection rejection, MessageSource messages, Locale locale) {
        var key = rejection.item() == 0 ? "market.rejected.line" : "market.rejected.item";
        return messages.getMessage(key, new Object[] {rejection.line(), rejection.item()}, locale);
    }

    static String reason(Rejection rejection, MessageSource messages, Locale locale) {
        var key = "market.rejected." + rejection.reason();
        return messages.getMessage(key, new Object[] {rejection.detail()}, locale);
    }
}
