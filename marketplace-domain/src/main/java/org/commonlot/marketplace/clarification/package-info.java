/**
 * Questions and answers on a procurement, and why suppliers do not bid.
 *
 * <p>A supplier asks until questions close, about the whole, a lot or a section. Who asks is sealed, from the buyer too.
 * The buyer answers for everybody, rewording the question where it would tell who asked; or answers the asker alone where
 * publishing would tell what is confidential, recording why; or declines, and the asker reads why. Questions that wait two
 * working days before bids close raise a proposal to extend, which a person decides: no deadline moves by itself.
 *
 * <p>Reasons for not bidding are counted, nothing else of them is kept.
 */
@NullMarked
@ApplicationModule(
        displayName = "Clarification",
        allowedDependencies = {"ledger", "organisation", "procurement", "bidding", "notification"})
package org.commonlot.marketplace.clarification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
