package org.commonlot.marketplace.planning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** What many people leave at an engagement: places at events, interest, safeguards, and reasons for having none. */
@Repository
class EngagementRows {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    EngagementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    Map<UUID, Integer> taken(UUID engagement) {
        var taken = new HashMap<UUID, Integer>();
        jdbc.query(
                """
                select s.event_id, count(*) from engagement_seat s join engagement_event e on e.id = s.event_id
                where e.engagement_id = ? group by s.event_id\
                """,
                rows -> {
                    taken.put(Objects.requireNonNull(rows.getObject(1, UUID.class)), rows.getInt(2));
                },
                engagement);
        return taken;
    }

    boolean sits(UUID event, Actor person) {
        return !jdbc.queryForList(
                        "select 1 from engagement_seat where event_id = ? and person_id = ?",
                        Integer.class,
                        event,
                        person.person().value())
                .isEmpty();
    }

    void sit(UUID event, Actor person, OrganisationId supplier, Instant now) {
        jdbc.update(
                "insert into engagement_seat (event_id, person_id, supplier_id, taken_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                event,
                person.person().value(),
                supplier.value(),
                now.atOffset(ZoneOffset.UTC));
    }

    void leave(UUID event, Actor person) {
        jdbc.update(
                "delete from engagement_seat where event_id = ? and person_id = ?",
                event,
                person.person().value());
    }

    List<Guest> guests(UUID engagement) {
        return jdbc.query(
                """
                select s.event_id, p.name, o.name from engagement_seat s
                join engagement_event e on e.id = s.event_id
                join person p on p.id = s.person_id join organisation o on o.id = s.supplier_id
                where e.engagement_id = ? order by e.starts_at, o.name, p.name\
                """,
                (row, n) -> new Guest(
                        Objects.requireNonNull(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)),
                engagement);
    }

    void interested(UUID engagement, OrganisationId supplier, Actor by, String words, Instant now) {
        jdbc.update(
                "delete from engagement_interest where engagement_id = ? and supplier_id = ?",
                engagement,
                supplier.value());
        jdbc.update(
                "insert into engagement_interest (engagement_id, supplier_id, person_id, words, at)"
                        + " values (?, ?, ?, ?, ?)",
                engagement,
                supplier.value(),
                by.person().value(),
                words,
                now.atOffset(ZoneOffset.UTC));
    }

    List<Interest> interests(UUID engagement) {
        return jdbc.query(
                """
                select o.name, i.words, i.at from engagement_interest i join organisation o on o.id = i.supplier_id
                where i.engagement_id = ? order by i.at, o.name\
                """,
                (row, n) -> new Interest(
                        row.getString(1), row.getString(2), instant(row.getObject(3, OffsetDateTime.class))),
                engagement);
    }

    List<String> wordsOf(UUID engagement, OrganisationId supplier) {
        return jdbc.queryForList(
                "select words from engagement_interest where engagement_id = ? and supplier_id = ?",
                String.class,
                engagement,
                supplier.value());
    }

    /** What these firms took part in, each once, with the moment of their first step. */
    List<TookPart> tookPart(Collection<UUID> suppliers) {
        return named.query(
                """
                select e.reference, e.title, e.authority_id, e.procurement_id, min(t.at) as first_at from (
                  select i.engagement_id, i.at from engagement_interest i where i.supplier_id in (:suppliers)
                  union all
                  select v.engagement_id, s.taken_at from engagement_seat s
                  join engagement_event v on v.id = s.event_id where s.supplier_id in (:suppliers)) t
                join engagement e on e.id = t.engagement_id
                group by e.id, e.reference, e.title, e.authority_id, e.procurement_id\
                """,
                Map.of("suppliers", suppliers),
                (row, n) -> new TookPart(
                        row.getString("reference"),
                        row.getString("title"),
                        new OrganisationId(row.getObject("authority_id", UUID.class)),
                        row.getObject("procurement_id", UUID.class),
                        instant(row.getObject("first_at", OffsetDateTime.class))));
    }

    void safeguard(UUID engagement, String words, Actor by, Instant now) {
        jdbc.update(
                "insert into engagement_safeguard (id, engagement_id, at, words, recorded_by) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                engagement,
                now.atOffset(ZoneOffset.UTC),
                words,
                by.person().value());
    }

    List<Safeguard> safeguards(UUID engagement) {
        return jdbc.query(
                "select at, words from engagement_safeguard where engagement_id = ? order by at, id",
                (row, n) -> new Safeguard(instant(row.getObject(1, OffsetDateTime.class)), row.getString(2)),
                engagement);
    }

    void skip(ProcurementId procurement, String reason, Actor by, Instant now) {
        jdbc.update("delete from no_engagement where procurement_id = ?", procurement.value());
        jdbc.update(
                "insert into no_engagement (procurement_id, reason, said_at, said_by) values (?, ?, ?, ?)",
                procurement.value(),
                reason,
                now.atOffset(ZoneOffset.UTC),
                by.person().value());
    }

    private static Instant instant(OffsetDateTime at) {
        return Objects.requireNonNull(at).toInstant();
    }
}
