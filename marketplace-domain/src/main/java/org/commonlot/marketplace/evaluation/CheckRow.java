package org.commonlot.marketplace.evaluation;

import java.util.List;
import org.commonlot.marketplace.bidding.Confirmation;
import org.commonlot.marketplace.bidding.NamedParty;
import org.jspecify.annotations.Nullable;

/**
 * A bid as those see it who check its bidder: the firm, and nothing of its answers or its price.
 *
 * @param confirmation whether the bid answers what was published last
 * @param shareCode of the firm's information on the central platform
 * @param associatedPersons on whom it relies to satisfy the conditions of participation; the grounds apply to each (s.26)
 * @param subcontractors whom it means to use; each is looked up in the debarment list (s.28)
 */
public record CheckRow(
        CheckView check,
        String supplierName,
        Confirmation confirmation,
        @Nullable String shareCode,
        List<NamedParty> associatedPersons,
        List<NamedParty> subcontractors) {}
