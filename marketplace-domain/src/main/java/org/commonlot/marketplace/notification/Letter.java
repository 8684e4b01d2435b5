package org.commonlot.marketplace.notification;

import java.util.Map;

/**
 * A letter to one address.
 *
 * @param kind which letter, as in the keys of its texts: {@code letters.<kind>.subject} and {@code .body}
 * @param to the e-mail address
 * @param facts what the texts name in braces; {@code path}, a path here, becomes the {@code link} of the texts
 */
public record Letter(String kind, String to, Map<String, String> facts) {

    public Letter {
        facts = Map.copyOf(facts);
    }

    /** Without the facts, which may be secret. */
    @Override
    public String toString() {
        return "Letter[" + kind + "]";
    }
}
