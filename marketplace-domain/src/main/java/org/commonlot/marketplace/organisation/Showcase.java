package org.commonlot.marketplace.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What other capabilities show on the public page of an authority. It is kept ready here, in the transaction of the act
 * that changes it, so that the page costs no more queries however many capabilities have something to show.
 */
@Component
public class Showcase {

    /** What is shown. */
    public enum Kind {
        /** How far the authority says it has come, by one framework. */
        ASSESSMENT
    }

    private final JdbcTemplate jdbc;

    Showcase(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Shows something in place of what was shown under the same key.
     *
     * @param item what the page links to
     */
    public void show(OrganisationId authority, Kind kind, String key, UUID item, String title, LocalDate day) {
        hide(authority, kind, key);
        jdbc.update(
                "insert into authority_showcase (authority_id, kind, item_key, item_id, title, shown_on)"
                        + " values (?, ?, ?, ?, ?, ?)",
                authority.value(),
                kind.name(),
                key,
                item,
                title,
                day);
    }

    public void hide(OrganisationId authority, Kind kind, String key) {
        jdbc.update(
                "delete from authority_showcase where authority_id = ? and kind = ? and item_key = ?",
                authority.value(),
                kind.name(),
                key);
    }
}
