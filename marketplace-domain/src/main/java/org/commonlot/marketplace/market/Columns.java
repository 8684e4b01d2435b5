package org.commonlot.marketplace.market;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.commonlot.marketplace.market.Notice.Amount;
import org.jspecify.annotations.Nullable;

/** How moments, lists and amounts stand in columns. */
final class Columns {

    private Columns() {}

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** One per line, as many as fit. */
    static String lines(List<String> values, int longest) {
        var column = new StringBuilder();
        for (var value : values) {
            if (column.length() + value.length() + 1 > longest) break;
            if (!column.isEmpty()) column.append('\n');
            column.append(value);
        }
        return column.toString();
    }

    static List<String> lines(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null || text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    static @Nullable Amount amount(ResultSet row) throws SQLException {
        var value = row.getBigDecimal("amount");
        return value == null
                ? null
                : new Amount(
                        value,
                        row.getString("currency"),
                        row.getBoolean("gross"),
                        row.getBigDecimal("amount_with_vat"));
    }
}
