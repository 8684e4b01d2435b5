package org.commonlot.marketplace.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statistical regions of the United Kingdom (NUTS 2018), as notices name them. */
@Component
public class Regions {

    private static final int LARGE = 3;

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
