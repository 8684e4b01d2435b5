package org.commonlot.marketplace.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class MergingTest {

    /** The standard's own examples: each input with what it compiles to. */
    @Test
    void compilesAsTheOfficialExamplesDo() throws IOException {
        var folder = OfficialData.folder("merge-fixtures");
        var schemas = Map.of(
                "1.0", folder.resolve("release-schema-1__0__3.json"),
                "1.1", folder.resolve("release-schema-1__1__4.json"),
                "schema", folder.resolve("schema.json"));
        var tried = new ArrayList<String>();
        var differing = new ArrayList<String>();
        for (var schema : schemas.entrySet()) {
            var merging = new Merging(SchemaRules.of(OfficialData.read(schema.getValue())));
            for (var compiled : compiled(folder.resolve(schema.getKey()))) {
                var input = compiled.resolveSibling(
                        compiled.getFileName().toString().replace("-compiled", ""));
                tried.add(input.toString());
                var ours = merging.compile(releases(input));
                if (!ours.equals(OfficialData.read(compiled))) differing.add(input + ": " + ours);
            }
        }
        System.out.printf(
                "OCDS merge: %d of %d official examples match%n", tried.size() - differing.size(), tried.size());
        assertThat(tried).hasSizeGreaterThan(20);
        assertThat(differing).isEmpty();
    }

    /** The examples of 1.1 again, by the rules that we publish with. */
    @Test
    void compilesTheExamplesOf11ByOurOwnRules() throws IOException {
        var merging = new Merging(MergeRules.ofReleases());
        for (var compiled : compiled(OfficialData.folder("merge-fixtures").resolve("1.1"))) {
            var input =
                    compiled.resolveSibling(compiled.getFileName().toString().replace("-compiled", ""));
            assertThat((JsonNode) merging.compile(releases(input)))
                    .as("" + input)
                    .isEqualTo(OfficialData.read(compiled));
        }
    }

    @Test
    void ourRulesAreThoseOfTheOfficialSchemas() {
        var schema = (ObjectNode)
                OfficialData.read(OfficialData.folder("schema/1.1.5-tag").resolve("release-schema.json"));
        var extensions = OfficialData.folder("extensions");
        for (var url : Extensions.USED) {
            var part = url.split("/");
            var file = extensions.resolve(Path.of(part[4], part[5], "release-schema.json"));
            if (Files.exists(file)) SchemaRules.extend(schema, OfficialData.read(file));
        }
        assertThat(MergeRules.ofReleases()).isEqualTo(SchemaRules.of(schema));
    }

    @Test
    void mergesInTheOrderOfDatesWhateverOrderTheyComeIn() {
        var first = release("2026-01-01T00:00:00.000Z", "draft");
        var second = release("2026-01-02T00:00:00.000Z", "final");
        var merging = new Merging(MergeRules.ofReleases());
        assertThat(merging.compile(List.of(second, first)).at("/tender/title").asString())
                .isEqualTo("final");
    }

    @Test
    void refusesReleasesThatDisagreeOnTheKindOfAField() {
        var text = Ocds.JSON.readTree("{\"ocid\":\"o\",\"date\":\"2026-01-01\",\"tender\":{\"value\":1}}");
        var object =
                Ocds.JSON.readTree("{\"ocid\":\"o\",\"date\":\"2026-01-02\",\"tender\":{\"value\":{\"amount\":1}}}");
        assertThatThrownBy(() -> new Merging(MergeRules.ofReleases()).compile(List.of(text, object)))
                .hasMessageContaining("tender/value");
    }

    @Test
    void refusesAReleaseWithoutADate() {
        var undated = Ocds.JSON.readTree("{\"ocid\":\"o\"}");
        assertThatThrownBy(() -> new Merging(MergeRules.ofReleases()).compile(List.of(undated)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonNode release(String date, String title) {
        var release = Ocds.JSON.createObjectNode().put("ocid", "o").put("date", date);
        release.putObject("tender").put("id", "t").put("title", title);
        return release;
    }

    private static List<Path> compiled(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-compiled.json"))
                    .sorted()
                    .toList();
        }
    }

    private static List<JsonNode> releases(Path file) {
        return new ArrayList<>(OfficialData.read(file).valueStream().toList());
    }
}
