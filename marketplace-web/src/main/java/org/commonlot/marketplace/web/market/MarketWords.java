package org.commonlot.marketplace.web.market;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.discovery.SearchStage;
import org.commonlot.marketplace.market.MarketSource;
import org.commonlot.marketplace.market.Notice.Amount;
import org.commonlot.marketplace.market.Notice.Origin;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of the market's pages in one language. */
record MarketWords(MessageSource messages, Locale locale) {

    private static final int NAMES_SHOWN = 3;

    String of(String key, Object... arguments) {
        return messages.getMessage("market." + key, arguments, locale);
    }

    /** The words of a code, or the code itself where there are none. */
    String code(String key, @Nullable String code) {
        if (code == null || code.isEmpty()) return "";
        return String.valueOf(messages.getMessage("market." + key + "." + code, null, code, locale));
    }

    Tag stage(SearchStage stage) {
        return Tag.of(
                of("search.stage." + stage),
                switch (stage) {
                    case PLANNING -> "light-blue";
                    case TENDER -> "green";
                    case AWARD -> "turquoise";
                    case CONTRACT -> "blue";
                    case ENDED -> "grey";
                });
    }

    Tag origin(boolean imported, String source) {
        return imported ? Tag.of(of("imported", source), "yellow") : Tag.of(of("ours"), "purple");
    }

    String amount(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null || amount.signum() == 0) return "";
        if (currency == null || currency.equals("GBP")) return Wording.pounds(amount);
        return currency + " " + Wording.number(amount);
    }

    String amount(@Nullable Amount amount) {
        if (amount == null) return "";
        var text = amount(amount.value(), amount.currency());
        return text.isEmpty() ? "" : of(amount.gross() ? "amount.gross" : "amount.net", text);
    }

    /** The first names, and how many more there are. */
    String names(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() <= NAMES_SHOWN ? shown : of("names.more", shown, names.size() - NAMES_SHOWN);
    }

    /** As the licence asks, in the version that the publisher states. */
    String attribution(Origin origin) {
        if (origin.source() == MarketSource.OTHER) return of("attribution.other", origin.publisher(), origin.licence());
        var version = origin.licence().contains("/version/2") ? "v2.0" : "v3.0";
        return of("attribution", version);
    }
}
