package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Schemes of delegation: data with dates. */
@Component
class Delegations {

    private static final RowMapper<DelegationRule> RULE = (row, n) -> {
        var role = row.getString("role");
        var person = row.getObject("person_id", UUID.class);
        return new DelegationRule(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                CommitmentStep.valueOf(row.getString("step")),
                role == null ? null : Role.valueOf(role),
                person == null ? null : new PersonId(person),
                row.getBigDecimal("up_to"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_to", LocalDate.class));
    };

    private final JdbcTemplate jdbc;

    Delegations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The authority's own that hold on a day; and for each step of which it has none, those of everybody. */
    List<DelegationRule> of(OrganisationId authority, LocalDate day) {
        var own = own(authority, day);
        var all = jdbc.query("select * from delegation where authority_id is null order by step, role", RULE);
        return Stream.concat(
                        own.stream(),
                        all.stream()
                                .filter(rule ->
                                        rule.holdsOn(day) && own.stream().noneMatch(one -> one.step() == rule.step())))
                .toList();
    }

    List<DelegationRule> own(OrganisationId authority, LocalDate day) {
        return jdbc
                .query(
                        "select * from delegation where authority_id = ? order by step, up_to, id",
                        RULE,
                        authority.value())
                .stream()
                .filter(rule -> rule.holdsOn(day))
                .toList();
    }

    boolean allow(CommitmentStep step, @Nullable BigDecimal value, OrganisationId authority, Actor by, LocalDate day) {
        return of(authority, day).stream().anyMatch(rule -> rule.allows(step, value, authority, by, day));
    }

    void add(OrganisationId authority, DelegationRule rule) {
        var person = rule.person();
        jdbc.update(
                "insert into delegation (id, authority_id, step, role, person_id, up_to, valid_from) values"
                        + " (?, ?, ?, ?, ?, ?, ?)",
                rule.id(),
                authority.value(),
                rule.step().name(),
                rule.role() == null ? null : rule.role().name(),
                person == null ? null : person.value(),
                rule.upTo(),
                Date.valueOf(rule.from()));
    }

    /** Whether there was such a line that held. */
    boolean end(OrganisationId authority, UUID rule, LocalDate day) {
        return jdbc.update(
                        "update delegation set valid_to = ? where id = ? and authority_id = ? and valid_to is null",
                        Date.valueOf(day),
                        rule,
                        authority.value())
                > 0;
    }
}
