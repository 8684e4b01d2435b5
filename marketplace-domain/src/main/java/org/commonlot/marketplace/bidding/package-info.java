/**
 * Bids: drafts that their writers edit, versions that are sealed when submitted, receipts, and the opening by two
 * people.
 *
 * <p>A submitted version is encrypted under a key of its own, with its context as associated data; that key is wrapped
 * for the procurement. In storage only a random reference, the lot, a size, a hash and the time of arrival are plain, for
 * the operator alone. Nobody on the buyer's side sees anything of a bid before the opening, not even how many there are
 * (rule 1). A draft that its writers still edit is readable by the service; it too is encrypted at rest, and its owner
 * is kept as a keyed hash.
 *
 * <p>The price of a bid is computed from the unit prices that it gives for the lot's price schedule; they are sealed, opened and
 * receipted with it like any answer.
 *
 * <p>A bid names on whom it relies to satisfy the conditions of participation, each with an address, and apart from them whom it
 * means to use for a part of the work (Procurement Act 2023, ss.26, 28; Procurement Regulations 2024, reg 27(2)).
 *
 * <p>A bid is accepted if and only if it arrived before the deadline. Arrival is when the request has been read in full,
 * stamped before any queue, on a clock tied to the database's; the interval is half-open.
 */
@NullMarked
@ApplicationModule(
        displayName = "Bidding",
        allowedDependencies = {"ledger", "organisation", "procurement", "schedule"})
package org.commonlot.marketplace.bidding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
