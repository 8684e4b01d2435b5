package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.salescycle.Group.Dimension;
import org.commonlot.marketplace.salescycle.Slot.Kind;
import org.jspecify.annotations.Nullable;

/** What one cycle gives to the counts. */
final class Contributions {

    /** Without a bid team a firm needs this long to prepare: red flag R003, with thresholds for the United Kingdom. */
    static final int SHORT_DAYS = 25;

    static final int SHORT_DAYS_BELOW_THRESHOLD = 10;

    private static final String BELOW = "below-threshold";

    private Contributions() {}

    /** A group to which it belongs, and how often it counts there. */
    private record Membership(Group group, int weight) {}

    static Counts of(Cycle cycle) {
        var counts = new Counts();
        var memberships = memberships(cycle);
        for (var measure : Measure.values()) {
            cycle.stretch(measure).ifPresent(stretch -> {
                for (var membership : memberships) count(counts, membership, measure, stretch);
            });
        }
        for (var group : groupsOfOpenness(cycle)) openness(counts, group, cycle);
        return counts;
    }

    private static List<Membership> memberships(Cycle cycle) {
        var all = new ArrayList<Membership>();
        for (var group : groupsOfOpenness(cycle)) all.add(new Membership(group, 1));
        var outcome = cycle.outcome();
        if (outcome == null) return all;
        var authority = cycle.authority();
        if (cycle.lead()) {
            all.add(new Membership(Group.of(cycle.origin(), Dimension.WINNER_SIZE, outcome.winnerSize()), 1));
            outcome.bids()
                    .forEach((size, bids) ->
                            all.add(new Membership(Group.of(cycle.origin(), Dimension.BIDDER_SIZE, size), bids)));
        }
        if (authority != null) {
            var winners = Group.sized(authority, outcome.winnerSize());
            all.add(new Membership(Group.of(cycle.origin(), Dimension.AUTHORITY_WINNER_SIZE, winners), 1));
            outcome.bids()
                    .forEach((size, bids) -> all.add(new Membership(
                            Group.of(cycle.origin(), Dimension.AUTHORITY_BIDDER_SIZE, Group.sized(authority, size)),
                            bids)));
        }
        return all;
    }

    /** Each authority counts its own; everywhere else a lot counts once. */
    private static List<Group> groupsOfOpenness(Cycle cycle) {
        var groups = new ArrayList<Group>();
        var origin = cycle.origin();
        var authority = cycle.authority();
        if (authority != null) groups.add(Group.authority(origin, authority));
        if (!cycle.lead()) return groups;
        groups.add(Group.all(origin));
        groups.add(Group.of(origin, Dimension.PROCEDURE, cycle.procedure()));
        groups.add(Group.of(origin, Dimension.VALUE, ValueBand.of(cycle.value()).name()));
        groups.add(Group.of(origin, Dimension.CATEGORY, cycle.category()));
        groups.add(Group.of(origin, Dimension.JOINT, cycle.joint() ? "joint" : "single"));
        cycle.day(Stage.PUBLISHED)
                .ifPresent(day -> groups.add(Group.of(origin, Dimension.YEAR, String.valueOf(day.getYear()))));
        return groups;
    }

    private static void count(Counts counts, Membership membership, Measure measure, Cycle.Stretch stretch) {
        counts.add(Slot.of(membership.group(), measure, stretch.kind(), stretch.day()), membership.weight());
    }

    private static void openness(Counts counts, Group group, Cycle cycle) {
        var outcome = cycle.outcome();
        if (outcome != null) {
            counts.add(Slot.of(group, Indicator.BIDS, Kind.DONE, outcome.received()), 1);
            some(counts, group, Indicator.SME_BIDS, Kind.YES, outcome.smeBids());
            some(counts, group, Indicator.SME_BIDS, Kind.NO, outcome.received() - outcome.smeBids());
            some(counts, group, Indicator.NOT_ASSESSED, Kind.YES, outcome.received() - outcome.assessed());
            some(counts, group, Indicator.NOT_ASSESSED, Kind.NO, outcome.assessed());
            yesOrNo(counts, group, Indicator.SME_WINS, outcome.winnerSme(), outcome.value());
            yesOrNo(counts, group, Indicator.NEW_SUPPLIERS, cycle.firstForWinner(), outcome.value());
            yesOrNo(counts, group, Indicator.WITHOUT_AWARD, false, BigDecimal.ZERO);
        } else if (cycle.ended() != null) {
            yesOrNo(counts, group, Indicator.WITHOUT_AWARD, true, BigDecimal.ZERO);
        }
        if (cycle.origin() == Origin.OWN) {
            cycle.daysToPrepare()
                    .ifPresent(days ->
                            yesOrNo(counts, group, Indicator.SHORT_PERIODS, days < shortDays(cycle), BigDecimal.ZERO));
            promises(counts, group, cycle);
            effort(counts, group, cycle.effort());
            var ratings = Objects.requireNonNullElse(cycle.ratings(), Ratings.NONE);
            some(counts, group, Indicator.FEEDBACK, Kind.YES, ratings.useful());
            some(counts, group, Indicator.FEEDBACK, Kind.NO, ratings.all() - ratings.useful());
        }
        cycle.reasons()
                .forEach((reason, firms) -> counts.add(
                        new Slot(group.family(), group.value(), Indicator.REASONS.name(), Kind.YES, reason, 0), firms));
    }

    private static void effort(Counts counts, Group group, @Nullable Effort effort) {
        if (effort == null) return;
        counts.add(Slot.of(group, Indicator.QUESTIONS, Kind.DONE, effort.questions()), 1);
        effort.poundsPerQuestion()
                .ifPresent(pounds -> counts.add(Slot.of(group, Indicator.POUNDS_PER_QUESTION, Kind.DONE, pounds), 1));
    }

    static int shortDays(Cycle cycle) {
        return cycle.procedure().startsWith(BELOW) ? SHORT_DAYS_BELOW_THRESHOLD : SHORT_DAYS;
    }

    private static void some(Counts counts, Group group, Indicator indicator, Kind kind, int number) {
        if (number > 0) counts.add(Slot.of(group, indicator, kind, 0), number);
    }

    private static void yesOrNo(Counts counts, Group group, Indicator indicator, boolean yes, BigDecimal worth) {
        counts.add(Slot.of(group, indicator, yes ? Kind.YES : Kind.NO, 0), 1, worth);
    }

    /** Kept, missed, or still to come by a day; what was given up before it was due promises nothing any more. */
    private static void promises(Counts counts, Group group, Cycle cycle) {
        for (var promised : cycle.promises()) {
            var due = promised.due();
            if (due == null) continue;
            var met = promised.met();
            if (met != null) {
                boolean kept = !met.isAfter(due);
                counts.add(Slot.of(group, promised.indicator(), kept ? Kind.YES : Kind.NO, 0), 1);
            } else if (cycle.ended() == null) {
                counts.add(Slot.of(group, promised.indicator(), Kind.LIVE, (int) due.toEpochDay()), 1);
            } else if (Objects.requireNonNull(cycle.ended()).isAfter(due)) {
                counts.add(Slot.of(group, promised.indicator(), Kind.NO, 0), 1);
            }
        }
    }
}
