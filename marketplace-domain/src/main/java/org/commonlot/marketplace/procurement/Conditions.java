package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Locale;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of participation (Procurement Act 2023, s.22): who may take part at all. Only legal and financial capacity
 * and technical ability may be asked for, in proportion. Amounts are in pounds.
 *
 * @param standing on legal and financial capacity
 * @param ability on technical ability
 * @param qualifications that are asked for; equivalents must do too
 * @param insurance the cover that is asked for
 * @param insuredBefore whether it must be in place before the award, which section 22 forbids
 * @param turnover the least yearly turnover that is asked for
 * @param namedBuyer whether experience with one particular authority is asked for, which section 22 forbids
 */
@Embeddable
public record Conditions(
        @Column(name = "condition_standing") @Nullable String standing,
        @Column(name = "condition_ability") @Nullable String ability,
        @Column(name = "condition_qualifications") @Nullable String qualifications,
        @Column(name = "condition_insurance") @Nullable BigDecimal insurance,
        @Column(name = "condition_insured_before") @Nullable Boolean insuredBefore,
        @Column(name = "condition_turnover") @Nullable BigDecimal turnover,

        @Column(name = "condition_accounts") @Enumerated(EnumType.STRING) @Nullable
        Accounts accounts,

        @Column(name = "condition_named_buyer") @Nullable Boolean namedBuyer) {

    /** From whom audited accounts are asked. */
    public enum Accounts {
        NOBODY,
        WHERE_REQUIRED,
        EVERYBODY
    }

    public static final Conditions NONE = new Conditions(null, null, null, null, null, null, null, null);

    public boolean any() {
        return Problem.filled(standing)
                || Problem.filled(ability)
                || Problem.filled(qualifications)
                || insurance != null
                || turnover != null
                || (accounts != null && accounts != Accounts.NOBODY);
    }

    /** What section 22 forbids is refused. */
    void check() {
        if (accounts == Accounts.EVERYBODY) throw new Refused(ProcurementRefusal.ACCOUNTS_FROM_EVERYBODY);
        if (Boolean.TRUE.equals(insuredBefore)) throw new Refused(ProcurementRefusal.INSURANCE_BEFORE_AWARD);
        if (Boolean.TRUE.equals(namedBuyer)) throw new Refused(ProcurementRefusal.EXPERIENCE_WITH_ONE_BUYER);
        if (Problem.filled(qualifications)
                && qualifications != null
                && !qualifications.toLowerCase(Locale.ROOT).contains("equivalent")) {
            throw new Refused(ProcurementRefusal.NO_EQUIVALENT);
        }
    }
}
