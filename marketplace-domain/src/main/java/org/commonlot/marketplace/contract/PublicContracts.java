package org.commonlot.marketplace.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of public contracts, as everybody reads it: of one authority each, the latest signature first. */
@Service
@Transactional(readOnly = true)
public class PublicContracts {

    public static final int PAGE = 20;

    /** Of all parties where several have signed one contract, whoever leads first. */
    private static final String NAMES = """
        coalesce((select string_agg(y.name, '; ' order by case when x.id = c.id then 0 else 1 end, y.name)
          from contract x join organisation y on y.id = x.authority_id where x.whole_id = c.id), o.name)\
        """;

    private static final String VALUE =
            "coalesce((select sum(x.price) from contract x where x.whole_id = c.id), c.price)";

    private static final String LINES = """
        select c.id, p.reference, l.title, #names as names, c.supplier_name, #value as price, c.signed_on,
          coalesce(l.contract_starts, p.contract_starts) as starts, coalesce(l.contract_ends, p.contract_ends) as ends,
          c.details_number, k.withheld
        from contract c join procurement p on p.id = c.procurement_id join lot l on l.id = c.lot_id
          join organisation o on o.id = c.authority_id
          left join published_copy k on k.contract_id = c.id
            and k.number = (select max(number) from published_copy where contract_id = c.id)
        where c.state = 'PUBLIC' and (c.whole_id is null or c.whole_id = c.id)\
        """.replace("#names", NAMES).replace("#value", VALUE);

    private static final String LATEST_FIRST = " order by c.state desc, c.signed_on desc, c.id desc";

    private static final RowMapper<Line> LINE = (row, n) -> new Line(
            Objects.requireNonNull(row.getObject("id", UUID.class)),
            row.getString("reference"),
            row.getString("title"),
            row.getString("names"),
            row.getString("supplier_name"),
            row.getBigDecimal("price"),
            Objects.requireNonNull(row.getObject("signed_on", LocalDate.class)),
            row.getObject("starts", LocalDate.class),
            row.getObject("ends", LocalDate.class),
            row.getString("details_number"),
            row.getString("withheld"));

    private final JdbcTemplate jdbc;

    PublicContracts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; what is empty filters nothing.
     *
     * @param words parts of the title, in any case
     * @param authority parts of its name, in any case
     * @param supplier parts of its name, in any case
     * @param least the value, VAT included
     * @param most the value, VAT included
     */
    public record Wanted(
            String words,
            String authority,
            String supplier,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {}

    /** The last line of the page before. */
    public record Place(LocalDate signedOn, UUID id) {}

    /**
     * A contract in the register.
     *
     * @param reference of its procurement
     * @param authority of all authorities where several have signed it
     * @param value over its term, VAT included
     * @param starts as the notice said; nothing where it did not
     * @param ends as the notice said, without extensions; nothing where it did not
     * @param detailsNumber of the contract details notice, where one was due
     * @param withheld on which grounds parts of the copy are redacted that everybody can read, by their codes with commas;
     *     nothing where no copy is published
     */
    public record Line(
            UUID id,
            String reference,
            String title,
            String authority,
            String supplier,
            BigDecimal value,
            LocalDate signedOn,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String detailsNumber,
            @Nullable String withheld) {}

    /** One more than a page, if there are more. */
    public List<Line> page(Wanted wanted, @Nullable Place after) {
        var arguments = new ArrayList<Object>();
        var sql = where(wanted, arguments);
        if (after != null) {
            sql += " and (c.signed_on, c.id) < (?, ?)";
            arguments.add(after.signedOn());
            arguments.add(after.id());
        }
        arguments.add(PAGE + 1);
        return jdbc.query(sql + LATEST_FIRST + " limit ?", LINE, arguments.toArray());
    }

    /** All of it, line by line, however long. */
    public void each(Wanted wanted, Consumer<Line> reader) {
        var arguments = new ArrayList<Object>();
        var sql = where(wanted, arguments) + LATEST_FIRST;
        jdbc.query(
                sql,
                rows -> {
                    reader.accept(Objects.requireNonNull(LINE.mapRow(rows, 0)));
                },
                arguments.toArray());
    }

    private static String where(Wanted wanted, List<Object> arguments) {
        var sql = new StringBuilder(LINES);
        containing(sql, arguments, "l.title", wanted.words());
        containing(sql, arguments, NAMES, wanted.authority());
        containing(sql, arguments, "c.supplier_name", wanted.supplier());
        if (wanted.least() != null) add(sql, arguments, " and " + VALUE + " >= ?", wanted.least());
        if (wanted.most() != null) add(sql, arguments, " and " + VALUE + " <= ?", wanted.most());
        return sql.toString();
    }

    private static void containing(StringBuilder sql, List<Object> arguments, String column, String words) {
        for (var word : words.strip().split("\\s+")) {
            if (word.isEmpty()) continue;
            var escaped = word.toLowerCase(Locale.UK).replaceAll("([\\\\%_])", "\\\\$1");
            add(sql, arguments, " and lower(" + column + ") like ?", "%" + escaped + "%");
        }
    }

    private static void add(StringBuilder sql, List<Object> arguments, String condition, Object argument) {
        sql.append(condition);
        arguments.add(argument);
    }
}
