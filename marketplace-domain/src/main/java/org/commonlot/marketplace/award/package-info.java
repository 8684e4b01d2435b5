/**
 * The award of a lot: proposal, approval, assessment summaries or feedback, award notice, standstill.
 *
 * <p>Rules kept here: nothing is proposed before a second person has confirmed the record of the evaluation; only a bid ranked first is awarded, or, where no bids are taken, the supplier
 * that was named at the announcement; who proposes does not approve; where the procedure owes
 * assessment summaries, every assessed bidder gets one, all at the same time and before the notice (Procurement Act
 * 2023, s.50; Procurement Regulations 2024, reg 31), and where it does not, feedback of the same content is given at
 * the approval; the award is public from the notice where one is due, else from the approval; standstill is counted in
 * working days beginning with the day of the notice (s.51). What is due is data of the procedure as it was published,
 * never a question of which procedure it is; until summaries are issued their words can be edited, each edit kept with its reason and
 * what stood before, and none is issued while nobody has made sure that what a bidder marked as confidential stays so; an approved award can be given up before a contract is signed, for a stated
 * ground, by two people: then scores and ranking stay, its bidder is passed over, and the lot falls to the next bidder by an
 * award that goes the whole way again, or to nobody. A bidder that has not won says once how useful its summary or feedback
 * was.
 *
 * <p>Publishes {@link org.commonlot.marketplace.award.AwardApproved},
 * {@link org.commonlot.marketplace.award.AwardDecided}, {@link org.commonlot.marketplace.award.AwardSetAside} and
 * {@link org.commonlot.marketplace.award.FeedbackRated}. Moves lots to decided.
 */
@NullMarked
@ApplicationModule(
        displayName = "Award",
        allowedDependencies = {
            "ledger",
            "organisation",
            "procedure",
            "procurement",
            "bidding",
            "evaluation",
            "selection"
        })
package org.commonlot.marketplace.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
