/**
 * From the opening of bids to their ranking: the check of exclusion grounds, individual scores, consensus, and the
 * ranking that follows from the notice.
 *
 * <p>Rules kept here: no answer is read before every bid of the lot has passed or failed its check, and the bidder may
 * reply to a concern before it is decided (Procurement Act 2023, ss.26, 28, 57, 58); whoever has a conflict, or has not
 * declared again since names are known, reads no bid by any route (rule 2; ss.81-83); peers' scores are invisible until
 * one's own are submitted (rule 3); each question is scored by at least two evaluators, by all unless the chair says
 * otherwise with a reason, and each is asked for, awaited and counted only under the questions that are theirs; moderation names
 * who scores far from the panel, and a consensus on what nobody gave; a moderator, where there is one, scores nothing and may
 * ask the panel to look at an item again, as the chair may where there is none, and the consensus is finished only once each
 * such note is answered; what a bidder marked as confidential, and why, stands beside the answer for whoever reads
 * it; evaluators see neither bidders nor prices before the chair has finished the
 * consensus; what was submitted or agreed does not change; the ranking uses the criteria, weights and formula of the
 * published notice (s.23); a bid is disregarded for
 * an abnormally low price only after its bidder was asked and has replied or let the time pass, and no award is proposed
 * or approved before that is decided (s.19(3)(c), (4), (5)); no evaluation is finished while it is open whether a bidder satisfies the conditions of participation, and a
 * bid is disregarded for one only after its bidder was asked to clarify and has replied or let the time pass (ss.19(3)(a), 22); how firm the ranking is and what asks for a second look is advice, and changes nothing; the record is
 * checked as a whole by somebody who is neither the author nor the chair who finished it, and what changes after that is checked again (ADR 46).
 *
 * <p>Where a bidder was excluded above the threshold, the report to the Minister is owed within 30 days that begin with the
 * day of the exclusion (s.59): listed until it is sent, and its author reminded a week before.
 *
 * <p>Listens to {@link org.commonlot.marketplace.bidding.BidsOpened}. Moves lots to evaluating, or to unsuccessful when
 * every bid is excluded.
 */
@NullMarked
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {"ledger", "organisation", "procedure", "procurement", "bidding", "notification"})
package org.commonlot.marketplace.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
