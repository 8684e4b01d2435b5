package org.commonlot.marketplace.salescycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.terms.OrganisationId;

/**
 * A firm's cycle with one authority, in one lot or engagement: for its own people alone.
 *
 * @param path of what it is about
 * @param days when it came to each step, as far as it did
 * @param promises of the notice, for this lot
 */
public record OwnCycle(
        OrganisationId authority,
        String title,
        String path,
        Map<OwnStep, LocalDate> days,
        Result result,
        List<Promise> promises) {

    /** What became of it, as far as everybody may know. */
    public enum Result {
        OPEN,
        WON,
        LOST,
        /** It was given up: cancelled, or nobody was chosen. */
        ENDED
    }

    public OwnCycle {
        days = Map.copyOf(days);
        promises = List.copyOf(promises);
    }

    /** The day of its first step; nothing where the authority chose it without any. */
    public Optional<LocalDate> firstContact() {
        return days.values().stream().min(LocalDate::compareTo);
    }

    /** In the order in which a firm goes through them. */
    public Map<OwnStep, LocalDate> steps() {
        return days.isEmpty() ? Map.of() : new EnumMap<>(days);
    }
}
