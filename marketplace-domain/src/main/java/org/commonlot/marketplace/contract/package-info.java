/**
 * Contracts: one for each lot and buying authority, from the approval of the award to the public register.
 *
 * <p>Rules kept here: each is over its authority's share of the award, and one that its authority declines lapses while the
 * others go on; no contract is signed before the award is decided and a due standstill is over (rule 5;
 * Procurement Act 2023, s.51); where contract details are due, their number and time on the central platform come
 * before the contract is public (ss.53, 87), else it is public at signing; a lot is complete when all its contracts are
 * public. Of a signature it is kept who signed for either side and when, with a hash in the ledger of that and of what was
 * agreed; the scan of what was signed on paper is kept with its own hash, once, and is never public. A copy for everybody, with what
 * must be withheld redacted, can be published of a public contract (ss.53(3), 94), which is marked with the grounds of its
 * redactions wherever it is told of. What is signed here is signed by somebody who may bind each party, with the hash of the file
 * that each has read; where several authorities sign one contract each has its part. What a body beside the buyers calls off has a contract of its own, which the lot does not wait for; the capability
 * of calling off keeps whether it may.
 *
 * <p>Listens to {@link org.commonlot.marketplace.award.AwardApproved} and
 * {@link org.commonlot.marketplace.award.AwardSetAside}. Publishes
 * {@link org.commonlot.marketplace.contract.ContractSigned},
 * {@link org.commonlot.marketplace.contract.ContractPublished}, and
 * {@link org.commonlot.marketplace.contract.ContractCopyPublished}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Contract",
        allowedDependencies = {"ledger", "organisation", "document", "notification", "procedure", "procurement", "award"
        })
package org.commonlot.marketplace.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
