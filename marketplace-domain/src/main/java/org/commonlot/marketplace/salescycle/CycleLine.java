package org.commonlot.marketplace.salescycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One cycle as everybody may read it.
 *
 * @param days when each stage was reached, as far as it was
 * @param byHand the stages of which a person said when they were
 * @param ended the day on which it was given up
 * @param flags what somebody should look at, with the evidence
 */
public record CycleLine(
        String reference,
        String title,
        String path,
        Map<Stage, LocalDate> days,
        Set<Stage> byHand,
        int rework,
        @Nullable LocalDate ended,
        List<Promise> promises,
        List<RedFlag> flags) {

    public CycleLine {
        days = Map.copyOf(days);
        byHand = Set.copyOf(byHand);
        promises = List.copyOf(promises);
        flags = List.copyOf(flags);
    }

    /** The stage that it is in: the last one that has begun and isn't over; none once it is given up or paid. */
    public Optional<Measure> underWay() {
        if (ended != null) return Optional.empty();
        return Stream.of(Measure.values())
                .filter(measure -> measure.part() == Measure.Part.STAGE)
                .filter(measure -> days.containsKey(measure.from()) && !days.containsKey(measure.to()))
                .reduce((earlier, later) -> later);
    }

    static CycleLine of(Cycle cycle, LocalDate today) {
        return new CycleLine(
                cycle.reference(),
                cycle.title(),
                cycle.path(),
                cycle.days(),
                cycle.byHand(),
                cycle.rework(),
                cycle.ended(),
                Promise.of(cycle, 1, today),
                RedFlag.of(cycle, today));
    }
}
