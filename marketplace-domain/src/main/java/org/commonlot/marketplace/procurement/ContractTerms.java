package org.commonlot.marketplace.procurement;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier must know of the contract before bidding.
 *
 * @param incumbent who supplies this today, or that nobody does
 * @param noLotsRationale why the work is not divided (Procurement Act 2023, s.18)
 * @param smeSuitable whether it is particularly suitable for small and medium-sized firms
 * @param multiParty whether all authorities that buy together sign one contract, rather than one each
 */
@Embeddable
public record ContractTerms(
        @Nullable String paymentTerms,
        @Nullable String ipTerms,
        @Nullable String incumbent,
        @Nullable String noLotsRationale,
        @Nullable Boolean smeSuitable,
        @Nullable Boolean multiParty) {

    public static final ContractTerms NONE = new ContractTerms(null, null, null, null, null, null);

    /** Whether all authorities that buy together sign one contract; one each where nobody has said. */
    public boolean signedTogether() {
        return Boolean.TRUE.equals(multiParty);
    }

    /** @param divided into several lots, each of which says itself whether it suits smaller firms */
    boolean complete(boolean divided) {
        return Problem.filled(paymentTerms)
                && Problem.filled(ipTerms)
                && Problem.filled(incumbent)
                && (divided || (Problem.filled(noLotsRationale) && smeSuitable != null));
    }
}
