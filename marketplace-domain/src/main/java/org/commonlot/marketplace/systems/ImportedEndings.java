package org.commonlot.marketplace.systems;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.market.MarketSource;
import org.jspecify.annotations.Nullable;

/**
 * Contracts that are known from imported notices alone: somebody was awarded them, the buyer that the notice names first is
 * an authority here by scheme and identifier, and nothing of ours under the same ocid is its contract. The last notice that
 * states an end counts, with the buyer, start and code in it; its day is the one that was planned then, in UK time. Below a pound an amount only fills a
 * field, and above ten thousand million pounds it is mistyped: neither is taken.
 */
final class ImportedEndings {

    /** Columns as {@link Radar} has them; the authority is in {@code i.organisation_id}. */
    static final String SQL = """
        select 'IMPORTED', n.id, i.organisation_id, o.name, cast(null as varchar(60)), p.title, p.suppliers,
          %s, cast(null as int), case
            when p.currency = 'GBP' and coalesce(p.amount_with_vat, p.amount) between 1 and 10000000000
            then coalesce(p.amount_with_vat, p.amount) end, %s,
          coalesce(nullif(substring(n.cpv, 1, 8), ''),
            (select max(substring(m.cpv, 1, 8)) from market_notice m where m.ocid = p.ocid and m.cpv <> '')),
          p.ocid, p.source, n.publisher, p.gross or p.amount_with_vat is not null
        from market_process p join market_notice n on n.ocid = p.ocid and n.ends is not null
          join market_party b on b.notice_id = n.id
          join organisation_identifier i on i.scheme = b.scheme and i.identifier = b.identifier
          join organisation o on o.id = i.organisation_id
        where p.ends >= ? and p.ends < ? and p.stage in ('AWARD', 'CONTRACT') and p.suppliers <> ''
          and o.kind = 'AUTHORITY'
          and not exists (select 1 from market_notice m where m.ocid = p.ocid and m.ends is not null
            and (m.published, m.release_id) > (n.published, n.release_id))
          and b.number = (select min(f.number) from market_party f where f.notice_id = n.id and f.role = 'BUYER')
          and not exists (select 1 from contract_file f join procurement q on q.id = f.procurement_id
            where q.ocid = p.ocid and f.authority_id = i.organisation_id)\
        """.formatted(day("p.ends"), day("n.starts"));

    /** What the columns of imported contracts are for all else. */
    static final String NONE = """
        cast(null as varchar(120)) as ocid, cast(null as varchar(40)) as source,
          cast(null as varchar(300)) as publisher, cast(null as boolean) as gross\
        """;

    private static final int NAMED = 3;

    private ImportedEndings() {}

    /** By its digits: H2 takes a moment's day in the zone of the session, whatever zone it was put into. */
    private static String day(String moment) {
        return "cast(substring(cast(" + moment + " at time zone 'Europe/London' as varchar(40)), 1, 10) as date)";
    }

    /** Nothing where the row is of our own. */
    static Ending.@Nullable Imported read(ResultSet row, @Nullable BigDecimal yearly) throws SQLException {
        var ocid = row.getString("ocid");
        if (ocid == null) return null;
        var source = MarketSource.valueOf(row.getString("source"));
        var publisher = source == MarketSource.OTHER ? row.getString("publisher") : source.title();
        return new Ending.Imported(ocid, Objects.requireNonNull(publisher), row.getBoolean("gross") ? null : yearly);
    }

    /** The suppliers that the notices name, one a line, as one text; of many the first, for a page to hold them. */
    static String suppliers(String lines) {
        var names = lines.split("\n");
        var first = String.join("; ", List.of(names).subList(0, Math.min(NAMED, names.length)));
        return names.length > NAMED ? first + " …" : first;
    }
}
