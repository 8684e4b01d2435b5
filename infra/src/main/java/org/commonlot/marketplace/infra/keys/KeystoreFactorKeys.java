package org.commonlot.marketplace.infra.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.commonlot.marketplace.identity.FactorKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** AES-256-GCM under a platform key of its own; the person is the associated data. */
@Component
class KeystoreFactorKeys implements FactorKeys {

    private final Aead aead;

    KeystoreFactorKeys(@Value("${commonlot.home}/keys") Path folder) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        aead = new KeystoreFile(folder)
                .key("factors", () -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM))
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public byte[] encrypt(byte[] secret, String person) {
        try {
            return aead.encrypt(secret, person.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret could not be encrypted", e);
        }
    }

    @Override
    public byte[] decrypt(byte[] encrypted, String person) {
        try {
            return aead.decrypt(encrypted, person.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was encrypted is not this person's", e);
        }
    }
}
