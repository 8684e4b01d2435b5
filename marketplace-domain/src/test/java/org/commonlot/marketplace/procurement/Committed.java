package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Generated documents that are committed: compared with what the code says today, or written anew when asked. */
final class Committed {

    private static final String WRITE = "commonlot.docs.write";

    private Committed() {}

    static void writeIfAsked(String name, String generated) throws IOException {
        if (!Boolean.getBoolean(WRITE)) return;
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), generated);
    }

    static void assertSame(String name, String generated) throws IOException {
        assertThat(file(name)).as("run with -D%s=true and commit it", WRITE).exists();
        assertThat(Files.readString(file(name)))
                .as("%s is out of date: run this test with -D%s=true and commit it", name, WRITE)
                .isEqualTo(generated);
    }

    private static Path file(String name) {
        return Path.of("docs", name);
    }
}
