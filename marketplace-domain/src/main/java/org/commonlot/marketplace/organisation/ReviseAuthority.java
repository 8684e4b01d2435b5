package org.commonlot.marketplace.organisation;

import java.time.LocalDate;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Puts the facts of an authority right that the register decides.
 *
 * @param parent the county that it lies in, if any
 * @param gssCode of its boundary: an attribute, never the key
 * @param note for administrators
 */
public record ReviseAuthority(
        String name,
        @Nullable String shortName,
        AuthorityKind kind,
        @Nullable OrganisationId parent,
        @Nullable LocalDate starts,
        @Nullable String gssCode,
        @Nullable String note) {}
