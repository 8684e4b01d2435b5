package org.commonlot.marketplace.coalition;

import java.time.Instant;
import java.util.List;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement with its signatures.
 *
 * @param unsigned the members that have still to sign
 */
public record AgreementView(
        int number,
        AgreementTerms terms,
        Instant issuedAt,
        @Nullable Instant remindedAt,
        List<Signed> signatures,
        List<CoalitionView.Member> unsigned) {

    /** A signature. */
    public record Signed(OrganisationId authority, String person, String capacity, Instant at) {}

    public AgreementView {
        signatures = List.copyOf(signatures);
        unsigned = List.copyOf(unsigned);
    }

    public boolean isSignedBy(OrganisationId authority) {
        return signatures.stream().anyMatch(one -> one.authority().equals(authority));
    }
}
