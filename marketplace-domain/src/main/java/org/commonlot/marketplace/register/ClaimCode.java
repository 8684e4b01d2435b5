package org.commonlot.marketplace.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** A code that whoever reads a registered contact's post can type: forty bits, and no letters that look like others. */
record ClaimCode(String text) {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    static ClaimCode random(SecureRandom random) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new ClaimCode(text.toString());
    }

    /** As people type it: small letters, blanks and dashes make no difference. */
    static ClaimCode typed(String typed) {
        return new ClaimCode(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    /** With a dash in the middle, as people read it. */
    String shown() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    String hash(UUID salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((salt + ":" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(String hash, UUID salt) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), hash(salt).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "ClaimCode";
    }
}
