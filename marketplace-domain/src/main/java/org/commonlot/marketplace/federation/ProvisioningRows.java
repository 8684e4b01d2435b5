package org.commonlot.marketplace.federation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which organisations the provider has to be told of, and how far the ledger was read for that. */
@Repository
class ProvisioningRows {

    private static final int LONGEST_FAULT = 500;

    private final JdbcTemplate jdbc;

    ProvisioningRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param position of the latest entry about it: when that has changed meanwhile, it stays due
     * @param attempts how many have failed so far
     */
    record Due(OrganisationId organisation, long position, int attempts) {}

    /** Locked until the transaction ends. */
    long read() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select position from provisioning_read where id = 1 for update", Long.class));
    }

    void readUpTo(long position) {
        jdbc.update("update provisioning_read set position = ? where id = 1", position);
    }

    void queue(OrganisationId organisation, long position, Instant now) {
        int known = jdbc.update(
                "update provisioning set position = ?, due_at = ?, attempts = 0 where organisation_id = ?",
                position,
                now.atOffset(ZoneOffset.UTC),
                organisation.value());
        if (known > 0) return;
        jdbc.update(
                "insert into provisioning (organisation_id, position, due_at, attempts) values (?, ?, ?, 0)",
                organisation.value(),
                position,
                now.atOffset(ZoneOffset.UTC));
    }

    List<Due> due(Instant now, int limit) {
        return jdbc.query(
                "select organisation_id, position, attempts from provisioning where due_at <= ? order by due_at limit"
                        + " ?",
                (row, n) -> new Due(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getLong("position"),
                        row.getInt("attempts")),
                now.atOffset(ZoneOffset.UTC),
                limit);
    }

    void done(Due due) {
        jdbc.update(
                "delete from provisioning where organisation_id = ? and position = ?",
                due.organisation().value(),
                due.position());
    }

    void failed(Due due, String fault, Instant again) {
        jdbc.update(
                "update provisioning set attempts = attempts + 1, fault = ?, due_at = ?"
                        + " where organisation_id = ? and position = ?",
                fault.length() > LONGEST_FAULT ? fault.substring(0, LONGEST_FAULT) : fault,
                again.atOffset(ZoneOffset.UTC),
                due.organisation().value(),
                due.position());
    }
}
