package org.commonlot.marketplace.publication;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The releases, and the one row whose lock gives them their order. */
@Repository
class ReleaseRows {

    private static final String ALL = "select sequence, ocid, release_id, released_at, tag, content from ocds_release ";

    private static final RowMapper<PublishedRelease> RELEASE = (row, n) -> new PublishedRelease(
            row.getLong("sequence"),
            row.getString("ocid"),
            row.getString("release_id"),
            Objects.requireNonNull(row.getObject("released_at", OffsetDateTime.class))
                    .toInstant(),
            List.of(row.getString("tag").split(",", -1)),
            row.getString("content"));

    private final JdbcTemplate jdbc;

    ReleaseRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The number of the newest release. Whoever asks holds the row until its transaction ends, so that the next number is
     * given only when this one is either visible or given back: a reader never sees a number while a smaller one is
     * still to come.
     */
    long lockHead() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select last from ocds_release_head where id = 1 for update", Long.class));
    }

    void moveHead(long last) {
        jdbc.update("update ocds_release_head set last = ? where id = 1", last);
    }

    void add(PublishedRelease release, int number) {
        jdbc.update(
                "insert into ocds_release (sequence, ocid, number, release_id, released_at, tag, content)"
                        + " values (?,?,?,?,?,?,?)",
                release.sequence(),
                release.ocid(),
                number,
                release.id(),
                release.at().atOffset(ZoneOffset.UTC),
                String.join(",", release.tag()),
                release.content());
    }

    List<PublishedRelease> after(long sequence, int most) {
        return jdbc.query(ALL + "where sequence > ? order by sequence limit ?", RELEASE, sequence, most);
    }

    Optional<Long> sequenceOf(String id) {
        return jdbc.queryForList("select sequence from ocds_release where release_id = ?", Long.class, id).stream()
                .findFirst();
    }

    Optional<PublishedRelease> byId(String id) {
        return jdbc.query(ALL + "where release_id = ?", RELEASE, id).stream().findFirst();
    }

    /** Oldest first. */
    List<PublishedRelease> of(String ocid) {
        return jdbc.query(ALL + "where ocid = ? order by number", RELEASE, ocid);
    }
}
