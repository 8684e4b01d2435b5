package org.commonlot.marketplace.web.guard;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All messages, by file and key. */
record Messages(Map<String, Map<String, String>> byFile, List<String> listed) {

    static Messages read(Path resources) {
        var byFile = new TreeMap<String, Map<String, String>>();
        try (var files = Files.list(resources.resolve("messages"))) {
            for (var file : files.filter(path -> !path.getFileName().toString().contains("_"))
                    .toList()) {
                byFile.put(file.getFileName().toString().replace(".properties", ""), properties(file));
            }
            var names = properties(resources.resolve("application.properties"))
                    .getOrDefault("spring.messages.basename", "");
            return new Messages(byFile, List.of(names.replace("messages/", "").split("\\s*,\\s*")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> files() {
        return byFile.keySet();
    }

    Set<String> keys() {
        var keys = new TreeSet<String>();
        byFile.values().forEach(messages -> keys.addAll(messages.keySet()));
        return keys;
    }

    List<String> findings() {
        var findings = new ArrayList<String>();
        byFile.forEach((file, messages) -> messages.forEach((key, text) -> {
            var finding = finding(file, key, text);
            if (finding != null) findings.add(finding);
        }));
        var seen = new TreeSet<String>();
        byFile.values()
                .forEach(messages -> messages.keySet().forEach(key -> {
                    if (!seen.add(key)) findings.add(key + " is said twice");
                }));
        return findings;
    }

    /** What is wrong with one message, if anything. */
    static @Nullable String finding(String file, String key, String text) {
        boolean shared = key.startsWith("error.") || key.startsWith("refusal.");
        if (!key.startsWith(file + ".") && !shared) return key + " is not of " + file;
        if (text.contains("'")) return key + " has a straight apostrophe"; // a quote to the formatter
        if (text.matches(".*</?[A-Za-z].*")) return key + " has markup";
        return null;
    }

    private static Map<String, String> properties(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return texts;
    }
}
