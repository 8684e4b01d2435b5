/**
 * How people come to an organisation, change what they may do there, and leave it.
 *
 * <p>Rules owned here: an owner invites by e-mail, and the invitation is for that address alone, for fourteen days, until
 * it is used or revoked; who holds a confirmed address at one of an organisation's own mail domains may ask to join, and
 * an owner decides; a mail provider that is open to everybody is nobody's own domain; an organisation keeps an owner.
 * Uses organisation, notification and the ledger.
 */
@NullMarked
@ApplicationModule(
        displayName = "Membership",
        allowedDependencies = {"organisation", "notification", "ledger"})
package org.commonlot.marketplace.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
