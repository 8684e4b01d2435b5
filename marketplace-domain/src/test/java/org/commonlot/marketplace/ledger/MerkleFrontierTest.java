package org.commonlot.marketplace.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against RFC 6962: its definition written out, and the vectors of the certificate transparency project. */
class MerkleFrontierTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int SIZES = 70;

    @Test
    void givesTheRootOfTheKnownTreeAtEverySize() {
        var tree = new MerkleFrontier();
        var roots = new ArrayList<>(List.of(hex(tree.root())));
        for (var leaf : LEAVES) {
            tree.append(MerkleFrontier.leaf(HexFormat.of().parseHex(leaf)));
            roots.add(hex(tree.root()));
        }
        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void agreesWithTheDefinitionAtEverySize() {
        var tree = new MerkleFrontier();
        var leaves = new ArrayList<byte[]>();
        for (int size = 0; size <= SIZES; size++) {
            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).as("size %d", size).isEqualTo(definition(leaves));
            leaves.add(MerkleFrontier.leaf(new byte[] {(byte) size}));
            tree.append(leaves.getLast());
        }
    }

    @Test
    void growsFromItsPackedFormAsIfItHadNeverBeenPacked() {
        var tree = new MerkleFrontier();
        for (int size = 0; size <= SIZES; size++) {
            var unpacked = new MerkleFrontier(size, tree.packed());
            assertThat(unpacked.root()).as("size %d", size).isEqualTo(tree.root());
            var leaf = MerkleFrontier.leaf(new byte[] {(byte) size, 1});
            unpacked.append(leaf);
            tree.append(leaf);
            assertThat(unpacked.packed()).isEqualTo(tree.packed());
            assertThat(unpacked.root()).isEqualTo(tree.root());
        }
    }

    @Test
    void keepsOneHashForEachBitOfItsSize() {
        var tree = new MerkleFrontier();
        for (int size = 0; size <= SIZES; size++) {
            assertThat(tree.packed()).hasSize(32 * Integer.bitCount(size));
            tree.append(MerkleFrontier.leaf(new byte[] {(byte) size}));
        }
    }

    @Test
    void refusesAFrontierOfAnotherSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MerkleFrontier(1, new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new MerkleFrontier(2, new byte[64]));
        assertThatIllegalArgumentException().isThrownBy(() -> new MerkleFrontier(1, new byte[31]));
    }

    /** RFC 6962, section 2.1, word for word. */
    private static byte[] definition(List<byte[]> leaves) {
        if (leaves.isEmpty()) return sha256();
        if (leaves.size() == 1) return leaves.getFirst();
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(
                new byte[] {1}, definition(leaves.subList(0, split)), definition(leaves.subList(split, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
