package org.commonlot.marketplace.systems;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The list of lines of business, which is data and the same for all authorities, so that they can be compared. */
@Component
public class LinesOfBusiness {

    private static final String LIST = "/systems/lines-of-business.tsv";

    private final Map<String, LineOfBusiness> lines = new LinkedHashMap<>();

    LinesOfBusiness() {
        var stream = Objects.requireNonNull(LinesOfBusiness.class.getResourceAsStream(LIST), LIST);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("#"))
                    .map(LinesOfBusiness::line)
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LineOfBusiness line(String row) {
        var cells = row.split("\t", -1);
        if (cells.length != 4) throw new IllegalStateException("Not a line of business: " + row);
        var cpv = cells[3].isBlank()
                ? List.<String>of()
                : List.of(cells[3].strip().split(" "));
        return new LineOfBusiness(cells[0], cells[1], cells[2], cpv);
    }

    private void add(LineOfBusiness line) {
        if (lines.put(line.code(), line) != null) throw new IllegalStateException("Twice: " + line.code());
    }

    public Collection<LineOfBusiness> all() {
        return lines.values();
    }

    public Optional<LineOfBusiness> byCode(String code) {
        return Optional.ofNullable(lines.get(code));
    }

    /** By its code or its name, in any case, as a spreadsheet may have either. */
    Optional<LineOfBusiness> named(String text) {
        return lines.values().stream()
                .filter(line ->
                        line.code().equalsIgnoreCase(text) || line.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** The one for which something with this code is bought: the longest prefix decides. */
    Optional<LineOfBusiness> byCpv(String cpv) {
        return lines.values().stream()
                .filter(line -> matching(line, cpv) > 0)
                .max(Comparator.comparingInt(line -> matching(line, cpv)));
    }

    private static int matching(LineOfBusiness line, String cpv) {
        return line.cpv().stream()
                .filter(cpv::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
