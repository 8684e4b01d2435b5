package org.commonlot.marketplace.infra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonlot.marketplace.document.DocumentStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files in a folder, named by their hash: {@code ab/cd/abcd…}. A file appears whole or not at all. */
@Component
class FolderStore implements DocumentStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    FolderStore(@Value("${commonlot.home}/documents") Path root) {
        this.root = root;
    }

    @Override
    public void keep(String sha256, Path content) throws IOException {
        var place = place(sha256);
        if (Files.exists(place)) return;
        Files.createDirectories(place.getParent());
        var arriving = place.resolveSibling(UUID.randomUUID() + ".part");
        Files.copy(content, arriving);
        try (var channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    private Path place(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) throw new IllegalArgumentException("Not a hash");
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
