package org.commonlot.marketplace.salescycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For other capabilities: what to expect, what was promised, and how it stands. Each answer costs one query. */
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

    private final CycleFigures figures;
    private final CycleRows rows;
    private final Clock clock;

    Cycles(CycleFigures figures, CycleRows rows, Clock clock) {
        this.figures = figures;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What to expect per stretch of an authority's procurements, from the nearest history in which there are enough
     * cases: its own, that of all authorities here, and then what was imported, which is planned and called so.
     */
    public Map<Measure, Expectation> expect(OrganisationId authority) {
        var own = Group.authority(Origin.OWN, authority.value());
        var theirs = Group.authority(Origin.IMPORTED, authority.value());
        var known = figures.of(List.of(own, theirs, Group.all(Origin.OWN), Group.all(Origin.IMPORTED)));
        var expected = new LinkedHashMap<Measure, Expectation>();
        for (var measure : EXPECTED) {
            expectation(measure, known, own, theirs).ifPresent(found -> expected.put(measure, found));
        }
        return expected;
    }

    private static Optional<Expectation> expectation(
            Measure measure, Map<Group, Figures> known, Group own, Group theirs) {
        var candidates = new ArrayList<Expectation>();
        var market = Group.all(Origin.IMPORTED);
        candidates.add(candidate(measure, Expectation.Basis.AUTHORITY, known, own));
        candidates.add(candidate(measure, Expectation.Basis.EVERYBODY, known, Group.all(Origin.OWN)));
        var planned = PLANNED.get(measure);
        if (planned != null) {
            candidates.add(candidate(planned, Expectation.Basis.AUTHORITY_PLANNED, known, theirs));
            candidates.add(candidate(planned, Expectation.Basis.MARKET_PLANNED, known, market));
        } else {
            candidates.add(candidate(measure, Expectation.Basis.MARKET, known, market));
        }
        return candidates.stream()
                .filter(candidate -> candidate.figure().half() != null)
                .findFirst();
    }

    private static Expectation candidate(
            Measure measure, Expectation.Basis basis, Map<Group, Figures> known, Group group) {
        return new Expectation(
                measure, basis, known.getOrDefault(group, Figures.NONE).of(measure));
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

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }
}
