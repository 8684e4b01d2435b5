package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Standards that a challenge can ask for, from lists that are data with dates. */
@Service
@Transactional(readOnly = true)
public class Standards {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Standards(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The list that a standard is on. */
    public enum Catalogue {
        PRACTICE,
        ACCESSIBILITY,
        OPEN_STANDARD,
        SECURITY
    }

    /** A standard that can be asked for today. */
    public record Known(String code, Catalogue list, String title, String url) {}

    /** In the order in which they are offered. */
    public List<Known> all() {
        var today = UkTime.date(clock.instant());
        return jdbc.query(
                """
                select code, list, title, url from standard
                where valid_from <= ? and (valid_to is null or valid_to >= ?) order by position, code
                """,
                (row, n) -> new Known(
                        Objects.requireNonNull(row.getString("code")),
                        Catalogue.valueOf(row.getString("list")),
                        Objects.requireNonNull(row.getString("title")),
                        Objects.requireNonNull(row.getString("url"))),
                today,
                today);
    }

    /** Those with the codes, in the order in which they are offered; unknown codes are left out. */
    public List<Known> named(Collection<String> codes) {
        if (codes.isEmpty()) return List.of();
        return all().stream().filter(known -> codes.contains(known.code())).toList();
    }
}
