package org.commonlot.marketplace.contractchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.Withheld;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A public contract with its parties and changes, in one query: a row for each change at each party. A change is public once its notice is on the central platform; where none
 * is due before, once it has taken effect; an end whose notice is still to come (s.80) only with that notice.
 */
@Service
@Transactional(readOnly = true)
public class PublicFiles {

    private static final String ONE = """
        select f.contract_id, p.reference, f.title, x.contract_id as part, o.name, f.supplier_name, x.signed_value, x.contract_value,
          f.signed_on, f.starts_on, f.ends_on, f.ended_on, c.details_number, f.state, h.number, h.kind, h.ground, h.legal_reference, h.value_after,
          h.ends_after, h.takes_effect_on, h.notice_number, h.state as change_state, k.withheld
        from contract_file f join contract c on c.id = f.contract_id join procurement p on p.id = f.procurement_id
          join contract_file x on x.whole_id = f.contract_id join organisation o on o.id = x.authority_id
          left join published_copy k on k.contract_id = c.id
            and k.number = (select max(number) from published_copy where contract_id = c.id)
          left join contract_change h on h.contract_id = f.contract_id
            and (h.notice_number is not null and h.state in ('APPROVED', 'IN_EFFECT')
              or h.state = 'IN_EFFECT' and h.notice <> 'TERMINATION')
        where c.state = 'PUBLIC' and f.contract_id = (select y.whole_id from contract_file y where y.contract_id = ?)
        order by case when x.contract_id = f.contract_id then 0 else 1 end, o.name, x.contract_id, h.number
        """;

    private final JdbcTemplate jdbc;

    PublicFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole of a contract, also by the id of a party's part of it. */
    public Optional<PublicFile> one(ContractId id) {
        return Objects.requireNonNull(jdbc.query(ONE, PublicFiles::read, id.value()));
    }

    private static Optional<PublicFile> read(ResultSet rows) throws SQLException {
        Optional<PublicFile> found = Optional.empty();
        var parties = new LinkedHashMap<UUID, PublicFile.Party>();
        var changes = new TreeMap<Integer, PublicFile.Change>();
        while (rows.next()) {
            parties.put(rows.getObject("part", UUID.class), party(rows));
            if (rows.getString("kind") != null) changes.put(rows.getInt("number"), change(rows));
            found = Optional.of(new PublicFile(
                    new ContractId(Objects.requireNonNull(rows.getObject("contract_id", UUID.class))),
                    rows.getString("reference"),
                    rows.getString("title"),
                    List.copyOf(parties.values()),
                    rows.getString("supplier_name"),
                    Objects.requireNonNull(rows.getObject("signed_on", LocalDate.class)),
                    rows.getObject("starts_on", LocalDate.class),
                    rows.getObject("ends_on", LocalDate.class),
                    rows.getObject("ended_on", LocalDate.class),
                    rows.getString("details_number"),
                    withheld(rows.getString("withheld")),
                    List.copyOf(changes.values())));
        }
        return found;
    }

    private static PublicFile.Party party(ResultSet row) throws SQLException {
        return new PublicFile.Party(
                row.getString("name"), row.getBigDecimal("signed_value"), row.getBigDecimal("contract_value"));
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
