package org.commonlot.marketplace.web.membership;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;

/** A mail domain. */
public record DomainForm(String domain) {

    public DomainForm(@Nullable String domain) {
        this.domain = Typed.text(domain);
    }
}
