package org.commonlot.marketplace.contractchange;

import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grounds in force on a day. */
@Service
@Transactional(readOnly = true)
public class ChangeGrounds {

    private static final RowMapper<ChangeGround> GROUND = (row, n) -> {
        int percent = row.getInt("most_percent");
        return new ChangeGround(
                row.getString("code"),
                ChangeKind.valueOf(row.getString("kind")),
                ChangeGround.Test.valueOf(row.getString("test")),
                row.getString("legal_reference"),
                row.getString("ocds_code"),
                percent == 0 ? null : percent,
                row.getBoolean("heard_first"));
    };

    private final JdbcTemplate jdbc;

    ChangeGrounds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the Act. */
    public List<ChangeGround> of(ChangeKind kind, LocalDate day) {
        return jdbc.query(
                "select * from change_ground where kind = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)"
                        + " order by position",
                GROUND,
                kind.name(),
                day,
                day);
    }

    ChangeGround ground(ChangeKind kind, String code, LocalDate day) {
        return of(kind, day).stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(ChangeRefusal.GROUND_UNKNOWN));
    }
}
