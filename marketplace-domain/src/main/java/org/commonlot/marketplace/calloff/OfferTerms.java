package org.commonlot.marketplace.calloff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.AuthorityView;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the notice says of a framework, or of an option for others (Procurement Act 2023, s.45(5); Procurement Regulations
 * 2024, reg 20(2)).
 *
 * @param ceiling of all contracts and call-offs together, VAT included
 * @param starts the first day on which a body may call off
 * @param ends the last
 * @param longerBecause why it runs longer than the Act allows without a reason (s.47)
 * @param fee in per cent of each call-off, which the supplier pays to the lead; nothing is zero
 * @param mechanism how prices and the supplier of a call-off are determined
 * @param leadAgrees whether the lead has to agree to those that are named by category alone
 * @param bodies who may call off, by list
 * @param kinds who may call off, by category
 */
public record OfferTerms(
        OfferRoute route,
        Money ceiling,
        LocalDate starts,
        LocalDate ends,
        @Nullable String longerBecause,
        BigDecimal fee,
        OfferMethod method,
        String mechanism,
        boolean leadAgrees,
        Set<OrganisationId> bodies,
        Set<AuthorityKind> kinds) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public OfferTerms {
        bodies = Set.copyOf(bodies);
        kinds = Set.copyOf(kinds);
    }

    /** @param years the longest term without a reason */
    void check(int years) {
        if (!ceiling.isPositive()) throw new Refused(CallOffRefusal.CEILING_NOT_POSITIVE);
        if (ends.isBefore(starts)) throw new Refused(CallOffRefusal.ENDS_BEFORE_START);
        boolean longer = route == OfferRoute.FRAMEWORK && !ends.isBefore(starts.plusYears(years));
        if (longer && (longerBecause == null || longerBecause.isBlank())) {
            throw new Refused(CallOffRefusal.TERM_TOO_LONG, years);
        }
        if (fee.signum() < 0 || fee.compareTo(ALL) >= 0) throw new Refused(CallOffRefusal.FEE_WRONG);
        if (mechanism.isBlank()) throw new Refused(CallOffRefusal.MECHANISM_EMPTY);
        if (bodies.isEmpty() && kinds.isEmpty()) throw new Refused(CallOffRefusal.NOBODY_NAMED);
    }

    /** All that may be called off is part of the estimated value (Sch 3 paras 1-2). */
    void requireCounted(@Nullable Money estimated) {
        if (estimated != null && ceiling.exceeds(estimated)) {
            throw new Refused(CallOffRefusal.CEILING_BEYOND_ESTIMATE, estimated.amount());
        }
    }

    /** Whether it is named, by list or by category (s.45(5)(f)). */
    public boolean names(AuthorityView body) {
        return bodies.contains(body.id()) || kinds.contains(AuthorityKind.valueOf(body.kind()));
    }

    /** Whether the lead has to agree before this body calls off. */
    public boolean needsAgreement(AuthorityView body) {
        return leadAgrees && !bodies.contains(body.id());
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }

    /** The fee on a call-off, to the penny. */
    public Money feeOn(Money amount) {
        return FrameworkFee.of(fee, amount);
    }
}
