package org.commonlot.marketplace.following;

import java.time.Instant;
import java.time.LocalDate;
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

/** Who follows what, and how far they have been told. */
@Repository
class FollowRows {

    private final JdbcTemplate jdbc;

    FollowRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this call did it. */
    boolean follow(PersonId person, ProcurementId procurement, String token, Instant now) {
        jdbc.update(
                "insert into follower (person_id, version, token) values (?, 0, ?) on conflict do nothing",
                person.value(),
                token);
        var at = now.atOffset(ZoneOffset.UTC);
        return jdbc.update(
                        "insert into follow (person_id, procurement_id, since, told_until) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        person.value(),
                        procurement.value(),
                        at,
                        at)
                > 0;
    }

    boolean stop(PersonId person, ProcurementId procurement) {
        return jdbc.update(
                        "delete from follow where person_id = ? and procurement_id = ?",
                        person.value(),
                        procurement.value())
                > 0;
    }

    int stopAll(PersonId person) {
        return jdbc.update("delete from follow where person_id = ?", person.value());
    }

    List<Followed> of(PersonId person, int most) {
        return jdbc.query(
                "select procurement_id, since from follow where person_id = ? order by since desc, procurement_id"
                        + " limit ?",
                (row, n) -> new Followed(
                        new ProcurementId(Objects.requireNonNull(row.getObject("procurement_id", UUID.class))),
                        Objects.requireNonNull(row.getObject("since", OffsetDateTime.class))
                                .toInstant()),
                person.value(),
                most);
    }

    boolean follows(PersonId person, ProcurementId procurement) {
        return !jdbc.queryForList(
                        "select 1 from follow where person_id = ? and procurement_id = ?",
                        Integer.class,
                        person.value(),
                        procurement.value())
                .isEmpty();
    }

    Optional<PersonId> byToken(String token) {
        return jdbc.queryForList("select person_id from follower where token = ?", UUID.class, token).stream()
                .findFirst()
                .map(PersonId::new);
    }

    /** Those with news until a moment who had no digest on that day. */
    List<PersonId> dueForDigest(LocalDate today, Instant until, int most) {
        return jdbc.queryForList("""
            select r.person_id from follower r
            where (r.last_digest is null or r.last_digest < ?) and exists (
              select 1 from follow f join opportunity_news n on n.procurement_id = f.procurement_id
              where f.person_id = r.person_id and n.at > f.told_until and n.at <= ?)
            order by r.person_id limit ?\
            """, UUID.class, today, until.atOffset(ZoneOffset.UTC), most).stream()
                .map(PersonId::new)
                .toList();
    }

    /** The link's token, of a person who had no digest on that day; held until the transaction ends. */
    Optional<String> lockForDigest(PersonId person, LocalDate today) {
        return jdbc
                .queryForList(
                        "select token from follower where person_id = ? and (last_digest is null or last_digest < ?)"
                                + " for update",
                        String.class,
                        person.value(),
                        today)
                .stream()
                .findFirst();
    }

    /** What is new for them until a moment: procurement by procurement, each kind with how often. */
    List<Item> items(PersonId person, Instant until) {
        return jdbc.query(
                """
                select n.procurement_id, n.kind, count(*) as times
                from follow f join opportunity_news n on n.procurement_id = f.procurement_id
                where f.person_id = ? and n.at > f.told_until and n.at <= ?
                group by n.procurement_id, n.kind order by n.procurement_id, n.kind\
                """,
                (row, n) -> new Item(
                        new ProcurementId(Objects.requireNonNull(row.getObject("procurement_id", UUID.class))),
                        NewsKind.valueOf(row.getString("kind")),
                        row.getInt("times")),
                person.value(),
                until.atOffset(ZoneOffset.UTC));
    }

    record Item(ProcurementId procurement, NewsKind kind, int times) {}

    void told(PersonId person, Instant until, LocalDate today) {
        jdbc.update(
                "update follow set told_until = ? where person_id = ? and told_until < ?",
                until.atOffset(ZoneOffset.UTC),
                person.value(),
                until.atOffset(ZoneOffset.UTC));
        jdbc.update(
                "update follower set last_digest = ?, version = version + 1 where person_id = ?",
                today,
                person.value());
    }
}
