/**
 * What pilots have shown, and which authorities use their solutions: the route from a proof to a market.
 *
 * <p>Rules owned here: whoever manages the contract publishes what came of it against the problem, with its cost, users and
 * data and what did not work, once everybody may read of the contract; nothing of it may be left out. Any authority says
 * whether it considers, has adopted, uses or has retired the solution; every answer is kept. Once a year each that has not
 * retired it is asked whether that is so still, and answers with one click. All of it is public.
 */
@NullMarked
@ApplicationModule(
        displayName = "Adoption",
        allowedDependencies = {"ledger", "organisation", "notification", "procurement", "contract"})
package org.commonlot.marketplace.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
