package org.commonlot.marketplace.contractchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.Withheld;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A public contract with its changes, in one query. A change is public once its notice is on the central platform; where none
 * is due before, once it has taken effect; an end whose notice is still to come (s.80) only with that notice.
 */
@Service
@Transactional(readOnly = true)
public class PublicFiles {

    private static final String ONE = """
        select p.reference, f.title, o.name, f.supplier_name, f.signed_value, f.contract_value, f.signed_on, f.starts_on,
          f.ends_on, f.ended_on, c.details_number, f.state, h.number, h.kind, h.ground, h.legal_reference, h.value_after,
          h.ends_after, h.takes_effect_on, h.notice_number, h.state as change_state, k.withheld
        from contract_file f join contract c on c.id = f.contract_id join procurement p on p.id = f.procurement_id
          join organisation o on o.id = f.authority_id
          left join published_copy k on k.contract_id = c.id
            and k.number = (select max(number) from published_copy where contract_id = c.id)
          left join contract_change h on h.contract_id = f.contract_id
            and (h.notice_number is not null and h.state in ('APPROVED', 'IN_EFFECT')
              or h.state = 'IN_EFFECT' and h.notice <> 'TERMINATION')
        where c.state = 'PUBLIC' and f.contract_id = ? order by h.number
        """;

    private final JdbcTemplate jdbc;

    PublicFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PublicFile> one(ContractId id) {
        return Objects.requireNonNull(jdbc.query(ONE, PublicFiles::read, id.value()));
    }

    private static Optional<PublicFile> read(ResultSet rows) throws SQLException {
        Optional<PublicFile> found = Optional.empty();
        var changes = new ArrayList<PublicFile.Change>();
        while (rows.next()) {
            if (rows.getString("kind") != null) changes.add(change(rows));
            found = Optional.of(new PublicFile(
                    rows.getString("reference"),
                    rows.getString("title"),
                    rows.getString("name"),
                    rows.getString("supplier_name"),
                    rows.getBigDecimal("signed_value"),
                    rows.getBigDecimal("contract_value"),
                    Objects.requireNonNull(rows.getObject("signed_on", LocalDate.class)),
                    rows.getObject("starts_on", LocalDate.class),
                    rows.getObject("ends_on", LocalDate.class),
                    rows.getObject("ended_on", LocalDate.class),
                    rows.getString("details_number"),
                    withheld(rows.getString("withheld")),
                    changes));
        }
        return found;
    }

    private static @Nullable Set<Withheld> withheld(@Nullable String codes) {
        return codes == null ? null : Withheld.of(codes);
    }

    private static PublicFile.Change change(ResultSet row) throws SQLException {
        return new PublicFile.Change(
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("ground"),
                row.getString("legal_reference"),
                row.getBigDecimal("value_after"),
                row.getObject("ends_after", LocalDate.class),
                Objects.requireNonNull(row.getObject("takes_effect_on", LocalDate.class)),
                row.getString("notice_number"),
                row.getString("change_state").equals("IN_EFFECT"));
    }
}
