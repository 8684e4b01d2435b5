package org.commonlot.marketplace.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The canonical form of an entry: JSON as RFC 8785 writes it, for objects whose values are strings, objects of strings
 * or one whole number. Two equal entries always give the same bytes.
 */
final class Canonical {

    private Canonical() {}

    static String facts(Map<String, String> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> string(fact.getKey()) + ":" + string(fact.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    static String entry(LedgerEntry entry) {
        return "{\"act\":" + string(entry.act())
                + ",\"actor\":" + string(entry.actor())
                + ",\"at\":" + string(entry.at().toString())
                + ",\"facts\":" + entry.facts()
                + ",\"index\":" + entry.index()
                + ",\"subject\":" + string(entry.subject()) + "}";
    }

    static String string(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
                    else out.append(c);
                }
            }
        }
        return out.append('"').toString();
    }
}
