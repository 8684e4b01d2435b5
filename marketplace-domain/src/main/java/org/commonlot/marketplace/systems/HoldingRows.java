package org.commonlot.marketplace.systems;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Numbers of what an authority holds and is asked for. */
@Repository
class HoldingRows {

    private static final String COUNTS = """
        select
          (select count(*) from data_holding h where h.authority_id = ? and h.withdrawn_on is null) as holdings,
          (select count(*) from data_holding h where h.authority_id = ? and h.withdrawn_on is null
            and h.sharing = 'EVERYBODY') as open,
          (select count(*) from dataset_request r where r.authority_id = ? and r.answer is null) as waiting,
          (select count(*) from dataset_request r where r.authority_id = ? and r.answer is not null) as answered\
        """;

    private final JdbcTemplate jdbc;

    HoldingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(int holdings, int open, int waiting, int answered) {}

    Counts counts(UUID authority) {
        return Objects.requireNonNull(jdbc.queryForObject(
                COUNTS,
                (row, n) -> new Counts(
                        row.getInt("holdings"), row.getInt("open"), row.getInt("waiting"), row.getInt("answered")),
                authority,
                authority,
                authority,
                authority));
    }
}
