package org.commonlot.marketplace.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of {@code registered_contact}: where a register reaches whom it names. */
@Repository
class RegisteredContacts {

    private final JdbcTemplate jdbc;

    RegisteredContacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> email(Identifier identifier) {
        return jdbc
                .queryForList(
                        "select email from registered_contact where scheme = ? and identifier = ?",
                        String.class,
                        identifier.scheme(),
                        identifier.identifier())
                .stream()
                .findFirst();
    }

    void enter(Identifier identifier, String email, String source, Actor by, Instant now) {
        jdbc.update(
                "delete from registered_contact where scheme = ? and identifier = ?",
                identifier.scheme(),
                identifier.identifier());
        jdbc.update(
                "insert into registered_contact (scheme, identifier, email, source, entered_at, entered_by)"
                        + " values (?,?,?,?,?,?)",
                identifier.scheme(),
                identifier.identifier(),
                email,
                source,
                now.atOffset(ZoneOffset.UTC),
                by.reference());
    }
}
