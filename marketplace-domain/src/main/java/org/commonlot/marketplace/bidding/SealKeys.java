package org.commonlot.marketplace.bidding;

/**
 * Custody of keys, and the cryptography that needs them. An adapter keeps the platform's own keys; nothing of them ever
 * leaves it. Contexts are bound to what is encrypted: opening under another context fails.
 */
public interface SealKeys {

    /** The key pair of a procurement. The private half can only be used through this port again. */
    record ProcurementKeys(byte[] publicKey, byte[] wrappedPrivateKey) {}

    /** A content under a key of its own, and that key wrapped for the procurement. */
    record Sealed(byte[] ciphertext, byte[] wrappedKey) {}

    ProcurementKeys create(String context);

    /** Needs the public half only: whoever takes bids cannot read them. */
    Sealed seal(byte[] publicKey, byte[] content, String context);

    /** @throws IllegalStateException when anything was altered, or belongs to another context */
    byte[] unseal(ProcurementKeys keys, String keysContext, Sealed sealed, String context);

    /** Encrypts at rest what the service must read again itself. */
    byte[] protect(byte[] content, String context);

    /** @throws IllegalStateException when anything was altered, or belongs to another context */
    byte[] reveal(byte[] content, String context);

    /** A keyed hash: the same for the same value, and nothing to anybody without the key. */
    byte[] pseudonym(String value);
}
