/**
 * What supports an authority's lines of business, and what data it holds: the systems register, data holdings, what the
 * public asks of them, and what ends when across authorities.
 *
 * <p>Rules owned here: of a system that is bought under a signed contract here, supplier and end are the contract's and
 * are not asked again; what is not known is said to be not known, and never counted as no; an entry is confirmed once a
 * year, in one click; nothing is deleted, a system is retired; what an authority keeps to itself is left out of every
 * public list, but not out of its own. A request for a dataset is answered within twenty working days (Freedom of
 * Information Act 2000, s.10(1) and (6)) and public with its answer, without who asked. Entries that end together and
 * serve one line of business are shown together, and a coalition's lead makes demand lines of them in one step. Contracts
 * that are known from imported notices alone take part, as the notices state them: an amount without VAT is never taken
 * for one with VAT.
 *
 * <p>Listens to {@link org.commonlot.marketplace.contractchange.ContractChanged}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Systems",
        allowedDependencies = {
            "ledger",
            "organisation",
            "notification",
            "contract",
            "contractchange",
            "coalition",
            "pooling",
            "market"
        })
package org.commonlot.marketplace.systems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
