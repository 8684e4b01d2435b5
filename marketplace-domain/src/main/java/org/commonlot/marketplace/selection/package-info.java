/**
 * Who goes on from one stage of a challenge to the next: proposal, approval, what entrants are told.
 *
 * <p>Rules kept here: a stage that another follows ends, for each lot, in a choice and not in an award; no more go on
 * than the notice gave places, and nobody is passed over for somebody ranked behind (intermediate assessment by the
 * criteria of the notice, Procurement Act 2023, s.20(5)-(6)); who proposes does not approve; every assessed entrant is told
 * its own scores and the reasons at the moment of the approval; award criteria are refined for the next stage only as
 * the notice foresaw it, before final tenders are invited, and never so that the choice would have been another (s.24).
 *
 * <p>Publishes {@link org.commonlot.marketplace.selection.EntrantsChosen}. Moves lots to selected, or to unsuccessful
 * when nobody goes on.
 */
@NullMarked
@ApplicationModule(
        displayName = "Selection",
        allowedDependencies = {"ledger", "organisation", "procurement", "bidding", "evaluation", "notification"})
package org.commonlot.marketplace.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
