package org.commonlot.marketplace.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as everybody may read of it.
 *
 * @param places how many people find room; nothing where that is not limited
 * @param taken how many come
 */
public record EventView(
        UUID id,
        String title,
        Instant starts,
        String place,
        @Nullable Integer places,
        int taken) {

    public boolean full() {
        return places != null && taken >= places;
    }
}
