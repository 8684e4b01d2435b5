/**
 * Authorities that buy together: a combined authority with its constituents, or any group of the willing.
 *
 * <p>Rules owned here: an authority takes part from the day on which somebody who may bind it accepts, in a tier with
 * dates; one member leads (Procurement Act 2023, s.1(3)(a); Procurement Regulations 2024, reg 13: the group determines one
 * lead authority) and every change of lead is recorded; whoever acts on the group's behalf is named with a summary of its
 * role (reg 13(e)); each version of the agreement is signed by each member but observers, and says what it costs to go back
 * on a binding commitment; what is paid and what is saved is shared by a rule that everybody can read, to the penny. Shared
 * problems are ranked by ballots whose result is published with the turnout. Uses the ledger, letters, organisations, and
 * procurement, where a problem becomes a draft.
 */
@NullMarked
@ApplicationModule(
        displayName = "Coalition",
        allowedDependencies = {"ledger", "organisation", "notification", "procurement"})
package org.commonlot.marketplace.coalition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
