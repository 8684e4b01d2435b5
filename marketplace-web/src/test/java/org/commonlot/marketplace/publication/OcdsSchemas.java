package org.commonlot.marketplace.publication;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The official schemas of OCDS 1.1.5, twice: as they are, and with the extensions that a package may declare laid over
 * them and closed, so that a field that nobody declared is an error.
 */
final class OcdsSchemas {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADDRESS = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final List<String> FILES = List.of(
            "release-schema.json",
            "release-package-schema.json",
            "record-package-schema.json",
            "versioned-release-validation-schema.json");

    private final SchemaRegistry official;
    private final SchemaRegistry strict;

    /** The releases that the central platform published in a month. */
    Stream<JsonNode> published() throws IOException {
        var file = Path.of(System.getProperty("commonlot.data", ""), "ocds", "find-a-tender-2026-08.jsonl.gz");
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(JSON::readTree).toList().stream();
        }
    }

    /** Skips the test, saying why, where the folder named by {@code commonlot.data} is absent. */
    OcdsSchemas() {
        var data = Path.of(System.getProperty("commonlot.data", ""), "ocds");
        assumeTrue(Files.isDirectory(data), () -> "Skipped: there is no " + data + " (-Dcommonlot.data=…)");
        var plain = new HashMap<String, String>();
        var closed = new HashMap<String, String>();
        for (var file : FILES) {
            var schema = (ObjectNode) read(data.resolve("schema/1.1.5-tag").resolve(file));
            plain.put(ADDRESS + file, schema.toString());
            for (var url : Extensions.USED) {
                var part = url.split("/", -1);
                var extension = data.resolve("extensions").resolve(Path.of(part[4], part[5], file));
                if (Files.exists(extension)) extend(schema, read(extension));
            }
            close(schema);
            closed.put(ADDRESS + file, schema.toString());
        }
        official = registry(plain);
        strict = registry(closed);
    }

    private static SchemaRegistry registry(Map<String, String> schemas) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4, builder -> builder.schemas(schemas));
    }

    List<String> faultsOfReleasePackage(String content) {
        return faults("release-package-schema.json", content);
    }

    List<String> faultsOfRecordPackage(String content) {
        return faults("record-package-schema.json", content);
    }

    private List<String> faults(String schema, String content) {
        return Stream.of(official, strict)
                .flatMap(
                        registry -> validate(registry.getSchema(SchemaLocation.of(ADDRESS + schema)), content).stream())
                .map(Error::toString)
                .distinct()
                .toList();
    }

    private static List<Error> validate(Schema schema, String content) {
        return schema.validate(
                JSON.readTree(content),
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** JSON Merge Patch (RFC 7396), which is how extensions apply. */
    private static void extend(ObjectNode schema, JsonNode extension) {
        for (var field : extension.properties()) {
            var value = field.getValue();
            if (value.isNull()) schema.remove(field.getKey());
            else if (value.isObject() && schema.get(field.getKey()) instanceof ObjectNode inner) extend(inner, value);
            else schema.set(field.getKey(), value.deepCopy());
        }
    }

    private static void close(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) return;
        if (object.has("properties")) object.put("additionalProperties", false);
        for (var holder : List.of("properties", "patternProperties", "definitions")) {
            object.path(holder).forEach(OcdsSchemas::close);
        }
        for (var holder : List.of("oneOf", "anyOf", "allOf"))
            object.path(holder).forEach(OcdsSchemas::close);
        close(object.path("items"));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
