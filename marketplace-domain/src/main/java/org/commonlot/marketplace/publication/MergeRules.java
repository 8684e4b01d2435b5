package org.commonlot.marketplace.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which fields are not merged by their kind alone. The path of a field is its names from the release down, joined by
 * slashes, without array positions: {@code parties/roles}.
 */
record MergeRules(Map<String, Rule> rules) {

    private static final String RELEASE = "/ocds/merge-rules-1.1.5.tsv";

    /** What is done with a field instead of what its kind asks for. */
    enum Rule {
        /** It is left out of the compiled release. */
        OMIT_WHEN_MERGED("omitWhenMerged"),
        /** The newest list replaces the one before, as a whole. */
        WHOLE_LIST_MERGE("wholeListMerge");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        static Rule of(String code) {
            for (var rule : values()) {
                if (rule.code.equals(code)) return rule;
            }
            throw new IllegalArgumentException("No merge rule is called " + code);
        }
    }

    MergeRules {
        rules = Map.copyOf(rules);
    }

    /** The rules of the release schema 1.1.5 with the extensions that we use. */
    static MergeRules ofReleases() {
        var stream = Objects.requireNonNull(MergeRules.class.getResourceAsStream(RELEASE), RELEASE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new MergeRules(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(columns -> columns[0], columns -> Rule.of(columns[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    Rule at(String path) {
        return rules.get(path);
    }
}
