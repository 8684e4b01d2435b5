/**
 * The clock: how long buying takes, from a problem that somebody saw to the first payment, and what of it was promised.
 *
 * <p>Owns an append-only log of what happened and when ({@code cycle_fact}): heard from the other capabilities in the
 * transaction of the act itself, or written by hand, back-dated within the bounds of what came before and after, and
 * marked. A fact is known by what it says: heard twice it is kept once. From the facts of a procurement follow its cycles,
 * one for each lot and buying authority, whatever the order in which they came; going back a step adds a fact, and
 * nothing is overwritten. A lot in stages is one cycle: its rounds are heard as the lot that was published, an award is
 * awaited from the day on which bids of the last stage closed, and how open it was is told by the first.
 *
 * <p>Figures are read from counts that are kept up incrementally ({@code cycle_count}): a cycle that changes takes away
 * what it had given and gives what it gives now. So they are equal to those that are counted anew from the facts. Counts
 * are by whole days, UK time, so that quartiles and survival curves are exact. What is unfinished or was given up is
 * censored on the day to which it is known, not dropped (Kaplan and Meier; rule 11); fewer than five cases are not told.
 *
 * <p>The dates of the notice are the promise: frozen at publication, and kept or missed for everybody to see. Nothing of
 * bids is counted before an award is public (rule 1); its own side of the cycle is made for a firm when it asks. Red flags follow from a cycle each time; what the author
 * answers to one is a fact like the others, stands beside it in public, and takes no flag away. What others published is
 * counted apart, and its dates are called planned where they are.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sales cycle",
        allowedDependencies = {
            "ledger",
            "organisation",
            "coalition",
            "procedure",
            "procurement",
            "planning",
            "clarification",
            "bidding",
            "evaluation",
            "award",
            "contract",
            "ordering",
            "performance",
            "market"
        })
package org.commonlot.marketplace.salescycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
