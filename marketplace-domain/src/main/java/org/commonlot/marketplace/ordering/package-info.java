/**
 * Orders against signed contracts, call-offs under frameworks, and what they save.
 *
 * <p>Rules owned here: orders never go beyond what a contract is worth as it stands after its changes (rule 6), whoever orders at
 * the same time, and none is placed after its end; the price
 * is that of the volume tier which the orders of all authorities together have reached with this one; two people order, and
 * the one who approves may bind the authority at that value by its scheme of delegation; what was ordered is taken back or
 * corrected only by a counter-entry. A call-off under a framework whose value reaches the threshold owes its own award
 * notice and contract details notice (Procurement Act 2023, ss.50, 53). The supplier reads an order once it is approved, and
 * is told of it. Each approved order of a joint procurement is
 * compared with what the authority paid before, by a method that is shown, and the saving is shared out by the rule that the
 * coalition has agreed on that day, to the penny.
 *
 * <p>Where the winner priced a schedule, what can be ordered and each authority's tiers are those of its bid.
 *
 * <p>Listens to {@link org.commonlot.marketplace.award.AwardDecided}, {@link org.commonlot.marketplace.contract.ContractSigned} and
 * {@link org.commonlot.marketplace.contractchange.ContractChanged}. Publishes
 * {@link org.commonlot.marketplace.ordering.OrderPlaced}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ordering",
        allowedDependencies = {
            "ledger",
            "organisation",
            "notification",
            "procedure",
            "procurement",
            "coalition",
            "contractchange",
            "pooling",
            "contract",
            "calloff",
            "award",
            "bidding",
            "schedule"
        })
package org.commonlot.marketplace.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
