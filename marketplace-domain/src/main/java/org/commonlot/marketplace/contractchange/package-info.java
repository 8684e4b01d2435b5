/**
 * Signed contracts as they are managed: their changes, novation, end and what was learned.
 *
 * <p>Rules owned here: a public contract, or one that a change would make one, is changed only on a ground of the Act
 * (Procurement Act 2023, s.74 and Sch 8), within that ground's limits, which are data with dates; one person proposes and
 * another, who may bind the authority at that value, approves; a change that is large enough, and every change of the
 * supplier, has its contract change notice (UK10) published before it takes effect (s.75), and a voluntary standstill after
 * that of eight working days at least (s.76); a public contract that ends has its termination notice (UK11) within thirty
 * days (s.80). Other capabilities can keep a limit for what a change adds, by
 * {@link org.commonlot.marketplace.contractchange.ChangeBar}. Whoever manages contracts is reminded of an end at 18, 12, 6 and 3 months, each once.
 *
 * <p>Listens to {@link org.commonlot.marketplace.contract.ContractSigned}. Publishes
 * {@link org.commonlot.marketplace.contractchange.ContractChanged}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Contract change",
        allowedDependencies = {
            "ledger",
            "organisation",
            "notification",
            "procedure",
            "procurement",
            "pooling",
            "contract"
        })
package org.commonlot.marketplace.contractchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
