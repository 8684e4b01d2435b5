package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.jspecify.annotations.Nullable;

/**
 * One line of a scheme of delegation: who may sign which step up to which value. Those of no authority hold where an
 * authority has set none of its own for that step.
 *
 * @param role whoever holds it there; or else
 * @param person alone
 * @param upTo in pounds with VAT, this value included; nothing if up to any
 * @param to the first day on which it no longer holds
 */
public record DelegationRule(
        UUID id,
        CommitmentStep step,
        @Nullable Role role,
        @Nullable PersonId person,
        @Nullable BigDecimal upTo,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether this lets somebody sign for the authority. */
    boolean allows(
            CommitmentStep wanted, @Nullable BigDecimal value, OrganisationId authority, Actor by, LocalDate day) {
        return step == wanted && holdsOn(day) && names(authority, by) && covers(value);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** A person who has left the authority signs nothing for it, whatever the scheme says. */
    private boolean names(OrganisationId authority, Actor by) {
        if (person != null) return by.person().equals(person) && by.belongsTo(authority);
        return role != null && by.holds(role, authority);
    }

    /** Who says no value has to be allowed any. */
    private boolean covers(@Nullable BigDecimal value) {
        if (upTo == null) return true;
        return value != null && value.compareTo(upTo) <= 0;
    }
}
