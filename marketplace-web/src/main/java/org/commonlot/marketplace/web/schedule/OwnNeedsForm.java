package org.commonlot.marketplace.web.schedule;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an authority that buys alone needs, a row each, and from which quantities on each has a price of its own. */
public record OwnNeedsForm(long version, String own, String tiers) {

    static final int LONGEST = 20_000;

    public OwnNeedsForm(long version, @Nullable String own, @Nullable String tiers) {
        this.version = version;
        this.own = Typed.text(own);
        this.tiers = Typed.text(tiers);
    }

    void check(Errors errors) {
        Typed.limited(errors, "own", own, LONGEST);
        Typed.limited(errors, "tiers", tiers, LONGEST);
    }
}
