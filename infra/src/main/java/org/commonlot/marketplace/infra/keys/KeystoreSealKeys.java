package org.commonlot.marketplace.infra.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.commonlot.marketplace.bidding.SealKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals with Tink: each version under a fresh AES-256-GCM key, that key under HPKE (X25519, AES-256-GCM) to the
 * procurement's public key; the procurement's private key, and drafts, under platform keys of this keystore.
 */
@Component
class KeystoreSealKeys implements SealKeys {

    private static final int PSEUDONYM_BYTES = 32;

    private final Aead wrapping;
    private final Aead drafts;
    private final PrfSet pseudonyms;

    KeystoreSealKeys(@Value("${commonlot.home}/keys") Path folder) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        HybridConfig.register();
        PrfConfig.register();
        var keystore = new KeystoreFile(folder);
        wrapping = aead(keystore.key("wrapping", KeystoreSealKeys::newAead));
        drafts = aead(keystore.key("drafts", KeystoreSealKeys::newAead));
        pseudonyms = keystore.key("pseudonyms", KeystoreSealKeys::newPrf)
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    @Override
    public ProcurementKeys create(String context) {
        return guard(() -> {
            var pair = KeysetHandle.generateNew(HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build());
            var secret = TinkProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get());
            return new ProcurementKeys(
                    TinkProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle()),
                    wrapping.encrypt(secret, bytes(context)));
        });
    }

    @Override
    public Sealed seal(byte[] publicKey, byte[] content, String context) {
        return guard(() -> {
            var versionKey = newAead();
            var secret = TinkProtoKeysetFormat.serializeKeyset(versionKey, InsecureSecretKeyAccess.get());
            var procurement = TinkProtoKeysetFormat.parseKeysetWithoutSecret(publicKey)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
            return new Sealed(
                    aead(versionKey).encrypt(content, bytes(context)), procurement.encrypt(secret, bytes(context)));
        });
    }

    @Override
    public byte[] unseal(ProcurementKeys keys, String keysContext, Sealed sealed, String context) {
        return guard(() -> {
            var secret = wrapping.decrypt(keys.wrappedPrivateKey(), bytes(keysContext));
            var procurement = TinkProtoKeysetFormat.parseKeyset(secret, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
            var versionKey = procurement.decrypt(sealed.wrappedKey(), bytes(context));
            return aead(TinkProtoKeysetFormat.parseKeyset(versionKey, InsecureSecretKeyAccess.get()))
                    .decrypt(sealed.ciphertext(), bytes(context));
        });
    }

    @Override
    public byte[] protect(byte[] content, String context) {
        return guard(() -> drafts.encrypt(content, bytes(context)));
    }

    @Override
    public byte[] reveal(byte[] content, String context) {
        return guard(() -> drafts.decrypt(content, bytes(context)));
    }

    @Override
    public byte[] pseudonym(String value) {
        return guard(() -> pseudonyms.computePrimary(bytes(value), PSEUDONYM_BYTES));
    }

    private static KeysetHandle newAead() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    private static KeysetHandle newPrf() throws GeneralSecurityException {
        return KeysetHandle.generateNew(HmacPrfParameters.builder()
                .setKeySizeBytes(32)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build());
    }

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Act<T> {
        T run() throws GeneralSecurityException;
    }

    private static <T> T guard(Act<T> act) {
        try {
            return act.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed could not be opened under this key and context", e);
        }
    }
}
