package org.commonlot.marketplace.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the content of files lies, by the SHA-256 of that content. Keeping the same content twice keeps it once. */
public interface DocumentStore {

    /** Takes over a complete file. When this returns, the content is durable. */
    void keep(String sha256, Path content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when nothing with this hash is kept */
    InputStream open(String sha256) throws IOException;
}
