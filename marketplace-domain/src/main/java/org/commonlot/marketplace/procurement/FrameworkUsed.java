package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The framework under which a contract is called off (Procurement Act 2023, ss.45-46).
 *
 * @param owner the authority that awarded it
 * @param notice the number or the OCID by which the central platform has it
 * @param ends the last day on which a contract may be awarded under it
 * @param entitlement where it names the buyer among those who may call off, by list or category (s.45(5)(f))
 */
@Embeddable
public record FrameworkUsed(
        @Column(name = "framework_title") @Nullable String title,
        @Column(name = "framework_owner") @Nullable String owner,
        @Column(name = "framework_notice") @Nullable String notice,
        @Column(name = "framework_ends") @Nullable LocalDate ends,

        @Column(name = "framework_entitlement") @Nullable String entitlement) {

    public static final FrameworkUsed NONE = new FrameworkUsed(null, null, null, null, null);

    public boolean complete() {
        return Problem.filled(title)
                && Problem.filled(owner)
                && Problem.filled(notice)
                && ends != null
                && Problem.filled(entitlement);
    }

    /** @throws Refused when no contract may be awarded under it any more on that day */
    void requireRuns(LocalDate day) {
        if (ends != null && ends.isBefore(day)) throw new Refused(ProcurementRefusal.FRAMEWORK_ENDED, ends);
    }
}
