package org.commonlot.marketplace.organisation;

import org.jspecify.annotations.Nullable;

/** What an authority says of itself. */
public record PresentAuthority(
        Address address, @Nullable String website, @Nullable DigitalLead lead) {}
