package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * What has to be told of a contract on a day, by data: of a public contract, whatever it is worth, unless its kind is
 * exempt. Private utilities are exempt too (s.71); none is a buyer here.
 */
@Component
class FailingKinds {

    private static final RowMapper<FailingKind> KIND = (row, n) -> new FailingKind(
            row.getString("code"),
            row.getString("legal_reference"),
            row.getInt("notice_days"),
            row.getBoolean("chance_first"),
            row.getBoolean("scope_told"),
            row.getBoolean("award_told"));

    private static final String OF = """
        select * from failing_kind k where k.valid_from <= ? and (k.valid_to is null or k.valid_to >= ?)
          and not exists (select 1 from failing_exempt e where e.contract_kind = ?
            and e.valid_from <= ? and (e.valid_to is null or e.valid_to >= ?))
        order by k.position
        """;

    private final JdbcTemplate jdbc;

    FailingKinds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the Act; none where nothing has to be told. */
    List<FailingKind> of(FileView contract, LocalDate day) {
        if (!contract.publicContract()) return List.of();
        return jdbc.query(OF, KIND, day, day, contract.kind().name(), day, day);
    }

    FailingKind kind(FileView contract, String code, LocalDate day) {
        return of(contract, day).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(PerformanceRefusal.FAILING_NOT_TOLD));
    }
}
