/**
 * Challenges to an award: proceedings of which the authority was notified, and complaints. Each keeps the award waiting.
 *
 * <p>Rules kept here: while one stands, the award goes no step further towards a contract, and no contract is signed;
 * proceedings notified before the end of a standstill do so by law (Procurement Act 2023, s.101), later ones and complaints
 * because the authority holds its own hand; proceedings end only when the author has recorded the order or the disposal (s.102)
 * and the approver has confirmed it; a complaint's hold is released with a reason; everybody may read that an award is on
 * hold and since when, nobody outside the procurement by whose doing.
 *
 * <p>Answers {@link org.commonlot.marketplace.award.AwardBar}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Challenge",
        allowedDependencies = {"ledger", "organisation", "procurement", "award"})
package org.commonlot.marketplace.challenge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
