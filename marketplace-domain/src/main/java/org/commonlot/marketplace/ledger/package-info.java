/**
 * The tamper-evident log. Every capability calls it synchronously: an act that changes state appends one entry in its
 * own transaction, or does not happen.
 *
 * <p>Entries are written last, just before the commit, under the lock of the one head row: so their order is the order
 * of the commits, and nothing holds that lock for longer than the commit takes. An entry hashes as an RFC 6962 leaf over
 * its canonical form (RFC 8785 for the strings and the one number that it holds), which includes its index; the head
 * keeps the frontier of the Merkle tree. Changing, removing or rearranging entries changes the root.
 *
 * <p>Below every other capability: uses nothing but the shared terms.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {})
package org.commonlot.marketplace.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
