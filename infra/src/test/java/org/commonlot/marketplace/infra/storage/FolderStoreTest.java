package org.commonlot.marketplace.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    private static final String HASH = "ab".repeat(32);

    @TempDir
    private Path folder;

    @Test
    void keepsContentByItsHash() throws Exception {
        var file = Files.writeString(folder.resolve("in"), "content");
        var store = new FolderStore(folder.resolve("store"));
        store.keep(HASH, file);
        store.keep(HASH, file);
        try (var in = store.open(HASH)) {
            assertThat(in.readAllBytes()).asString().isEqualTo("content");
        }
        try (var files = Files.walk(folder.resolve("store"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void takesNoNameThatIsNotAHash() {
        var store = new FolderStore(folder);
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhenNothingIsKept() {
        assertThatThrownBy(() -> new FolderStore(folder).open(HASH)).isInstanceOf(NoSuchFileException.class);
    }
}
