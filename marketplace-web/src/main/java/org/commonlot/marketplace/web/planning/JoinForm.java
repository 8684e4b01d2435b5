package org.commonlot.marketplace.web.planning;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;

/** What an authority would buy together with another, as its buyer types it. */
public record JoinForm(String need, String most) {

    static final int LONGEST = 5_000;

    public JoinForm(@Nullable String need, @Nullable String most) {
        this.need = Typed.text(need);
        this.most = Typed.text(most);
    }
}
