package org.commonlot.marketplace.chasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was asked and answered. There is no way to change or remove it. */
@Repository
class OutcomeRows {

    /** Its bids have closed, and it is neither decided nor ended. */
    private static final String WAITS = "p.public_state in ('CLOSED', 'EVALUATING') and p.conduct <> 'RECORDED'";

    private static final String STANDING =
            "select q.weeks, q.asked_at, a.decision_expected, a.reason, a.said_at, w.name as said_by_name"
                    + " from procurement p"
                    + " join outcome_question q on q.procurement_id = p.id and q.bids_close = p.bids_close"
                    + " left join outcome_answer a on a.procurement_id = q.procurement_id"
                    + " and a.bids_close = q.bids_close and a.weeks = q.weeks"
                    + " left join person w on w.id = a.said_by"
                    + " where p.id = ? and " + WAITS + " order by q.weeks desc, a.said_at desc";

    private static final String OPEN = "select p.id, max(q.asked_at) as last_asked from procurement p"
            + " join outcome_question q on q.procurement_id = p.id and q.bids_close = p.bids_close"
            + " where " + WAITS + " and not exists (select 1 from outcome_answer a"
            + " where a.procurement_id = p.id and a.bids_close = p.bids_close and a.weeks ="
            + " (select max(r.weeks) from outcome_question r"
            + " where r.procurement_id = p.id and r.bids_close = p.bids_close))";

    private final JdbcTemplate jdbc;

    OutcomeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param bidsClose the deadline for bids that it is about */
    record Due(ProcurementId procurement, Instant bidsClose, ChasingRound round) {}

    List<Due> due(ChasingRound round, Instant now, int most) {
        return jdbc.query(
                "select p.id, p.bids_close from procurement p where " + WAITS
                        + " and p.bids_close <= ? and p.bids_close > ? and not exists (select 1 from outcome_question q"
                        + " where q.procurement_id = p.id and q.bids_close = p.bids_close and q.weeks = ?)"
                        + " order by p.bids_close, p.id limit ?",
                (row, n) -> new Due(procurement(row), moment(row, "bids_close"), round),
                round.closedUntil(now).atOffset(ZoneOffset.UTC),
                round.closedAfter(now).atOffset(ZoneOffset.UTC),
                round.weeks(),
                most);
    }

    /**
     * Keeps that it is asked; not where it was settled, or bids are taken again, since it came due.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node was first
     */
    boolean ask(Due due, Instant now) {
        return jdbc.update(
                        "insert into outcome_question (procurement_id, bids_close, weeks, asked_at)"
                                + " select p.id, p.bids_close, cast(? as int), cast(? as timestamp(6) with time zone)"
                                + " from procurement p where p.id = ? and p.bids_close = ? and " + WAITS,
                        due.round().weeks(),
                        now.atOffset(ZoneOffset.UTC),
                        due.procurement().value(),
                        due.bidsClose().atOffset(ZoneOffset.UTC))
                > 0;
    }

    /** Whether it was ever asked, for whichever deadline. */
    boolean asked(ProcurementId id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from outcome_question where procurement_id = ?)", Boolean.class, id.value()));
    }

    /** What was asked since the deadline for bids; nothing where it is settled. */
    OutcomeStanding standing(ProcurementId id) {
        var asked = new EnumMap<ChasingRound, Instant>(ChasingRound.class);
        var answers = new EnumMap<ChasingRound, List<StillEvaluating>>(ChasingRound.class);
        jdbc.query(
                STANDING,
                row -> {
                    var round = ChasingRound.after(row.getInt("weeks"));
                    asked.put(round, moment(row, "asked_at"));
                    var said = answers.computeIfAbsent(round, any -> new ArrayList<>());
                    if (row.getString("reason") != null) said.add(answer(row));
                },
                id.value());
        return new OutcomeStanding(asked.keySet().stream()
                .map(round -> new OutcomeQuestion(
                        round, Objects.requireNonNull(asked.get(round)), answers.getOrDefault(round, List.of())))
                .toList()
                .reversed());
    }

    /** When it was last asked of those of these procurements in which that question has no answer, the longest first. */
    Map<ProcurementId, Instant> open(Collection<ProcurementId> ids) {
        var open = new LinkedHashMap<ProcurementId, Instant>();
        if (ids.isEmpty()) return open;
        var marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        jdbc.query(
                OPEN + " and p.id in (" + marks + ") group by p.id order by last_asked, p.id",
                row -> {
                    open.put(procurement(row), moment(row, "last_asked"));
                },
                ids.stream().map(ProcurementId::value).toArray());
        return open;
    }

    void answer(ProcurementId id, ChasingRound round, StillEvaluating answer, PersonId by) {
        jdbc.update(
                "insert into outcome_answer (id, procurement_id, bids_close, weeks, decision_expected, reason, said_by,"
                        + " said_at) values (?, ?, (select p.bids_close from procurement p where p.id = ?), ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                id.value(),
                id.value(),
                round.weeks(),
                answer.decisionExpected(),
                answer.reason(),
                by.value(),
                answer.saidAt().atOffset(ZoneOffset.UTC));
    }

    private static StillEvaluating answer(ResultSet row) throws SQLException {
        return new StillEvaluating(
                Objects.requireNonNull(row.getObject("decision_expected", LocalDate.class)),
                Objects.requireNonNull(row.getString("reason")),
                Objects.requireNonNull(row.getString("said_by_name")),
                moment(row, "said_at"));
    }

    private static ProcurementId procurement(ResultSet row) throws SQLException {
        return new ProcurementId(Objects.requireNonNull(row.getObject("id", UUID.class)));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
