package org.commonlot.marketplace.systems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Systems with what their contracts say, read in one query. */
@Repository
class SystemRows {

    private static final String ALL = """
        select s.*, o.name as authority_name, coalesce(f.supplier_name, s.supplier) as by_supplier,
          coalesce(f.ended_on, f.ends_on, s.ends_on) as last_day, f.title as contract_title
        from business_system s join organisation o on o.id = s.authority_id
          left join contract_file f on f.contract_id = s.contract_id\
        """;

    private static final String OPEN =
            ALL + " where s.authority_id = ? and s.retired_on is null and s.internal = false";
    private static final String BY_NAME = " order by s.name, s.id";

    private final JdbcTemplate jdbc;

    SystemRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in use first. */
    List<SystemView> of(UUID authority, LocalDate today, int most) {
        return jdbc.query(
                ALL
                        + " where s.authority_id = ? order by case when s.retired_on is null then 0 else 1 end,"
                        + " s.name, s.id limit ?",
                mapper(today),
                authority,
                most);
    }

    Optional<SystemView> one(UUID id, LocalDate today) {
        return jdbc.query(ALL + " where s.id = ?", mapper(today), id).stream().findFirst();
    }

    /** What everybody may read, by name, after a place. */
    List<SystemView> page(UUID authority, String name, UUID after, LocalDate today, int most) {
        return jdbc.query(
                OPEN + " and (s.name, s.id) > (?, ?)" + BY_NAME + " limit ?",
                mapper(today),
                authority,
                name,
                after,
                most);
    }

    void each(UUID authority, boolean all, LocalDate today, Consumer<SystemView> reader) {
        var mapper = mapper(today);
        var sql = all ? ALL + " where s.authority_id = ? and s.retired_on is null" : OPEN;
        jdbc.query(
                sql + BY_NAME,
                rows -> {
                    reader.accept(Objects.requireNonNull(mapper.mapRow(rows, 0)));
                },
                authority);
    }

    private static RowMapper<SystemView> mapper(LocalDate today) {
        return (row, n) -> {
            var confirmed = Objects.requireNonNull(row.getObject("confirmed_on", LocalDate.class));
            var retired = row.getObject("retired_on", LocalDate.class);
            return new SystemView(
                    id(row, "id"),
                    row.getLong("version"),
                    new OrganisationId(id(row, "authority_id")),
                    row.getString("authority_name"),
                    facts(row),
                    row.getString("by_supplier"),
                    row.getObject("last_day", LocalDate.class),
                    row.getString("contract_title"),
                    confirmed,
                    retired == null
                            && !confirmed
                                    .plusMonths(BusinessSystem.MONTHS_RIGHT)
                                    .isAfter(today),
                    retired);
        };
    }

    private static SystemFacts facts(ResultSet row) throws SQLException {
        return new SystemFacts(
                row.getString("line_of_business"),
                row.getString("name"),
                row.getObject("contract_id", UUID.class),
                row.getString("supplier"),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("users", Integer.class),
                row.getObject("transactions", Integer.class),
                row.getBigDecimal("yearly_cost"),
                Hosted.valueOf(row.getString("hosted")),
                known(row, "open_interface"),
                known(row, "export"),
                known(row, "computable"),
                known(row, "shareable"),
                known(row, "personal_data"),
                known(row, "open_source"),
                row.getString("standards"),
                row.getString("licence"),
                row.getBoolean("internal"));
    }

    private static Known known(ResultSet row, String column) throws SQLException {
        return Known.valueOf(row.getString(column));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
