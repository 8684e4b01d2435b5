package org.commonlot.marketplace.preparation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The answers of a procurement, by gate; a later answer replaces an earlier one. */
@Component
class GateAnswers {

    private final JdbcTemplate jdbc;

    GateAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, GateAnswer> of(ProcurementId id) {
        var answers = new HashMap<String, GateAnswer>();
        jdbc.query(
                "select * from gate_answer where procurement_id = ?",
                row -> {
                    var day = row.getDate("on_day");
                    answers.put(
                            row.getString("gate"),
                            new GateAnswer(
                                    row.getBoolean("applies"),
                                    row.getString("answer"),
                                    day == null ? null : day.toLocalDate(),
                                    new PersonId(Objects.requireNonNull(row.getObject("answered_by", UUID.class))),
                                    Objects.requireNonNull(row.getObject("answered_at", OffsetDateTime.class))
                                            .toInstant()));
                },
                id.value());
        return answers;
    }

    void keep(ProcurementId id, String gate, GateAnswer answer) {
        jdbc.update("delete from gate_answer where procurement_id = ? and gate = ?", id.value(), gate);
        jdbc.update(
                "insert into gate_answer (procurement_id, gate, applies, answer, on_day, answered_by, answered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                gate,
                answer.applies(),
                answer.answer(),
                answer.day(),
                answer.by().value(),
                answer.at().atOffset(ZoneOffset.UTC));
    }
}
