/**
 * How organisations come into the register and come to be trusted in it: files of authorities that an administrator
 * imports, and proofs that an identifier is a supplier's own.
 *
 * <p>{@link org.commonlot.marketplace.register.RegisterImporting} reads a list of authorities, or a list of combined
 * authorities with their members, twice in one go: first the authorities, then what ties them to each other, as a file
 * may name an authority before it describes it. No more than one row and one batch are held. A row that is wrong stops
 * nothing but itself and is reported with its line and its reason. Rows that say what they said last time are skipped, so
 * that a second import changes nothing and what an administrator put right by hand stays. Every batch is one transaction
 * and, where it changed anything, one ledger entry.
 *
 * <p>{@link org.commonlot.marketplace.register.Claiming}: a code goes to the address that administrators read in the
 * register, never to one that the claimant names; or an administrator looks, and records at what. Of a code only the hash
 * is kept, it lasts three days, and five wrong tries void it. {@link org.commonlot.marketplace.register.Standings} tells
 * everybody what is proved, how and since when. Uses the ledger, notification and organisation.
 */
@NullMarked
@ApplicationModule(
        displayName = "Register",
        allowedDependencies = {"ledger", "notification", "organisation"})
package org.commonlot.marketplace.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
