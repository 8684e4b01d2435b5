package org.commonlot.marketplace.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bid as those see it who check its bidder: the firm, and nothing of its answers or its price.
 *
 * @param shareCode of the firm's information on the central platform
 * @param subcontractors whom it means to use; each is looked up in the debarment list (s.28)
 */
public record CheckRow(
        CheckView check, String supplierName, @Nullable String shareCode, List<String> subcontractors) {}
