package org.commonlot.marketplace.web.coalition;

import org.commonlot.marketplace.coalition.Tier;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Whom to ask, and as what.
 *
 * @param authority a name, or enough of it
 */
public record InviteForm(String authority, String tier) {

    public InviteForm(@Nullable String authority, @Nullable String tier) {
        this.authority = Typed.text(authority);
        this.tier = Typed.text(tier);
    }

    /** Only to be used when it found no error. */
    Tier check(Errors errors) {
        Typed.required(errors, "authority", authority, 250);
        return FoundForm.one(errors, "tier", tier, Tier.values(), Tier.OBSERVER);
    }
}
