package org.commonlot.marketplace.infra.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.commonlot.marketplace.bidding.SealKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreSealKeysTest {

    private static final byte[] BID = "the price is £12,345".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private SealKeys keys;
    private SealKeys.ProcurementKeys procurement;

    @BeforeEach
    void start() throws Exception {
        keys = new KeystoreSealKeys(folder.resolve("keys"));
        procurement = keys.create("p");
    }

    @Test
    void opensWhatItSealed() {
        var sealed = keys.seal(procurement.publicKey(), BID, "lot 1");
        assertThat(keys.unseal(procurement, "p", sealed, "lot 1")).isEqualTo(BID);
    }

    @Test
    void holdsNoContentInClear() {
        var sealed = keys.seal(procurement.publicKey(), BID, "lot 1");
        assertThat(new String(sealed.ciphertext(), UTF_8)).doesNotContain("12,345");
        assertThat(sealed.ciphertext())
                .isNotEqualTo(keys.seal(procurement.publicKey(), BID, "lot 1").ciphertext());
    }

    @Test
    void refusesAVersionMovedToAnotherContext() {
        var sealed = keys.seal(procurement.publicKey(), BID, "lot 1");
        assertThatThrownBy(() -> keys.unseal(procurement, "p", sealed, "lot 2"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesTheKeyOfAnotherProcurement() {
        var sealed = keys.seal(procurement.publicKey(), BID, "lot 1");
        var other = keys.create("q");
        assertThatThrownBy(() -> keys.unseal(other, "q", sealed, "lot 1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.unseal(procurement, "q", sealed, "lot 1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnAlteredBit() {
        var sealed = keys.seal(procurement.publicKey(), BID, "lot 1");
        for (int i = 0; i < sealed.ciphertext().length; i++) {
            var altered = sealed.ciphertext().clone();
            altered[i] ^= 1;
            assertThatThrownBy(() ->
                            keys.unseal(procurement, "p", new SealKeys.Sealed(altered, sealed.wrappedKey()), "lot 1"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void readsDraftsAgainAfterARestart() throws Exception {
        var kept = keys.protect(BID, "draft 1");
        var restarted = new KeystoreSealKeys(folder.resolve("keys"));
        assertThat(restarted.reveal(kept, "draft 1")).isEqualTo(BID);
        assertThat(restarted.pseudonym("supplier")).isEqualTo(keys.pseudonym("supplier"));
        var sealed = keys.seal(procurement.publicKey(), BID, "lot 1");
        assertThat(restarted.unseal(procurement, "p", sealed, "lot 1")).isEqualTo(BID);
    }

    @Test
    void givesPseudonymsThatDifferPerValueAndPerKeystore() throws Exception {
        var other = new KeystoreSealKeys(folder.resolve("other"));
        assertThat(keys.pseudonym("a")).isNotEqualTo(keys.pseudonym("b")).isNotEqualTo(other.pseudonym("a"));
    }

    @Test
    void keepsKeysForItsOwnUserAlone() throws Exception {
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files.toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }
}
