package org.commonlot.marketplace.contractchange;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A signed contract as it stands, or a party's part of one that several have signed together; amounts include VAT.
 *
 * @param whole by which the whole contract is known: itself, unless another authority leads it
 * @param wholeSignedValue what all parties have signed for together
 * @param supplierName of whoever supplies now
 * @param supplierIdentifier of whom it was transferred to; nothing before that
 * @param publicContract whether it was above its threshold when it was procured
 * @param value after its changes
 * @param signedEnds the last day as the notice said; nothing where it did not
 * @param ends the last day after its changes
 */
public record FileView(
        ContractId id,
        ProcurementId procurement,
        LotId lot,
        ContractId whole,
        Money wholeSignedValue,
        OrganisationId authority,
        String authorityName,
        OrganisationId supplier,
        String supplierName,
        @Nullable String supplierIdentifier,
        String title,
        ContractKind kind,
        boolean publicContract,
        Money signedValue,
        Money value,
        LocalDate signedOn,
        @Nullable LocalDate starts,
        @Nullable LocalDate signedEnds,
        @Nullable LocalDate ends,
        FileState state,
        @Nullable LocalDate endedOn,
        @Nullable String lessons,
        @Nullable String lessonsBy,
        @Nullable Instant lessonsAt) {

    /** Whether it stands for the whole contract: of one authority, or the part of the one that leads. */
    public boolean leads() {
        return whole.equals(id);
    }

    public boolean running() {
        return state == FileState.RUNNING;
    }
}
