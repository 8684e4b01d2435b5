package org.commonlot.marketplace.calloff;

import java.time.Instant;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A call-off as its body and the lead read it; amounts include VAT.
 *
 * @param fee which the supplier pays the lead for it
 * @param noticesOwed whether it has an award and a contract details notice of its own
 * @param reason of a refusal or a withdrawal
 * @param contract once it is signed
 * @param method how its supplier is selected
 * @param competition the procurement in which suppliers compete, once it is started
 */
public record CallOffView(
        CallOffId id,
        ProcurementId procurement,
        LotId lot,
        String title,
        OrganisationId authority,
        String authorityName,
        Money amount,
        Money fee,
        String need,
        CallOffState state,
        boolean noticesOwed,
        PersonId askedBy,
        String askedName,
        Instant askedAt,
        @Nullable String decidedName,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String awardNumber,
        @Nullable Instant awardPublishedAt,
        @Nullable String signedName,
        @Nullable ContractId contract,
        CallOffMethod method,
        @Nullable ProcurementId competition) {}
