package org.commonlot.marketplace.salescycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.salescycle.Group.Dimension;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How much longer figures take to read with 1,000,000 procurements and 10,000,000 facts than with 10,000 and 100,000: a ratio,
 * printed. It asserts nothing and belongs to no run: {@code -Dit.test=CycleBenchmark}.
 */
@OnPostgres
class CycleBenchmark {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int FACTS_EACH = 10;
    private static final int TIMES = 15;

    @Autowired
    CycleFigures figures;

    @Autowired
    CycleCounting counting;

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void readsFiguresOfManyAsOfFew() {
        var challenge = story.publishedChallenge(Story.OPEN);
        counting.sweep();
        var council = challenge.team().authority().value();
        fill(council, 0, FEW);
        var few = measured(council);
        fill(council, FEW, MANY);
        var many = measured(council);
        for (int read = 0; read < NAMES.size(); read++) {
            System.out.printf(
                    "CycleBenchmark: %s takes %.1f ms with %d procurements, %.1f ms with %d: %.2f times%n",
                    NAMES.get(read), few[read] / 1e6, FEW, many[read] / 1e6, MANY, (double) many[read] / few[read]);
        }
    }

    private static final List<String> NAMES = List.of("the overview", "one measure by procedure", "an authority");

    private long[] measured(UUID council) {
        jdbc.execute("analyze");
        return new long[] {
            median(() -> figures.of(List.of(Group.all(Origin.OWN), Group.all(Origin.IMPORTED)))),
            median(() -> figures.by(Origin.OWN, Dimension.PROCEDURE, Measure.TO_AWARD)),
            median(() -> figures.authority(council))
        };
    }

    private static long median(Runnable read) {
        var nanos = new long[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            read.run();
            nanos[time] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[TIMES / 2];
    }

    /** Facts, cycles and counts as so many procurements of one council leave them, spread over two years of days. */
    private void fill(UUID council, int from, int until) {
        jdbc.update("""
            insert into cycle_fact (id, procurement_id, lot_id, authority_id, kind, at, recorded_at, by_hand, actor, detail)
            select gen_random_uuid(), gen_random_uuid(), null, null, 'CASE_APPROVED', now(), now(), false, 'system', '{}'
            from generate_series(1, ?)""", (until - from) * FACTS_EACH);
        jdbc.update("""
            insert into sales_cycle (id, subject, origin, authority_id, winner_id, reference, published_on, content)
            select gen_random_uuid(), 'CL-' || n, 'OWN', ?, null, 'CL-' || n, cast(? as date) - n % 700,
              (select min(content) from sales_cycle where authority_id = ?)
            from generate_series(?, ?) n""", council, LocalDate.of(2026, 1, 1), council, from + 1, until);
        for (var measure : Measure.values()) {
            for (var group : List.of(
                    Group.all(Origin.OWN),
                    Group.authority(Origin.OWN, council),
                    Group.of(Origin.OWN, Dimension.PROCEDURE, "open"),
                    Group.of(Origin.OWN, Dimension.PROCEDURE, "below-threshold-open"))) {
                jdbc.update("""
                    insert into cycle_count (family, member, measure, kind, label, days, number, worth)
                    select ?, ?, ?, 'DONE', '', n % 700, count(*), 0 from generate_series(?, ?) n group by n % 700
                    on conflict (family, member, measure, kind, label, days)
                    do update set number = cycle_count.number + excluded.number""", group.family(), group.value(), measure.name(), from + 1, until);
            }
        }
    }
}
