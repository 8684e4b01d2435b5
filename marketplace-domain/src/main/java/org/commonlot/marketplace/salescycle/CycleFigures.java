package org.commonlot.marketplace.salescycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.coalition.Circle;
import org.commonlot.marketplace.salescycle.CycleRows.Counted;
import org.commonlot.marketplace.salescycle.Group.Dimension;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures for everybody, read from the counts: one query each, however many cycles there are. */
@Service
@Transactional(readOnly = true)
public class CycleFigures {

    private static final int LATEST = 20;

    private final CycleRows rows;
    private final Clock clock;

    CycleFigures(CycleRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** For each of these groups what is known; of a group of which nothing is, that. */
    public Map<Group, Figures> of(Collection<Group> groups) {
        var figures = built(rows.counts(groups));
        var all = new LinkedHashMap<Group, Figures>();
        for (var group : groups) all.put(group, figures.getOrDefault(group, Figures.NONE));
        return all;
    }

    /** Several groups counted as one, under a name: one query for all. */
    Map<String, Figures> together(Map<String, Collection<Group>> wanted) {
        var today = UkTime.date(clock.instant());
        var builders = new HashMap<String, Figures.Builder>();
        var groups = wanted.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        for (var counted : rows.counts(groups)) {
            wanted.forEach((name, members) -> {
                if (!members.contains(counted.slot().group())) return;
                builders.computeIfAbsent(name, any -> new Figures.Builder())
                        .count(counted.slot(), counted.amount(), today);
            });
        }
        var figures = new HashMap<String, Figures>();
        builders.forEach((name, builder) -> figures.put(name, builder.build()));
        return figures;
    }

    /** All groups of a kind, by their value, and all of them together under the empty value. */
    public Map<String, Figures> by(Origin origin, Dimension dimension) {
        return byValue(rows.families(families(origin, dimension), null));
    }

    /** The same, of one measure only. */
    public Map<String, Figures> by(Origin origin, Dimension dimension, Measure measure) {
        return byValue(rows.families(families(origin, dimension), measure));
    }

    /**
     * Coalitions, each with all that its members bought, alone or together, in the order in which they are given, and
     * beside them everybody. One query.
     */
    public CoalitionsFigures by(List<Circle> circles, @Nullable Measure measure) {
        var today = UkTime.date(clock.instant());
        var everybody = new Figures.Builder();
        var builders = new LinkedHashMap<Circle, Figures.Builder>();
        for (var circle : circles) builders.put(circle, new Figures.Builder());
        for (var counted : rows.families(families(Origin.OWN, Dimension.AUTHORITY), measure)) {
            var group = counted.slot().group();
            if (group.equals(Group.all(Origin.OWN))) everybody.count(counted.slot(), counted.amount(), today);
            builders.forEach((circle, builder) -> {
                if (circle.buyers().stream().anyMatch(buyer -> buyer.toString().equals(group.value()))) {
                    builder.count(counted.slot(), counted.amount(), today);
                }
            });
        }
        var figures = new LinkedHashMap<Circle, Figures>();
        builders.forEach((circle, builder) -> figures.put(circle, builder.build()));
        return new CoalitionsFigures(everybody.build(), figures);
    }

    private static List<String> families(Origin origin, Dimension dimension) {
        return List.of(Group.familyOf(origin, dimension), Group.familyOf(origin, Dimension.ALL));
    }

    private Map<String, Figures> byValue(List<Counted> counts) {
        var figures = new HashMap<String, Figures>();
        built(counts).forEach((group, known) -> figures.put(group.value(), known));
        figures.putIfAbsent("", Figures.NONE);
        return figures;
    }

    /** One authority: by what is asked of it, beside it all of them, and its newest procurements. One query. */
    public AuthorityFigures authority(UUID authority) {
        var groups = new ArrayList<>(List.of(
                Group.authority(Origin.OWN, authority),
                Group.authority(Origin.IMPORTED, authority),
                Group.all(Origin.OWN),
                Group.all(Origin.IMPORTED)));
        for (var size : AuthorityFigures.SIZES) {
            groups.add(Group.of(Origin.OWN, Dimension.AUTHORITY_BIDDER_SIZE, Group.sized(authority, size)));
            groups.add(Group.of(Origin.OWN, Dimension.AUTHORITY_WINNER_SIZE, Group.sized(authority, size)));
        }
        var page = rows.page(groups, authority, LATEST);
        var today = UkTime.date(clock.instant());
        var latest =
                page.newest().stream().map(cycle -> CycleLine.of(cycle, today)).toList();
        return AuthorityFigures.of(authority, built(page.counts()), latest);
    }

    /** Authorities that buy together: as one, each by itself, and beside them everybody. One query. */
    public CoalitionFigures coalition(Collection<UUID> authorities) {
        var groups = new ArrayList<Group>();
        groups.add(Group.all(Origin.OWN));
        authorities.forEach(authority -> groups.add(Group.authority(Origin.OWN, authority)));
        var counts = rows.counts(groups);
        var today = UkTime.date(clock.instant());
        var together = new Figures.Builder();
        for (var counted : counts) {
            boolean own = !counted.slot().group().equals(Group.all(Origin.OWN));
            if (own) together.count(counted.slot(), counted.amount(), today);
        }
        var figures = built(counts);
        var members = new HashMap<UUID, Figures>();
        for (var authority : authorities) {
            members.put(authority, figures.getOrDefault(Group.authority(Origin.OWN, authority), Figures.NONE));
        }
        return new CoalitionFigures(
                together.build(), members, figures.getOrDefault(Group.all(Origin.OWN), Figures.NONE));
    }

    private Map<Group, Figures> built(List<Counted> counts) {
        var today = UkTime.date(clock.instant());
        var builders = new HashMap<Group, Figures.Builder>();
        for (var counted : counts) {
            builders.computeIfAbsent(counted.slot().group(), any -> new Figures.Builder())
                    .count(counted.slot(), counted.amount(), today);
        }
        var figures = new HashMap<Group, Figures>();
        builders.forEach((group, builder) -> figures.put(group, builder.build()));
        return figures;
    }
}
