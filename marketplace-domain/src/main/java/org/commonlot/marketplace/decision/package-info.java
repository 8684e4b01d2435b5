/**
 * How an authority comes to its decision: the gates that it sets itself before an award is approved and before a contract
 * is signed, and the paper that it decides on.
 *
 * <p>Rules kept here: which gates stand follows from the authority's own data and from the value, never from the
 * procedure; the lead's gates before an award stand before its approval, those of every other authority before the
 * signature of its own contract, so that one council's decision holds up no other's; a gate is passed when its day and its
 * evidence are recorded and its clear days are over, counted as it says (for a key decision 28 clear days: Local
 * Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, reg 9; for call-in
 * what the authority's own rules say: Local Government Act 2000, s.9F); or when an approver waives it for urgency with a
 * reason (2012 Regulations, regs 10 and 11), who is never the author. The paper says
 * what is recorded of the recommendation, scores, checks, gates and conflicts, and is kept with its hash as it was at the
 * approval.
 *
 * <p>Listens to {@link org.commonlot.marketplace.award.AwardApproved}. Answers {@link org.commonlot.marketplace.award.AwardBar}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Decision",
        allowedDependencies = {
            "ledger",
            "organisation",
            "document",
            "preparation",
            "procedure",
            "procurement",
            "evaluation",
            "award"
        })
package org.commonlot.marketplace.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
