package org.commonlot.marketplace.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A local account.
 *
 * @param lockReason why it is locked, in the words of who did it
 * @param factorSince since when there is a second factor; nothing without one
 * @param codesLeft how many recovery codes are not used yet
 */
public record AccountView(
        Standing standing,
        @Nullable String lockReason,
        @Nullable Instant factorSince,
        int codesLeft) {

    static final AccountView PLAIN = new AccountView(Standing.ACTIVE, null, null, 0);

    public boolean hasFactor() {
        return factorSince != null;
    }
}
