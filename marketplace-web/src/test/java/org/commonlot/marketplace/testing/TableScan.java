package org.commonlot.marketplace.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks through every column of every table for something, as text or as bytes. */
public final class TableScan {

    private final JdbcTemplate jdbc;
    private final List<Place> places;

    private record Place(String table, String column) {

        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    public TableScan(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.places = jdbc.query("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t
                          on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                        order by 1, 2
                        """, (row, n) -> new Place(row.getString(1), row.getString(2)));
        if (places.size() < 100) throw new IllegalStateException("Only " + places + " were found");
    }

    /** The columns, as {@code table.column}, in which the text is, however they are typed. */
    public List<String> placesOf(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return places.stream()
                .filter(place -> holds(place, bytes))
                .map(Place::toString)
                .toList();
    }

    /** Whether any row of the table holds the id: typed, as text or as its sixteen bytes. */
    public boolean holds(String table, UUID id) {
        var raw = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return places.stream()
                .filter(place -> place.table().equals(table))
                .anyMatch(
                        place -> holds(place, raw) || holds(place, id.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private boolean holds(Place place, byte[] wanted) {
        var sql = "select \"%s\" from \"%s\" where \"%s\" is not null"
                .formatted(place.column(), place.table(), place.column());
        return Objects.requireNonNull(jdbc.query(sql, rows -> {
            while (rows.next()) {
                var bytes = rows.getObject(1) instanceof byte[] binary
                        ? binary
                        : Objects.requireNonNull(rows.getString(1)).getBytes(StandardCharsets.UTF_8);
                if (contains(bytes, wanted)) return true;
            }
            return false;
        }));
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) same++;
            if (same == wanted.length) return true;
        }
        return false;
    }
}
