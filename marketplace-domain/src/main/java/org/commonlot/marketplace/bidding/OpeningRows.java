package org.commonlot.marketplace.bidding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Consents to open, and the record of each opening: every stage of a procurement has its own. */
@Repository
class OpeningRows {

    private final JdbcTemplate jdbc;

    OpeningRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonId> consents(ProcurementId id, int stage) {
        return jdbc.query(
                "select person_id from opening_consent where procurement_id = ? and stage = ? order by at, person_id",
                (row, n) -> new PersonId(Objects.requireNonNull(row.getObject(1, UUID.class))),
                id.value(),
                stage);
    }

    void consent(ProcurementId id, int stage, PersonId person, Instant at) {
        jdbc.update(
                "insert into opening_consent (procurement_id, stage, person_id, at) values (?, ?, ?, ?)",
                id.value(),
                stage,
                person.value(),
                at.atOffset(ZoneOffset.UTC));
    }

    /** Nobody agrees any more: it is not to be opened yet. Stages that were opened stay as they are. */
    void forget(ProcurementId id) {
        jdbc.update(
                "delete from opening_consent where procurement_id = ? and stage not in"
                        + " (select o.stage from opening o where o.procurement_id = ?)",
                id.value(),
                id.value());
    }

    Optional<OpeningView.Record> record(ProcurementId id, int stage) {
        return jdbc
                .query(
                        "select opened_at, first_opener, second_opener, bids, manifest from opening"
                                + " where procurement_id = ? and stage = ?",
                        (row, n) -> new OpeningView.Record(
                                Objects.requireNonNull(row.getObject(1, OffsetDateTime.class))
                                        .toInstant(),
                                new PersonId(Objects.requireNonNull(row.getObject(2, UUID.class))),
                                new PersonId(Objects.requireNonNull(row.getObject(3, UUID.class))),
                                row.getInt(4),
                                row.getString(5)),
                        id.value(),
                        stage)
                .stream()
                .findFirst();
    }

    void record(ProcurementId id, int stage, OpeningView.Record record) {
        jdbc.update(
                "insert into opening (procurement_id, stage, opened_at, first_opener, second_opener, bids, manifest)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                stage,
                record.openedAt().atOffset(ZoneOffset.UTC),
                record.firstOpener().value(),
                record.secondOpener().value(),
                record.bids(),
                record.manifest());
    }
}
