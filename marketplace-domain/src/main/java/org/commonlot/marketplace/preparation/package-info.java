/**
 * What makes a procurement ready to be announced: how its procedure was chosen, how its value was made up, what shortens
 * the period for bids, and the gates before publication.
 *
 * <p>Rules kept here: the estimated value is the most that could be paid, VAT included, with options, extensions and all
 * participating authorities (Procurement Act 2023, Sch 3); of the minimum periods that apply the shortest counts
 * (s.54); nothing is announced while a gate is missing that the procedure, or the authority itself, sets before it. Which
 * gates those are is data of the procedure and of the authority.
 *
 * <p>Answers {@link org.commonlot.marketplace.procurement.Readiness}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Preparation",
        allowedDependencies = {"ledger", "organisation", "procedure", "procurement"})
package org.commonlot.marketplace.preparation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
