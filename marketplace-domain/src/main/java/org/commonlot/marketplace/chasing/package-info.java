/**
 * What becomes of procurements whose bids have closed: the buyer is asked, and silence is seen.
 *
 * <p>Rules owned here: 4, 8 and 12 weeks after the deadline for bids the authors are asked what became of a procurement that
 * is neither decided nor ended, and where several authorities buy together so are, for their information, those who buy for
 * the lead; each round once, of rounds that were missed only the last, and anew after another deadline. Where nobody has bid
 * the opening ends it, so nobody is asked; before the opening nobody knows whether anybody has (rule 1), and the question
 * doesn't tell. That it is still being evaluated is an answer, with the day by which a decision is expected and why: it
 * settles that round, the next one asks again; every answer is kept. Answers are public, and so is a question that has had
 * none for a week.
 */
@NullMarked
@ApplicationModule(
        displayName = "Outcome chasing",
        allowedDependencies = {"ledger", "organisation", "notification", "procurement"})
package org.commonlot.marketplace.chasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
