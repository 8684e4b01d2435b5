package org.commonlot.marketplace.spending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contract's marks as they stand.
 *
 * @param version 0 before the first
 * @param markedAt nothing before the first
 */
public record MarkedContract(
        long version, Marks marks, @Nullable Instant markedAt) {}
