package org.commonlot.marketplace.bidding;

import jakarta.persistence.Embeddable;
import java.security.SecureRandom;

/** Names a submitted version, as on its receipt: {@code B-} and sixteen random characters. */
@Embeddable
public record BidReference(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** No vowels and nothing that reads like something else. */
    private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";

    static BidReference next() {
        var text = new StringBuilder("B");
        for (int i = 0; i < 16; i++) {
            if (i % 4 == 0) text.append('-');
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new BidReference(text.toString());
    }
}
