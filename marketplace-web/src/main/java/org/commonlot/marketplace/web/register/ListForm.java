package org.commonlot.marketplace.web.register;

import java.util.UUID;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for, as it stands in the address.
 *
 * @param q a part of the name
 * @param name of the last line of the page before
 * @param after its id
 */
public record ListForm(
        @Nullable String q, @Nullable String name, @Nullable String after) {

    private static final int LONGEST = 200;

    String words() {
        var typed = Typed.text(q);
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    /** The id of the last line before; nothing for the first page, or for what is no id. */
    @Nullable
    UUID afterId() {
        try {
            return after == null || name == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    String afterName() {
        return name == null ? "" : name;
    }
}
