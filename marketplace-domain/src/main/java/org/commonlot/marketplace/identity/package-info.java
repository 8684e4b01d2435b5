/**
 * Local accounts beside their password: whether the e-mail address is confirmed, the second factor, recovery, and locks.
 *
 * <p>Rules owned here: who registered by themselves signs in only once they opened the link that went to their address;
 * a link works once and not for long, and only its hash is stored; the same one-time code is never taken twice; recovery
 * codes are shown once and stored as hashes; the secret of a second factor is stored encrypted ({@link FactorKeys});
 * openers and administrators cannot be without a second factor; a locked person does not sign in. Nothing here tells a
 * stranger whether an address has an account: asking answers nothing, the letter does. Uses organisation (whose {@code
 * Person} keeps the password's hash), notification and the ledger.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"ledger", "notification", "organisation"})
package org.commonlot.marketplace.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
