package org.commonlot.marketplace.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What capabilities prepare, whenever it changes, for the public page of an authority, so that it is read with the rest in
 * one query however many capabilities there are. Each has a question of its own and answers it with a record of its own.
 */
@Service
public class AuthorityAnswers {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    AuthorityAnswers(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * In the transaction of what changed it. Answers of one authority are prepared one after the other: what they are made
     * of is read when nobody else prepares one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(OrganisationId authority, String question, Supplier<?> answer, Instant now) {
        jdbc.queryForList("select id from authority where id = ? for update", authority.value());
        var prepared = json.writeValueAsString(answer.get());
        var at = now.atOffset(ZoneOffset.UTC);
        int known = jdbc.update(
                "update authority_answer set answer = ?, prepared_at = ? where authority_id = ? and question = ?",
                prepared,
                at,
                authority.value(),
                question);
        if (known > 0) return;
        jdbc.update(
                "insert into authority_answer (authority_id, question, answer, prepared_at) values (?, ?, ?, ?)",
                authority.value(),
                question,
                prepared,
                at);
    }

    /** As it was prepared last; nothing where it never was. Costs no query. */
    public <T> Optional<T> of(AuthorityDetails authority, String question, Class<T> kind) {
        return Optional.ofNullable(authority.answers().get(question)).map(answer -> json.readValue(answer, kind));
    }
}
