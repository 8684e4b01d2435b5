package org.commonlot.marketplace.salescycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.coalition.Circle;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.salescycle.Expectation.Basis;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For other capabilities: what to expect, what was promised, and how it stands. Each answer costs one query or two. */
@Service
@Transactional(readOnly = true)
public class Cycles {

    /** What a supplier asks before bidding. */
    public static final List<Measure> EXPECTED =
            List.of(Measure.TENDERING, Measure.DECISION, Measure.TO_AWARD, Measure.SIGNING, Measure.TO_SIGNATURE);

    /** What notices plan, where nothing better is known. */
    private static final Map<Measure, Measure> PLANNED = Map.of(
            Measure.DECISION, Measure.PLANNED_DECISION,
            Measure.TO_AWARD, Measure.PLANNED_AWARD,
            Measure.TO_SIGNATURE, Measure.PLANNED_START);

    /** Whose history it is; no coalition has a name with a capital in addresses. */
    private static final String OWN = "OWN";

    private static final String THEIRS = "THEIRS";
    private static final String MARKET = "MARKET";
    private static final String EVERYBODY = "EVERYBODY";

    private final CycleFigures figures;
    private final CoalitionRegister coalitions;
    private final CycleRows rows;
    private final Clock clock;

    Cycles(CycleFigures figures, CoalitionRegister coalitions, CycleRows rows, Clock clock) {
        this.figures = figures;
        this.coalitions = coalitions;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What to expect per stretch of an authority's procurements, from the nearest history in which there are enough
     * cases: its own, that of its coalition, what was imported, which is planned and called so, and where nothing was, that
     * of all authorities here. Two queries.
     */
    public Map<Measure, Expectation> expect(OrganisationId authority) {
        var circles = coalitions.around(authority);
        var known = histories(authority, circles);
        var expected = new LinkedHashMap<Measure, Expectation>();
        for (var measure : EXPECTED) {
            candidates(measure, known, circles)
                    .filter(candidate -> candidate.figure().half() != null)
                    .findFirst()
                    .ifPresent(found -> expected.put(measure, found));
        }
        return expected;
    }

    /** By whose they are; those of a coalition by its name in addresses. */
    private Map<String, Figures> histories(OrganisationId authority, List<Circle> circles) {
        var wanted = new HashMap<String, Collection<Group>>();
        wanted.put(OWN, List.of(Group.authority(Origin.OWN, authority.value())));
        wanted.put(THEIRS, List.of(Group.authority(Origin.IMPORTED, authority.value())));
        wanted.put(MARKET, List.of(Group.all(Origin.IMPORTED)));
        wanted.put(EVERYBODY, List.of(Group.all(Origin.OWN)));
        for (var circle : circles) {
            wanted.put(
                    circle.slug(),
                    circle.buyers().stream()
                            .map(buyer -> Group.authority(Origin.OWN, buyer))
                            .toList());
        }
        return figures.together(wanted);
    }

    private static Stream<Expectation> candidates(Measure measure, Map<String, Figures> known, List<Circle> circles) {
        var candidates = new ArrayList<Expectation>();
        candidates.add(candidate(measure, Basis.AUTHORITY, known, OWN));
        circles.stream()
                .map(circle ->
                        new Expectation(measure, Basis.COALITION, circle.name(), figure(known, circle.slug(), measure)))
                .sorted(Comparator.comparing((Expectation one) -> one.figure().finished(), Comparator.reverseOrder()))
                .forEach(candidates::add);
        var planned = PLANNED.get(measure);
        if (planned != null) {
            candidates.add(candidate(planned, Basis.AUTHORITY_PLANNED, known, THEIRS));
            candidates.add(candidate(planned, Basis.MARKET_PLANNED, known, MARKET));
        } else {
            candidates.add(candidate(measure, Basis.MARKET, known, MARKET));
        }
        candidates.add(candidate(measure, Basis.EVERYBODY, known, EVERYBODY));
        return candidates.stream();
    }

    private static Expectation candidate(Measure measure, Basis basis, Map<String, Figures> known, String whose) {
        return new Expectation(measure, basis, null, figure(known, whose, measure));
    }

    private static Figure figure(Map<String, Figures> known, String whose, Measure measure) {
        return known.getOrDefault(whose, Figures.NONE).of(measure);
    }

    /** What the first notice of a procurement promised, for its lead authority, lot by lot. */
    public List<Promise> promises(String reference) {
        var today = today();
        var promises = new ArrayList<Promise>();
        int lot = 0;
        for (var cycle : rows.byReference(reference)) {
            if (!cycle.lead()) continue;
            promises.addAll(Promise.of(cycle, ++lot, today));
        }
        return promises;
    }

    /** A procurement's cycles, lot by lot, and authority by authority. */
    public List<CycleLine> of(UUID procurement) {
        var today = today();
        return rows.of(List.of(procurement.toString())).stream()
                .map(cycle -> CycleLine.of(cycle, today))
                .toList();
    }

    /** Of these procurements those that are under way, lot by lot, for their lead authorities. */
    public List<CycleLine> underWay(Collection<UUID> procurements) {
        if (procurements.isEmpty()) return List.of();
        var today = today();
        return rows.of(procurements.stream().map(UUID::toString).toList()).stream()
                .filter(Cycle::lead)
                .map(cycle -> CycleLine.of(cycle, today))
                .filter(line -> line.underWay().isPresent())
                .toList();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
