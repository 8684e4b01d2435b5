package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets of words for points, to choose from: data with dates. What is chosen is copied, so that it stays as published. */
@Service
@Transactional(readOnly = true)
public class Scales {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Scales(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A set that can be chosen today. */
    public record Known(String code, String name, Scale scale) {}

    /** In the order in which they are offered. */
    public List<Known> all() {
        var today = UkTime.date(clock.instant());
        return jdbc.query(
                """
                select code, name, points_0, points_1, points_2, points_3, points_4, points_5 from score_scale
                where valid_from <= ? and (valid_to is null or valid_to >= ?) order by position, code
                """,
                (row, n) -> new Known(
                        row.getString("code"),
                        row.getString("name"),
                        Scale.of(IntStream.rangeClosed(3, 3 + Scale.MOST_POINTS)
                                .mapToObj(at -> {
                                    try {
                                        return Objects.requireNonNull(row.getString(at));
                                    } catch (java.sql.SQLException e) {
                                        throw new IllegalStateException(e);
                                    }
                                })
                                .toList())),
                today,
                today);
    }

    public Optional<Scale> byCode(String code) {
        return all().stream()
                .filter(known -> known.code().equals(code))
                .map(Known::scale)
                .findFirst();
    }
}
