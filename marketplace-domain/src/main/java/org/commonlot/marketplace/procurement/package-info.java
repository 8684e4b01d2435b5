/**
 * Challenges and joint procurements: the buyer's draft, its review, approval and publication, its lots and their
 * progress, the people on it and their conflicts of interest, and the deadlines.
 *
 * <p>A challenge posted alone is a joint procurement of one: there is one lifecycle. Every procurement has buying
 * authorities, stages and lots; a plain challenge has one of each. Until it closes, state belongs to the procurement;
 * after closing, to each lot. What a procedure demands (notices, periods, summaries, standstill) is data with dates.
 *
 * <p>Rules kept here: author and approver are two people (PRODUCT, Lifecycles); weights sum to 100 (rule 4); where a
 * notice is required, it is on the central platform before the page shows (Procurement Regulations 2024, reg 5(11));
 * the tendering period is not shorter than the procedure's (s.54); everybody named has declared conflicts before the
 * notice (ss.81-83); only authorities under a supported legal regime publish (rule 13); closing happens exactly once
 * and needs no visitor, and so does a scheduled publication; where no bids are taken, the supplier is named at the
 * announcement; what was announced on the central platform ends there before it ends here (s.55); a guest is asked by address, counts once they accept, and may act only while they hold the
 * entitling role in the authority that they come from.
 *
 * <p>Publishes {@link org.commonlot.marketplace.procurement.ProcurementPublished} and the other events named in the past
 * tense.
 */
@NullMarked
@ApplicationModule(
        displayName = "Procurement",
        allowedDependencies = {"ledger", "organisation", "document", "discovery", "procedure", "notification"})
package org.commonlot.marketplace.procurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
