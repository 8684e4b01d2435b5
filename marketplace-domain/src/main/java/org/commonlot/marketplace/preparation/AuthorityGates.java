package org.commonlot.marketplace.preparation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision gates that authorities set for themselves. */
@Service
@Transactional
public class AuthorityGates {

    private static final int LONGEST = 365;
    private static final int KEY_DECISION_DAYS = 28;

    private static final RowMapper<AuthorityGate> GATE = (row, n) -> new AuthorityGate(
            Objects.requireNonNull(row.getObject("id", UUID.class)),
            AuthorityGate.Kind.valueOf(row.getString("kind")),
            AuthorityGate.Before.valueOf(row.getString("before_act")),
            row.getString("title"),
            new Money(row.getBigDecimal("from_value")),
            row.getInt("clear_days"),
            row.getBoolean("working"),
            row.getDate("since").toLocalDate());

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final Clock clock;

    AuthorityGates(JdbcTemplate jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those that stand today, oldest first. */
    @Transactional(readOnly = true)
    public List<AuthorityGate> of(OrganisationId authority) {
        return jdbc.query(
                "select * from authority_gate where authority_id = ? and (ended is null or ended > ?) order by since,"
                        + " id",
                GATE,
                authority.value(),
                today());
    }

    /** Those that stand today before one act. */
    @Transactional(readOnly = true)
    public List<AuthorityGate> of(OrganisationId authority, AuthorityGate.Before before) {
        return of(authority).stream().filter(gate -> gate.before() == before).toList();
    }

    /**
     * Sets one for every procurement of the authority that has not come to the act yet.
     *
     * @throws Refused {@code KEY_DECISION_DAYS} for a key decision with fewer than 28 clear days (2012 Regulations, reg 9)
     */
    public void set(
            OrganisationId authority,
            AuthorityGate.Kind kind,
            AuthorityGate.Before before,
            String title,
            Money from,
            int clearDays,
            boolean working,
            Actor by) {
        admit(authority, by);
        if (clearDays < 0 || clearDays > LONGEST) throw new Refused(PreparationRefusal.DAYS_OUT_OF_RANGE, LONGEST);
        if (kind == AuthorityGate.Kind.KEY_DECISION && clearDays < KEY_DECISION_DAYS) {
            throw new Refused(PreparationRefusal.KEY_DECISION_DAYS, KEY_DECISION_DAYS);
        }
        var id = UUID.randomUUID();
        jdbc.update(
                "insert into authority_gate (id, authority_id, kind, before_act, title, from_value, clear_days,"
                        + " working, since) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                authority.value(),
                kind.name(),
                before.name(),
                title,
                from.amount(),
                clearDays,
                working,
                today());
        record(
                "preparation.gate_set",
                authority,
                by,
                Map.of("gate", id.toString(), "before", before.name(), "title", title));
    }

    /** Ends one: from today on it stands before nothing. */
    public void end(OrganisationId authority, UUID gate, Actor by) {
        admit(authority, by);
        var changed = jdbc.update(
                "update authority_gate set ended = ? where id = ? and authority_id = ? and ended is null",
                today(),
                gate,
                authority.value());
        if (changed == 0) throw new NotFound();
        record("preparation.gate_ended", authority, by, Map.of("gate", gate.toString()));
    }

    private static void admit(OrganisationId authority, Actor by) {
        if (!by.may(Right.KEEP_ORGANISATION, authority)) throw new NotFound();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private void record(String act, OrganisationId authority, Actor by, Map<String, String> facts) {
        ledger.append(act, authority.value().toString(), by, clock.instant(), facts);
    }
}
