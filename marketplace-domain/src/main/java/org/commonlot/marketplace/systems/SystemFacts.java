package org.commonlot.marketplace.systems;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What an authority says of a system.
 *
 * @param lineOfBusiness the code of what it supports
 * @param contractId the signed contract under which it is bought; then supplier and end are not given
 * @param supplier as typed
 * @param ends the last day of its contract, as typed
 * @param users how many people work with it
 * @param transactions how many cases or transactions a year go through it
 * @param yearlyCost in pounds, VAT included
 * @param computable whether its data can be processed by machines without being typed again
 * @param shareable whether its data can be shared with others
 * @param standards that its data follows
 * @param licence of its data
 * @param internal left out of public lists
 */
@Embeddable
public record SystemFacts(
        String lineOfBusiness,
        String name,
        @Nullable UUID contractId,
        @Nullable String supplier,
        @Column(name = "ends_on") @Nullable LocalDate ends,
        @Nullable Integer users,
        @Nullable Integer transactions,
        @Nullable BigDecimal yearlyCost,
        @Enumerated(EnumType.STRING) Hosted hosted,
        @Enumerated(EnumType.STRING) Known openInterface,
        @Enumerated(EnumType.STRING) Known export,
        @Enumerated(EnumType.STRING) Known computable,
        @Enumerated(EnumType.STRING) Known shareable,
        @Enumerated(EnumType.STRING) Known personalData,
        @Enumerated(EnumType.STRING) Known openSource,
        String standards,
        String licence,
        boolean internal) {

    void check() {
        if (name.isBlank()) throw new Refused(SystemsRefusal.NAME_EMPTY);
        if (contractId != null && (supplier != null || ends != null)) {
            throw new Refused(SystemsRefusal.CONTRACT_SAYS_IT);
        }
    }

    /** Whether the two say the same; an amount is the same with pence and without. */
    boolean sameAs(SystemFacts other) {
        return comparable().equals(other.comparable());
    }

    private SystemFacts comparable() {
        var cost = yearlyCost == null ? null : yearlyCost.setScale(2, RoundingMode.HALF_UP);
        return with(contractId, supplier, ends, cost);
    }

    /** The same under its contract, which says the rest. */
    SystemFacts under(UUID contract) {
        return with(contract, null, null, yearlyCost);
    }

    private SystemFacts with(
            @Nullable UUID contract, @Nullable String by, @Nullable LocalDate until, @Nullable BigDecimal cost) {
        return new SystemFacts(
                lineOfBusiness,
                name,
                contract,
                by,
                until,
                users,
                transactions,
                cost,
                hosted,
                openInterface,
                export,
                computable,
                shareable,
                personalData,
                openSource,
                standards,
                licence,
                internal);
    }
}
