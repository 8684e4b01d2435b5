/**
 * What the marketplace tells the world as open data: releases and records of the Open Contracting Data Standard (OCDS)
 * 1.1.5.
 *
 * <p>At each step that everybody may know of, one release is written in the transaction of the step itself: the two are
 * true together or not at all. Steps of one procurement in one transaction make one release, but each notice of how a
 * contract is performed has one of its own. A release is never changed; what comes later is another release of the same
 * process, and the record merges them (OCDS 1.1, Merging). Its hash stands in the ledger.
 *
 * <p>Rules kept here: nothing of bids, not even how many, before their opening, and numbers only with the award (rule 1);
 * of other persons whom bids name only those on whom a winner relies to satisfy the conditions of participation, and only where
 * an award notice tells them (Procurement Regulations 2024, reg 27(2));
 * release numbers are taken under the lock of one row that is held until commit, so that their order is the order of
 * commits and has no gaps: whoever has read up to a number misses nothing by reading on from it; the dates of one
 * process strictly increase, so that merging by date and merging by number agree; amounts are gross ({@code
 * amountGross}), since ours include VAT and the net amount isn't known exactly.
 *
 * <p>{@code tender.status} stays {@code active} when bids close: OCDS means by it that "a tender process is currently
 * taking place", and assessing belongs to that process. It becomes {@code complete} once each lot is decided, and {@code
 * unsuccessful} or {@code cancelled} when none was awarded. That bids have closed is told by a milestone.
 */
@NullMarked
@ApplicationModule(
        displayName = "Publication",
        allowedDependencies = {
            "coalition",
            "pooling",
            "ledger",
            "organisation",
            "procedure",
            "document",
            "procurement",
            "planning",
            "clarification",
            "bidding",
            "award",
            "calloff",
            "contract",
            "performance",
            "challenge"
        })
package org.commonlot.marketplace.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
