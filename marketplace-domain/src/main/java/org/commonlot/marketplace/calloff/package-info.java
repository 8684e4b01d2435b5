/**
 * Frameworks of our own, and options in notice and contract, by which other bodies come in: what the notice says of them,
 * and what each body calls off.
 *
 * <p>Rules owned here: a framework states who may call off, by list or by category, its value, its term, how the supplier of
 * each call-off is selected and at which fee (Procurement Act 2023, s.45(5); Procurement Regulations 2024, reg 20); it runs
 * for no longer than the Act allows unless its notice says why (s.47); everything that may be called off counts in the
 * estimated value from the start (Sch 3). Only a body that it names calls off, while it runs, after it has checked what it
 * has to; where the notice says so, the lead agrees to those that come in by category. What is asked for is reserved, so
 * that contracts, with what changes add to them, and call-offs never go beyond the ceiling, whoever asks at the same time. Two people of the body call off;
 * the one who signs may bind it at that value. A call-off from the threshold on has an award notice before it is signed and
 * a contract details notice of its own (ss.50, 53). Where suppliers are selected by further competition, they compete in a
 * procurement of the body's own, started from the call-off: exactly the suppliers of the lots that it named are invited,
 * neither its estimated value nor its award goes beyond what is reserved, its signed contract is the call-off, and once it
 * ends without award the call-off is withdrawn (s.46). The fee is a fixed percentage of each call-off, to the penny.
 *
 * <p>Listens to {@link org.commonlot.marketplace.procurement.ProcurementPublished},
 * {@link org.commonlot.marketplace.procurement.StepRecorded}, {@link org.commonlot.marketplace.award.AwardApproved} and
 * {@link org.commonlot.marketplace.contract.ContractSigned}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Calling off",
        allowedDependencies = {
            "ledger",
            "organisation",
            "notification",
            "procedure",
            "procurement",
            "pooling",
            "award",
            "contract",
            "contractchange"
        })
package org.commonlot.marketplace.calloff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
