package org.commonlot.marketplace.federation;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** Why somebody whom an identity provider introduced was not let in. */
public enum FederationRefusal implements Refusal {
    /** Whoever can make an account there could otherwise take over an account here. */
    EMAIL_UNVERIFIED,
    /** The address has gone to another account of the same provider: an administrator decides who it is. */
    LINKED_OTHERWISE;

    @Override
    public String capability() {
        return "federation";
    }

    @Override
    public @Nullable String field() {
        return null;
    }
}
