package org.commonlot.marketplace.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statistical regions of the United Kingdom (NUTS 2018), as notices name them. */
@Component
public class Regions {

    private static final int LARGE = 3;
    private static final String NO_WORD = "[^\\p{L}\\p{N}]+";

    private final Map<String, String> names;

    Regions() {
        this.names = read();
    }

    /** The name of a region, its code where it has none, and nothing for nothing. */
    public String name(@Nullable String code) {
        return code == null ? "" : names.getOrDefault(code, code);
    }

    public boolean knows(String code) {
        return names.containsKey(code);
    }

    /** The twelve large regions by code, in the order of their codes. */
    public Map<String, String> large() {
        var large = new LinkedHashMap<String, String>();
        names.forEach((code, name) -> {
            if (code.length() == LARGE) large.put(code, name);
        });
        return Collections.unmodifiableMap(large);
    }

    /**
     * Counties, boroughs and groups of them whose name has all of these words, or begins of them, by code.
     *
     * @param words as somebody types them; a code finds what lies in it
     */
    public Map<String, String> search(String words, int most) {
        var wanted = Stream.of(words.toLowerCase(Locale.UK).split(NO_WORD))
                .filter(word -> !word.isEmpty())
                .toList();
        var found = new LinkedHashMap<String, String>();
        if (wanted.isEmpty()) return found;
        names.entrySet().stream()
                .filter(region -> region.getKey().length() > LARGE)
                .filter(region -> wanted.stream().allMatch(word -> matches(region, word)))
                .limit(most)
                .forEach(region -> found.put(region.getKey(), region.getValue()));
        return Collections.unmodifiableMap(found);
    }

    private static boolean matches(Map.Entry<String, String> region, String word) {
        return region.getKey().toLowerCase(Locale.UK).startsWith(word)
                || Stream.of(region.getValue().toLowerCase(Locale.UK).split(NO_WORD))
                        .anyMatch(own -> own.startsWith(word));
    }

    private static Map<String, String> read() {
        var names = new LinkedHashMap<String, String>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Regions.class.getResourceAsStream("/regions/nuts-2018.tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = line.split("\t");
                names.put(parts[0], parts[1]);
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
