package org.commonlot.marketplace.procurement;

import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reasons in force on a day for which procurements end without award: data with dates. */
@Service
@Transactional(readOnly = true)
public class EndingReasons {

    private final JdbcTemplate jdbc;

    EndingReasons(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<EndingReason> inForce(LocalDate day) {
        return jdbc.query(
                "select code, legal_reference from ending_reason where valid_from <= ? and (valid_to is null or"
                        + " valid_to >= ?) order by position",
                (row, n) -> new EndingReason(row.getString(1), row.getString(2)),
                day,
                day);
    }

    void require(String code, LocalDate day) {
        if (inForce(day).stream().noneMatch(reason -> reason.code().equals(code))) {
            throw new Refused(ProcurementRefusal.ENDING_REASON_UNKNOWN);
        }
    }
}
