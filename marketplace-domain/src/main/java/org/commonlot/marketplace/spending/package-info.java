/**
 * What authorities spend on digital: from which purse, how much of it is GovTech investment and open source, which savings
 * rely on digital, and what is to come.
 *
 * <p>Owns what a buyer says of a signed contract's money ({@code contract_mark}). Rules: only who manages an authority's
 * contracts marks them; what was not said is not known, is a number of its own, and is never counted as no; no more than
 * the contract is worth goes to open source. Figures are of public contracts, in financial years (from 1 April, UK time),
 * VAT included, and never kept: they are read anew, so that a change of a contract and a counter-entry of the savings
 * ledger are in them at once.
 */
@NullMarked
@ApplicationModule(
        displayName = "Spending",
        allowedDependencies = {"ledger", "organisation", "contract", "contractchange"})
package org.commonlot.marketplace.spending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
