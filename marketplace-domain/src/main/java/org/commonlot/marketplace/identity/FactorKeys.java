package org.commonlot.marketplace.identity;

/** Encrypts the secrets of second factors for storage, each bound to its person. */
public interface FactorKeys {

    byte[] encrypt(byte[] secret, String person);

    /** @throws IllegalStateException for what was not encrypted for this person */
    byte[] decrypt(byte[] encrypted, String person);
}
