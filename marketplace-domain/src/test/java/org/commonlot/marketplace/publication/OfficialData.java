package org.commonlot.marketplace.publication;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The standard's own files, where the folder named by {@code commonlot.data} has them. */
final class OfficialData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OfficialData() {}

    /** Skips the test, saying why, where the folder is absent. */
    static Path folder(String name) {
        var folder = Path.of(System.getProperty("commonlot.data", ""), "ocds").resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "Skipped: there is no " + folder + " (-Dcommonlot.data=…)");
        return folder;
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
