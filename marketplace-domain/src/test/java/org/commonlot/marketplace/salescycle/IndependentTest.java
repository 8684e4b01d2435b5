package org.commonlot.marketplace.salescycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures against another computation that knows nothing of facts, counts or curves: one case after another. */
class IndependentTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final LocalDate TODAY = UkTime.date(NOW);
    private static final List<Measure> MEASURED = List.of(
            Measure.TENDERING,
            Measure.EVALUATING,
            Measure.DECIDING,
            Measure.SIGNING,
            Measure.TO_AWARD,
            Measure.TO_SIGNATURE,
            Measure.TO_PAYMENT);

    /** One case: how long, and whether it came to its end. */
    private record Case(int days, boolean ended) {}

    @Test
    void figuresAreThoseOfAnIndependentComputationOver10000Procurements() {
        long seed = System.nanoTime();
        System.out.println("Independent computation: seed " + seed);
        var generated = new Generated(seed, NOW);
        var drawn = new ArrayList<Generated.Drawn>();
        var counts = new Counts();
        for (int i = 0; i < 10_000; i++) {
            var one = generated.next(i);
            drawn.add(one);
            counts.plus(Counts.change(List.of(), Folding.of(one.procurement(), one.facts())));
        }
        compare(figures(counts, "OWN.ALL", ""), drawn);

        var byLead = drawn.stream().collect(Collectors.groupingBy(Generated.Drawn::authority));
        var procedures = counts.asMap().keySet().stream()
                .filter(slot -> slot.family().equals("OWN.PROCEDURE"))
                .map(Slot::value)
                .distinct();
        assertThat(procedures).containsExactlyInAnyOrder("open", "below-threshold-open");
        assertThat(byLead).hasSize(20);
    }

    private static void compare(Figures figures, List<Generated.Drawn> drawn) {
        for (var measure : MEASURED) {
            var cases = cases(measure, drawn);
            var figure = figures.of(measure);
            var surviving = surviving(cases);
            var finished = cases.stream().filter(Case::ended).toList();
            assertThat(finished.size()).as("%s has cases", measure).isGreaterThan(100);
            assertThat(figure.finished()).as("%s finished", measure).isEqualTo(finished.size());
            assertThat(figure.cases()).as("%s cases", measure).isEqualTo(cases.size());
            assertThat(figure.finishedHalf()).as("%s plain median", measure).isEqualTo(sorted(finished, 0.5));
            assertThat(figure.quarter()).as("%s quarter", measure).isEqualTo(dayOf(surviving, 0.75));
            assertThat(figure.half()).as("%s half", measure).isEqualTo(dayOf(surviving, 0.5));
            assertThat(figure.threeQuarters()).as("%s three quarters", measure).isEqualTo(dayOf(surviving, 0.25));
            assertThat(figure.nineTenths()).as("%s nine tenths", measure).isEqualTo(dayOf(surviving, 0.1));
            for (int day = 0; day < surviving.length; day++) {
                assertThat(figure.curve().beyond(day))
                        .as("%s beyond %d", measure, day)
                        .isCloseTo(surviving[day], Offset.offset(1e-9));
            }
        }
    }

    private static Figures figures(Counts counts, String family, String value) {
        var builder = new Figures.Builder();
        counts.forEach((slot, amount) -> {
            if (slot.family().equals(family) && slot.value().equals(value)) builder.count(slot, amount, TODAY);
        });
        return builder.build();
    }

    private static List<Case> cases(Measure measure, List<Generated.Drawn> drawn) {
        var cases = new ArrayList<Case>();
        for (var one : drawn) {
            var from = one.days().get(measure.from());
            var to = one.days().get(measure.to());
            if (from == null) continue;
            if (to != null) cases.add(new Case(between(from, to), true));
            else cases.add(new Case(between(from, one.ended() == null ? TODAY : one.ended()), false));
        }
        return cases;
    }

    private static int between(LocalDate from, @Nullable LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    private static int sorted(List<Case> finished, double share) {
        var days = finished.stream().map(Case::days).sorted().toList();
        return days.get((int) Math.ceil(share * days.size()) - 1);
    }

    /** The first day on which no more than this share goes on. */
    private static @Nullable Integer dayOf(double[] surviving, double share) {
        for (int day = 0; day < surviving.length; day++) {
            if (surviving[day] <= share + 1e-9) return day;
        }
        return null;
    }

    /** Day by day, from the first to the last of all cases, the share that goes on beyond it. */
    private static double[] surviving(List<Case> cases) {
        int last = cases.stream().mapToInt(Case::days).max().orElse(0);
        var surviving = new double[last + 1];
        double share = 1;
        for (int day = 0; day <= last; day++) surviving[day] = share *= goesOn(cases, day);
        return surviving;
    }

    private static double goesOn(List<Case> cases, int day) {
        long reached = 0;
        long ended = 0;
        for (var one : cases) {
            if (one.days() >= day) reached++;
            if (one.ended() && one.days() == day) ended++;
        }
        return reached == 0 ? 1 : 1 - (double) ended / reached;
    }

    @Test
    void promisesAreKeptOnTheDayAndMissedAfterIt() {
        var lot = new UUID(1, 1);
        var buyer = new UUID(2, 2);
        var figures = figures(promise(lot, buyer, "2026-03-10T17:00:00Z"), "OWN.ALL", "");
        assertThat(figures.of(Indicator.AWARD_KEPT).yes()).isEqualTo(1);
        figures = figures(promise(lot, buyer, "2026-03-11T00:30:00Z"), "OWN.ALL", "");
        assertThat(figures.of(Indicator.AWARD_KEPT).no()).isEqualTo(1);
        figures = figures(promise(lot, buyer, null), "OWN.ALL", "");
        assertThat(figures.of(Indicator.AWARD_KEPT).no()).as("overdue by now").isEqualTo(1);
    }

    private static Counts promise(UUID lot, UUID buyer, @Nullable String decided) {
        var id = new UUID(3, 3);
        var published = Instant.parse("2026-01-05T09:00:00Z");
        var announced = new Announced(
                "CL-1",
                "Something",
                "/opportunities/CL-1",
                List.of(lot),
                List.of(new Announced.Buyer(buyer, "Council", true)),
                "open",
                "services",
                null,
                LocalDate.of(2026, 2, 10),
                LocalDate.of(2026, 3, 10),
                null,
                null);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.seen(id, null, null, Fact.Kind.PUBLISHED, published, published)
                .with(announced));
        if (decided != null) {
            var at = Instant.parse(decided);
            facts.add(Fact.seen(id, lot, null, Fact.Kind.AWARD_DECIDED, at, at)
                    .with(new Outcome(
                            new UUID(4, 4), "Firm", "MICRO", true, BigDecimal.TEN, Map.of("MICRO", 2), 2, 2)));
        }
        return Counts.change(List.of(), Folding.of(id, facts));
    }
}
