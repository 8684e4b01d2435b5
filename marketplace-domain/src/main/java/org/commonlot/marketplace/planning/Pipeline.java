package org.commonlot.marketplace.planning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pipeline as everybody reads it, and as its keepers do. */
@Service
@Transactional(readOnly = true)
public class Pipeline {

    public static final int PAGE = 20;

    /** How far ahead the list looks by itself. */
    public static final int MONTHS_AHEAD = 18;

    private static final String LINES = """
        select p.id, p.reference, p.title, o.name, p.category, p.value_least, p.value_most, p.tender_expected
        from pipeline_entry p join organisation o on o.id = p.authority_id
        where p.state = 'PLANNED'\
        """;

    private static final RowMapper<Line> LINE = (row, n) -> new Line(
            Objects.requireNonNull(row.getObject("id", UUID.class)),
            row.getString("reference"),
            row.getString("title"),
            row.getString("name"),
            row.getString("category"),
            row.getBigDecimal("value_least"),
            row.getBigDecimal("value_most"),
            Objects.requireNonNull(row.getObject("tender_expected", LocalDate.class)));

    private final PipelineEntries entries;
    private final PlannedNotices notices;
    private final SpendExpectations expectations;
    private final OrganisationDirectory organisations;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Pipeline(
            PipelineEntries entries,
            PlannedNotices notices,
            SpendExpectations expectations,
            OrganisationDirectory organisations,
            JdbcTemplate jdbc,
            Clock clock) {
        this.entries = entries;
        this.notices = notices;
        this.expectations = expectations;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is looked for; what is empty filters nothing.
     *
     * @param words a part of the title, in any case
     * @param authority a part of its name, in any case
     * @param authorityId one authority alone
     * @param later also what is expected more than eighteen months ahead
     */
    public record Wanted(
            String words,
            String authority,
            @Nullable OrganisationId authorityId,
            String category,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            boolean later) {}

    /** The last line of the page before. */
    public record Place(LocalDate tenderExpected, UUID id) {}

    /** An entry in a list. */
    public record Line(
            UUID id,
            String reference,
            String title,
            String authority,
            String category,
            BigDecimal least,
            BigDecimal most,
            LocalDate tenderExpected) {}

    /** What is planned, the soonest first: one more than a page, if there are more. */
    public List<Line> page(Wanted wanted, @Nullable Place after) {
        var arguments = new ArrayList<Object>();
        var sql = where(wanted, arguments);
        if (after != null) {
            sql += " and (p.tender_expected, p.id) > (?, ?)";
            arguments.add(after.tenderExpected());
            arguments.add(after.id());
        }
        arguments.add(PAGE + 1);
        return jdbc.query(sql + " order by p.tender_expected, p.id limit ?", LINE, arguments.toArray());
    }

    /** All of it, line by line, however long. */
    public void each(Wanted wanted, Consumer<Line> reader) {
        var arguments = new ArrayList<Object>();
        var sql = where(wanted, arguments) + " order by p.tender_expected, p.id";
        jdbc.query(
                sql,
                rows -> {
                    reader.accept(Objects.requireNonNull(LINE.mapRow(rows, 0)));
                },
                arguments.toArray());
    }

    private String where(Wanted wanted, List<Object> arguments) {
        var sql = new StringBuilder(LINES);
        containing(sql, arguments, "p.title", wanted.words());
        containing(sql, arguments, "o.name", wanted.authority());
        if (wanted.authorityId() != null)
            add(sql, arguments, " and p.authority_id = ?", wanted.authorityId().value());
        if (!wanted.category().isEmpty()) add(sql, arguments, " and p.category = ?", wanted.category());
        if (wanted.least() != null) add(sql, arguments, " and p.value_most >= ?", wanted.least());
        if (wanted.most() != null) add(sql, arguments, " and p.value_least <= ?", wanted.most());
        if (!wanted.later()) {
            add(
                    sql,
                    arguments,
                    " and p.tender_expected <= ?",
                    UkTime.date(clock.instant()).plusMonths(MONTHS_AHEAD));
        }
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

    public PipelineEntryView byReference(String reference) {
        return entries.findByReference(reference).map(this::view).orElseThrow(NotFound::new);
    }

    public PipelineEntryView entry(UUID id) {
        return entries.findById(id).map(this::view).orElseThrow(NotFound::new);
    }

    /** The entry that a procurement came from, if any. */
    public Optional<PipelineEntryView> of(ProcurementId procurement) {
        return entries.findByProcurementId(procurement.value()).map(this::view);
    }

    /** Everything that the authority has planned, started and withdrawn, for its buyers. */
    public List<PipelineEntryView> keptBy(Actor by) {
        var authority = by.buysFor().orElseThrow(NotFound::new);
        return entries.of(authority.value()).stream().map(this::view).toList();
    }

    /** One of them, to be changed. */
    public PipelineEntryView kept(UUID id, Actor by) {
        var entry = entry(id);
        if (!by.may(Right.WRITE_PROCUREMENTS, entry.authority())) throw new NotFound();
        return entry;
    }

    /** The pipeline notice that the authority may have to publish next. */
    public PipelineDuty duty(Actor by) {
        var authority = by.buysFor().orElseThrow(NotFound::new);
        int year = PipelineDuty.yearOn(UkTime.date(clock.instant()));
        return new PipelineDuty(year, expectations.of(authority, year).orElse(null));
    }

    private PipelineEntryView view(PipelineEntry entry) {
        return entry.view(organisations.name(entry.authority()), notices.of(entry.id()));
    }
}
