package org.commonlot.marketplace.selection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Feedback as it was given. There is no way to change or remove any. */
@Repository
class Feedbacks {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Feedbacks(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void give(String bid, LotId lot, OrganisationId supplier, SelectionFeedback feedback, Instant at) {
        jdbc.update(
                "insert into selection_feedback (bid_reference, lot_id, supplier_id, issued_at, content)"
                        + " values (?, ?, ?, ?, ?)",
                bid,
                lot.value(),
                supplier.value(),
                at.atOffset(ZoneOffset.UTC),
                json.writeValueAsString(feedback));
    }

    Optional<SelectionFeedback> of(String bid) {
        return jdbc
                .query(
                        "select content from selection_feedback where bid_reference = ?",
                        (row, n) -> json.readValue(row.getString(1), SelectionFeedback.class),
                        bid)
                .stream()
                .findFirst();
    }
}
