package org.commonlot.marketplace.web.register;

import java.util.Locale;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.terms.NotFound;
import org.jspecify.annotations.Nullable;

/** Reads what people type to name an authority, and what hidden fields bring back. */
final class Codes {

    private Codes() {}

    /** {@code GMCA}, a code of the English register, or {@code GB-PLA AGY} with the register before it. */
    static Identifier identifier(String typed) {
        var words = typed.strip().split("\\s+", 2);
        return words.length == 2
                ? Identifier.checked(words[0].toUpperCase(Locale.ROOT), words[1])
                : Identifier.checked("GB-LAE", words[0]);
    }

    /** A number that the page itself wrote: who changed it gets no such page. */
    static long number(@Nullable String hidden) {
        if (hidden == null || !hidden.matches("[0-9]{1,18}")) throw new NotFound();
        return Long.parseLong(hidden);
    }
}
