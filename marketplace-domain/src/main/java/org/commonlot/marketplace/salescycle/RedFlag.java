package org.commonlot.marketplace.salescycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at, with the number that shows it. It proves nothing by itself.
 *
 * @param evidence days or bids
 * @param answer what a person of the procurement said to it, the last time
 */
public record RedFlag(Kind kind, long evidence, @Nullable FlagAnswer answer) {

    /** What it is; ids are those of the Open Contracting Partnership's guides. */
    public enum Kind {
        /** One bid in an open competition. */
        SINGLE_BID("R018"),
        /** Less time for bids than a firm without a bid team needs. */
        SHORT_PERIOD("R003"),
        /** All bids but the winner's were not assessed. */
        ALL_OTHERS_OUT("R035"),
        /** Bids closed more than thirty days ago and no award is published. */
        NO_AWARD("U049"),
        /** Awarded more than thirty days ago and no contract is published. */
        NO_CONTRACT("U050");

        private final String ocp;

        Kind(String ocp) {
            this.ocp = ocp;
        }

        public String ocp() {
            return ocp;
        }
    }

    private static final int LATE = 30;

    static List<RedFlag> of(Cycle cycle, LocalDate today) {
        var flags = new ArrayList<RedFlag>();
        var outcome = cycle.outcome();
        if (outcome != null) {
            int received = outcome.received();
            if (received == 1) flags.add(of(cycle, Kind.SINGLE_BID, 1));
            if (received > 2 && outcome.assessed() == 1) flags.add(of(cycle, Kind.ALL_OTHERS_OUT, received - 1L));
        }
        var days = cycle.daysToPrepare();
        if (days.isPresent() && days.getAsInt() < Contributions.shortDays(cycle)) {
            flags.add(of(cycle, Kind.SHORT_PERIOD, days.getAsInt()));
        }
        if (cycle.ended() == null) {
            waiting(cycle, Stage.BIDS_CLOSED, Stage.AWARD_DECIDED, Kind.NO_AWARD, today, flags);
            waiting(cycle, Stage.AWARD_DECIDED, Stage.SIGNED, Kind.NO_CONTRACT, today, flags);
        }
        return flags;
    }

    private static RedFlag of(Cycle cycle, Kind kind, long evidence) {
        return new RedFlag(kind, evidence, cycle.answer(kind));
    }

    private static void waiting(Cycle cycle, Stage from, Stage to, Kind kind, LocalDate today, List<RedFlag> flags) {
        if (cycle.days().containsKey(to)) return;
        cycle.day(from).ifPresent(since -> {
            long days = ChronoUnit.DAYS.between(since, today);
            if (days > LATE) flags.add(of(cycle, kind, days));
        });
    }
}
