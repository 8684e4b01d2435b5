/**
 * The imported market: notices that others published (Find a Tender, Contracts Finder, any OCDS publisher), with their
 * buyers, suppliers, values and dates. It is history and surroundings, never a procurement of ours.
 *
 * <p>{@link org.commonlot.marketplace.market.Importing} reads OCDS release packages, record packages and JSON Lines, plain
 * or gzip, in one pass and without holding more than one release and one batch. A damaged file, line or release stops
 * nothing but itself and is reported with its line and its reason. Releases are immutable (OCDS 1.1): one that is known
 * by ocid and id, and whose canonical JSON has the same SHA-256, is skipped, so a second import changes nothing; one whose
 * content differs is replaced and counted as updated. Every batch is one transaction and one ledger entry.
 *
 * <p>How publishers really publish decides what is read where: the notice type stands in {@code documents[].noticeType},
 * {@code amountGross} stands in for a missing {@code amount} and is kept beside one, contract periods stand on lots, awards or contracts, CPV in
 * {@code items[].additionalClassifications}, regions in {@code items[].deliveryAddresses[].region}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Market",
        allowedDependencies = {"ledger", "discovery"})
package org.commonlot.marketplace.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
