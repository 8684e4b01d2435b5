package org.commonlot.marketplace.web.coalition;

import org.commonlot.marketplace.coalition.Tier;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** In which tier a member takes part from today. */
public record TierForm(String authority, String tier) {

    public TierForm(@Nullable String authority, @Nullable String tier) {
        this.authority = Typed.text(authority);
        this.tier = Typed.text(tier);
    }

    /** Only to be used when it found no error. */
    Tier check(Errors errors) {
        return FoundForm.one(errors, "tier", tier, Tier.values(), Tier.OBSERVER);
    }
}
