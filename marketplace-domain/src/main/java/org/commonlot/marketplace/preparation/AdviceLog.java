package org.commonlot.marketplace.preparation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The advice that was given, as it was given: nothing in it is ever changed. */
@Component
class AdviceLog {

    private final JdbcTemplate jdbc;

    AdviceLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ProcurementId id, String step, Flag flag, Instant at) {
        jdbc.update(
                "insert into authoring_advice (id, procurement_id, given_at, step, flag, facts) values (?, ?, ?, ?, ?,"
                        + " ?)",
                UUID.randomUUID(),
                id.value(),
                at.atOffset(ZoneOffset.UTC),
                step,
                flag.kind().name(),
                flag.arguments().toString());
    }

    List<GivenAdvice> of(ProcurementId id) {
        return jdbc.query(
                "select * from authoring_advice where procurement_id = ? order by given_at, id",
                (row, n) -> new GivenAdvice(
                        Objects.requireNonNull(row.getObject("given_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("step"),
                        Flag.Kind.valueOf(row.getString("flag"))),
                id.value());
    }
}
