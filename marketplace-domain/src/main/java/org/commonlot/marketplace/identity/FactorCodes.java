package org.commonlot.marketplace.identity;

/** The six digits of a secret for a step of time (RFC 4226 with the counter of RFC 6238, SHA-1, as all apps do). */
public interface FactorCodes {

    String code(byte[] secret, long step);
}
