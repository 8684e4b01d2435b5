package org.commonlot.marketplace.organisation;

import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Takes an authority in.
 *
 * @param parent the county that it lies in, or a combined authority of which it is a constituent from its first day
 * @param identifiers at least one; the first is shown
 * @param digitalLead the person named as responsible for digital matters
 * @param regimes at least one, none overlapping another
 */
public record RegisterAuthority(
        String name,
        AuthorityKind kind,
        @Nullable OrganisationId parent,
        List<Identifier> identifiers,
        Address address,
        @Nullable String website,
        @Nullable String digitalLead,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String gssCode,
        List<RegimePeriod> regimes) {

    public RegisterAuthority {
        identifiers = List.copyOf(identifiers);
        regimes = List.copyOf(regimes);
    }

    /** An English authority with what every one has. */
    public static RegisterAuthority english(
            String name,
            AuthorityKind kind,
            @Nullable OrganisationId parent,
            Identifier identifier,
            Address address,
            LocalDate starts) {
        return new RegisterAuthority(
                name,
                kind,
                parent,
                List.of(identifier),
                address,
                null,
                null,
                starts,
                null,
                null,
                List.of(new RegimePeriod(Regime.ENGLAND, starts, null)));
    }
}
