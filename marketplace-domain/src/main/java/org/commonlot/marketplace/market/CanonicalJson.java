package org.commonlot.marketplace.market;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The SHA-256 of a release whatever the order of its fields, its white space and the way its numbers are written. Two
 * releases with the same hash say the same.
 */
final class CanonicalJson {

    private final MessageDigest digest = sha256();

    private CanonicalJson() {}

    static String hash(JsonNode release) {
        var canonical = new CanonicalJson();
        canonical.add(release);
        return HexFormat.of().formatHex(canonical.digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            mark('{');
            fields.forEach((name, value) -> {
                text('k', name);
                add(value);
            });
            mark('}');
        } else if (node.isArray()) {
            mark('[');
            node.forEach(this::add);
            mark(']');
        } else if (node.isNumber()) {
            text('n', number(node.decimalValue()));
        } else {
            text(node.isString() ? 's' : 'l', node.asString());
        }
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toString();
    }

    private void mark(char c) {
        digest.update((byte) c);
    }

    /** With its length in front, so that no text can pass for the end of one and the beginning of another. */
    private void text(char kind, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
