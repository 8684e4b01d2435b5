package org.commonlot.marketplace.web.components;

import org.jspecify.annotations.Nullable;

/** A value that travels with a form unseen. */
public record Hidden(String name, @Nullable String value) implements Component {

    @Override
    public String component() {
        return "hidden";
    }
}
