package org.commonlot.marketplace.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of an RFC 6962 Merkle tree: the hashes of its perfect subtrees, largest first. Enough to append in
 * logarithmic time and to compute the root.
 */
final class MerkleFrontier {

    private static final int HASH = 32;

    private final List<byte[]> subtrees;
    private long size;

    MerkleFrontier() {
        this(0, new byte[0]);
    }

    MerkleFrontier(long size, byte[] packed) {
        if (packed.length != Long.bitCount(size) * HASH) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has another frontier");
        }
        this.size = size;
        this.subtrees = new ArrayList<>();
        for (int at = 0; at < packed.length; at += HASH) subtrees.add(Arrays.copyOfRange(packed, at, at + HASH));
    }

    void append(byte[] leaf) {
        var node = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) node = node(subtrees.removeLast(), node);
        subtrees.add(node);
        size++;
    }

    long size() {
        return size;
    }

    byte[] packed() {
        var packed = new byte[subtrees.size() * HASH];
        for (int i = 0; i < subtrees.size(); i++) System.arraycopy(subtrees.get(i), 0, packed, i * HASH, HASH);
        return packed;
    }

    /** The Merkle tree hash; of an empty tree, the hash of nothing. */
    byte[] root() {
        if (subtrees.isEmpty()) return sha256(new byte[0]);
        var root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) root = node(subtrees.get(i), root);
        return root;
    }

    static byte[] leaf(byte[] data) {
        return sha256(new byte[] {0}, data);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
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
}
