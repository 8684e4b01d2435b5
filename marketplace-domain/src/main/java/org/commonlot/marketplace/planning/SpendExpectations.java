package org.commonlot.marketplace.planning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What authorities expect to pay under relevant contracts, as far as the law asks. */
@Repository
class SpendExpectations {

    private final JdbcTemplate jdbc;

    SpendExpectations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void say(OrganisationId authority, int year, boolean above, Actor by, Instant now) {
        jdbc.update(
                "delete from spend_expectation where authority_id = ? and financial_year = ?", authority.value(), year);
        jdbc.update(
                "insert into spend_expectation (authority_id, financial_year, above, said_at, said_by)"
                        + " values (?, ?, ?, ?, ?)",
                authority.value(),
                year,
                above,
                now.atOffset(ZoneOffset.UTC),
                by.person().value());
    }

    Optional<Boolean> of(OrganisationId authority, int year) {
        return jdbc
                .queryForList(
                        "select above from spend_expectation where authority_id = ? and financial_year = ?",
                        Boolean.class,
                        authority.value(),
                        year)
                .stream()
                .findFirst();
    }
}
