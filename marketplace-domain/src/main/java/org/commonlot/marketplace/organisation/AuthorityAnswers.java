package org.commonlot.marketplace.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What capabilities prepare, whenever it changes, for the public page of an authority, so that it is read with the rest in
 * one query however many capabilities there are. Each has a question of its own and writes the answer in its own form.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuthorityAnswers {

    private final JdbcTemplate jdbc;

    AuthorityAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Before what it is prepared from is read: answers of one authority are prepared one after the other. */
    public void begin(OrganisationId authority) {
        jdbc.queryForList("select id from authority where id = ? for update", authority.value());
    }

    /** In the transaction of what changed it. */
    public void prepare(OrganisationId authority, String question, String answer, Instant now) {
        int known = jdbc.update(
                "update authority_answer set answer = ?, prepared_at = ? where authority_id = ? and question = ?",
                answer,
                now.atOffset(ZoneOffset.UTC),
                authority.value(),
                question);
        if (known > 0) return;
        jdbc.update(
                "insert into authority_answer (authority_id, question, answer, prepared_at) values (?, ?, ?, ?)",
                authority.value(),
                question,
                answer,
                now.atOffset(ZoneOffset.UTC));
    }
}
