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
import org.springframework.stereotype.Component;

/** What suppliers of technology to councils do: a short list of our own, kept as data. */
@Component
public class Capabilities {

    private final Map<String, String> names;

    Capabilities() {
        this.names = read();
    }

    /** All of them by code, in the order of the list. */
    public Map<String, String> all() {
        return names;
    }

    public boolean knows(String code) {
        return names.containsKey(code);
    }

    private static Map<String, String> read() {
        var names = new LinkedHashMap<String, String>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Capabilities.class.getResourceAsStream("/capabilities/capabilities.tsv")),
                StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = line.split("\t");
                names.put(parts[0], parts[1]);
            });
            return Collections.unmodifiableMap(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
