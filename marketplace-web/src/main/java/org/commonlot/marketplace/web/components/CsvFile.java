package org.commonlot.marketplace.web.components;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table to download. */
public record CsvFile(String name, List<String> lines) {

    public CsvFile {
        lines = List.copyOf(lines);
    }

    /** A line, quoted; and what a spreadsheet would take for a formula stays text. */
    public static String line(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : String.valueOf(cell))
                .map(text -> text.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + text : text)
                .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    public void send(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        var writer = response.getWriter();
        for (var line : lines) {
            writer.print(line);
            writer.print("\r\n");
        }
    }
}
