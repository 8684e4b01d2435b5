package org.commonlot.marketplace.procurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.document.DocumentView;
import org.commonlot.marketplace.document.Documents;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.terms.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The public face of procurements: versions frozen at publication, each read with one query. */
@Service
@Transactional(readOnly = true)
public class Opportunities {

    private static final String NEWEST = """
        select p.id, p.public_state, p.ended_reason, p.ended_code, p.ended_at, p.termination_number,
          p.termination_published_at, v.number, v.published_at, v.content,
          (select max(a.published_at) from amendment a where a.procurement_id = p.id) as amended_at,
          (select max(a.published_at) from amendment a where a.procurement_id = p.id and a.confirm) as confirmed_from
        from procurement p join published_version v on v.procurement_id = p.id
        where v.number = (select max(w.number) from published_version w where w.procurement_id = p.id)
        """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final OrganisationDirectory organisations;
    private final Documents documents;
    private final Standards standards;

    private final RowMapper<PublishedOpportunity> published;

    Opportunities(
            JdbcTemplate jdbc,
            JsonMapper json,
            OrganisationDirectory organisations,
            Documents documents,
            Standards standards) {
        this.standards = standards;
        this.jdbc = jdbc;
        this.json = json;
        this.organisations = organisations;
        this.documents = documents;
        this.published = (row, n) -> new PublishedOpportunity(
                new ProcurementId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getInt("number"),
                Objects.requireNonNull(row.getObject("published_at", OffsetDateTime.class))
                        .toInstant(),
                PublicState.valueOf(row.getString("public_state")),
                row.getString("ended_reason"),
                new Termination(
                        row.getString("ended_code"),
                        moment(row, "ended_at"),
                        row.getString("termination_number"),
                        moment(row, "termination_published_at")),
                moment(row, "amended_at"),
                moment(row, "confirmed_from"),
                json.readValue(row.getString("content"), Opportunity.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** What everybody could read, from the first publication on, oldest first; nothing under another reference. */
    public List<PublishedVersion> versions(String reference) {
        return jdbc.query(
                """
                select v.published_at, v.content, a.number, a.reason, a.notice_number
                from published_version v
                join procurement p on p.id = v.procurement_id
                left join amendment a on a.id = v.amendment_id
                where p.reference = ? and (v.number = 1 or v.amendment_id is not null)
                order by v.number
                """,
                (row, n) -> new PublishedVersion(
                        row.getInt("number"),
                        Objects.requireNonNull(moment(row, "published_at")),
                        row.getString("reason"),
                        row.getString("notice_number"),
                        json.readValue(row.getString("content"), Opportunity.class)),
                reference);
    }

    /** What was published under a reference such as {@code CL-2026-0001}. */
    public Optional<PublishedOpportunity> byReference(String reference) {
        return jdbc.query(NEWEST + " and p.reference = ?", published, reference).stream()
                .findFirst();
    }

    public Optional<PublishedOpportunity> byId(ProcurementId id) {
        return jdbc.query(NEWEST + " and p.id = ?", published, id.value()).stream()
                .findFirst();
    }

    /** Those of them that were published, in no order. */
    public List<PublishedOpportunity> byIds(Collection<ProcurementId> ids) {
        if (ids.isEmpty()) return List.of();
        var marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return jdbc.query(
                NEWEST + " and p.id in (" + marks + ")",
                published,
                ids.stream().map(ProcurementId::value).toArray());
    }

    public Optional<PublishedOpportunity> byLot(LotId lot) {
        return jdbc
                .query(
                        NEWEST + " and p.id = (select l.procurement_id from lot l where l.id = ?)",
                        published,
                        lot.value())
                .stream()
                .findFirst();
    }

    /** Every round of a procurement's lots at whatever stage, with the one of the first stage: the lot as it was published. */
    public Map<LotId, LotId> rounds(ProcurementId id) {
        var rounds = new LinkedHashMap<LotId, LotId>();
        jdbc.query(
                "select l.id, f.id as first_id from lot l join lot f on f.procurement_id = l.procurement_id"
                        + " and f.of_lot is null and f.number = coalesce(l.of_lot, l.number)"
                        + " where l.procurement_id = ? order by l.number",
                row -> {
                    rounds.put(lot(row, "id"), lot(row, "first_id"));
                },
                id.value());
        return rounds;
    }

    /** The lot as it was published of which this is a round; itself before anything is. */
    public LotId firstRound(ProcurementId id, LotId round) {
        return rounds(id).getOrDefault(round, round);
    }

    private static LotId lot(ResultSet row, String column) throws SQLException {
        return new LotId(Objects.requireNonNull(row.getObject(column, UUID.class)));
    }

    /** What everybody is told about where each lot of a procurement stands. */
    public Map<LotId, PublicState> lotStates(ProcurementId id) {
        var states = new LinkedHashMap<LotId, PublicState>();
        lotStandings(id).forEach((lot, standing) -> states.put(lot, standing.state()));
        return states;
    }

    /** The same, with why those ended that ended before the others. */
    public Map<LotId, LotStanding> lotStandings(ProcurementId id) {
        var standings = new LinkedHashMap<LotId, LotStanding>();
        jdbc.query(
                "select id, state, ended_reason, ended_code, ended_at, termination_number, termination_published_at"
                        + " from lot where procurement_id = ? order by number",
                row -> {
                    var lot = lot(row, "id");
                    var reason = row.getString("ended_reason");
                    var ended = new Termination(
                            row.getString("ended_code"),
                            moment(row, "ended_at"),
                            row.getString("termination_number"),
                            moment(row, "termination_published_at"));
                    var state = PublicState.of(LotState.valueOf(row.getString("state")));
                    standings.put(lot, new LotStanding(state, reason, reason == null ? null : ended));
                },
                id.value());
        return standings;
    }

    /** The published procurements that close next after a moment. */
    public List<PublishedOpportunity> closingAfter(Instant moment, int most) {
        return jdbc.query(
                NEWEST + " and p.public_state = 'OPEN' and p.bids_close > ? order by p.bids_close, p.id limit ?",
                published,
                moment.atOffset(ZoneOffset.UTC),
                most);
    }

    Opportunity describe(Procurement procurement, @Nullable ProcedureRule rule) {
        var buyers = organisations.authorities(procurement.authorities()).stream()
                .map(authority -> new Opportunity.Buyer(
                        authority.id().value(),
                        authority.name(),
                        authority.identifierScheme(),
                        authority.identifier(),
                        authority.id().equals(procurement.lead())))
                .toList();
        return new Opportunity(
                procurement.id().value(),
                procurement.reference(),
                procurement.ocid(),
                procurement.title(),
                procurement.problem(),
                procurement.particulars().given() == 0 ? null : procurement.particulars(),
                standards.named(procurement.particulars().codes()).stream()
                        .map(known -> new Opportunity.Standard(known.code(), known.title(), known.url()))
                        .toList(),
                procurement.basedOn(),
                procurement.budget(),
                procurement.timetable(),
                procurement.terms(),
                procurement.conditions().any() ? procurement.conditions() : null,
                procurement.directAward().complete() ? procurement.directAward() : null,
                procurement.framework().complete() ? procurement.framework() : null,
                new Opportunity.Division(procurement.cpv(), procurement.lotLimits(), procurement.reservation()),
                rule,
                buyers,
                procurement.lots().stream().map(Opportunities::onOffer).toList(),
                documents.of(procurement.id().value()).stream()
                        .map(Opportunities::file)
                        .toList(),
                List.of(),
                procurement.staged() ? staged(procurement) : null,
                procurement.noticeNumber(),
                procurement.noticePublishedAt(),
                procurement.publishedAt());
    }

    private static Staged staged(Procurement procurement) {
        return new Staged(
                procurement.running(),
                procurement.stageViews(),
                procurement.earlierRounds().stream().map(Opportunities::onOffer).toList(),
                List.of());
    }

    private static Opportunity.File file(DocumentView document) {
        return new Opportunity.File(
                document.id(), document.title(), document.fileName(), document.mediaType(), document.size());
    }

    private static Opportunity.LotOnOffer onOffer(Lot lot) {
        var view = lot.view();
        return new Opportunity.LotOnOffer(
                view.id().value(),
                view.number(),
                view.stage(),
                view.title(),
                view.priceFormula(),
                List.copyOf(view.criteria()),
                view.scope(),
                view.cpv());
    }

    /** Keeps what is being published, as its next version, for ever. */
    @Transactional
    void freeze(Procurement procurement, ProcedureRule rule, Instant at) {
        keep(procurement.id(), 1, null, describe(procurement, rule), at);
    }

    /** Keeps what a change makes of it, as its next version, for ever. */
    @Transactional
    void amend(Procurement procurement, ProcedureRule rule, UUID amendment, Instant at) {
        var newest = byId(procurement.id()).orElseThrow(NotFound::new);
        var content = describe(procurement, rule).with(newest.opportunity().goingOn());
        keep(procurement.id(), newest.versionNumber() + 1, amendment, content, at);
    }

    /** Keeps what it is now that its next stage takes bids, as its next version, for ever. */
    @Transactional
    void advance(Procurement procurement, ProcedureRule rule, Instant at) {
        var newest = byId(procurement.id()).orElseThrow(NotFound::new);
        var content = describe(procurement, rule).with(newest.opportunity().goingOn());
        keep(procurement.id(), newest.versionNumber() + 1, null, content, at);
    }

    /** Publishes how many go on from a lot, and who if that is public: the next version, the same but for that. */
    @Transactional
    void announce(ProcurementId id, Staged.GoingOn goingOn, Instant at) {
        var newest = byId(id).orElseThrow(NotFound::new);
        keep(id, newest.versionNumber() + 1, null, newest.opportunity().with(List.of(goingOn)), at);
    }

    /** Publishes the outcome of a lot: the next version, the same as the one before but for that. */
    @Transactional
    public void publish(ProcurementId id, Opportunity.Outcome outcome) {
        var newest = byId(id).orElseThrow(NotFound::new);
        keep(id, newest.versionNumber() + 1, null, newest.opportunity().with(outcome), outcome.decidedAt());
    }

    /**
     * Publishes that the public award of a lot waits, or waits no more: the next version, the same but for that. Nothing, and
     * false, while no award of it is public.
     */
    @Transactional
    public boolean hold(ProcurementId id, LotId lot, Opportunity.Held held, Instant at) {
        var newest = byId(id).orElseThrow(NotFound::new);
        boolean known = newest.opportunity().outcomes().stream().anyMatch(outcome -> outcome.stands(lot));
        if (known)
            keep(id, newest.versionNumber() + 1, null, newest.opportunity().with(lot, held), at);
        return known;
    }

    /** Publishes that the public award of a lot was given up: the next version, the same but for that. */
    @Transactional
    public void setAside(ProcurementId id, LotId lot, Instant at) {
        var newest = byId(id).orElseThrow(NotFound::new);
        keep(id, newest.versionNumber() + 1, null, newest.opportunity().without(lot, at), at);
    }

    private void keep(ProcurementId id, int number, @Nullable UUID amendment, Opportunity content, Instant at) {
        jdbc.update(
                "insert into published_version (procurement_id, number, amendment_id, published_at, content)"
                        + " values (?, ?, ?, ?, ?)",
                id.value(),
                number,
                amendment,
                at.atOffset(ZoneOffset.UTC),
                json.writeValueAsString(content));
    }
}
