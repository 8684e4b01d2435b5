package org.commonlot.marketplace.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Random words and their hashes. What is hashed here is random and long (80 bits and more), so that one pass of SHA-256
 * is enough; passwords are another matter.
 */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int FACTOR_BYTES = 20;
    private static final int CODE_LETTERS = 16;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private Secrets() {}

    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES));
    }

    /** As long as SHA-1's output, as RFC 4226 recommends. */
    static byte[] factor() {
        return random(FACTOR_BYTES);
    }

    /** {@code abcd-efgh-jkmn-pqrs}: without letters that look like others. */
    static String recoveryCode() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LETTERS; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The hash of a recovery code, however it was typed. */
    static String codeHash(String typed) {
        return hash(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in a time that does not tell how much is right. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
