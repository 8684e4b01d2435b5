package org.commonlot.marketplace.infra.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The platform's own keys in a folder that only its user may read, made at the first start. */
final class KeystoreFile {

    private final Path folder;

    KeystoreFile(Path folder) {
        this.folder = folder;
    }

    /** A way to make a key that is not there yet. */
    interface NewKey {
        KeysetHandle make() throws GeneralSecurityException;
    }

    KeysetHandle key(String name, NewKey missing) throws IOException, GeneralSecurityException {
        var file = folder.resolve(name + ".json");
        if (!Files.exists(file)) write(file, missing.make());
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private void write(Path file, KeysetHandle key) throws IOException, GeneralSecurityException {
        if (!Files.exists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        var arriving = Files.createTempFile(folder, "key", ".part");
        Files.writeString(arriving, TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()));
        Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
