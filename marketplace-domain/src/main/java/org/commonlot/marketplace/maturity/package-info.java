/**
 * How far an authority says it has come, with evidence, and what it does next.
 *
 * <p>Owns frameworks as data (dimensions with prompts, evidence asked, targets and actions, on a scale of levels): those
 * that ship are files, read and checked strictly at start; authorities write their own, of which each saving is a version.
 * An assessment keeps, word for word, the version that it was made with.
 *
 * <p>Rules owned here: a level is said with a reason, and above the lowest with evidence; what is not answered is said
 * and never counted as nothing; there is one open assessment of a framework in an authority; whoever submits does not
 * confirm; what is confirmed is never changed, so that levels have a history; the authority decides of each whether it is
 * public, and only what is confirmed and public can be seen by others, in comparisons too. Actions have an owner and a
 * day; whoever is late is reminded once a month at most. Nothing is averaged into one figure. Uses the ledger, letters and
 * organisations.
 */
@NullMarked
@ApplicationModule(
        displayName = "Maturity",
        allowedDependencies = {"ledger", "organisation", "notification"})
package org.commonlot.marketplace.maturity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
