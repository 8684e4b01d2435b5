package org.commonlot.marketplace.web.components;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The small rules by which options become markup: what counts as given, class lists, ids, attributes. */
final class Markup {

    private Markup() {}

    static boolean given(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    static boolean given(@Nullable Content content) {
        return content != null && (given(content.html()) || given(content.text()));
    }

    static String or(@Nullable String value, @Nullable String otherwise) {
        if (value != null && !value.isEmpty()) return value;
        return otherwise == null ? "" : otherwise;
    }

    /** The parts that are given, separated by a space. */
    static String words(@Nullable String... parts) {
        return Arrays.stream(parts).filter(Markup::given).map(String::valueOf).collect(Collectors.joining(" "));
    }

    static @Nullable String when(boolean condition, String value) {
        return condition ? value : null;
    }

    static Map<String, String> copy(@Nullable Map<String, String> attributes) {
        return attributes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    static Map<String, String> plus(Map<String, String> attributes, String name, String value) {
        var more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return more;
    }

    static <T> List<T> copy(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    static Attributes attributes() {
        return new Attributes();
    }

    /** Collects an element's attributes in the order in which they are given. */
    static final class Attributes {
        private final Map<String, String> values = new LinkedHashMap<>();

        /** Sets it even when it is empty. */
        Attributes set(String name, @Nullable String value) {
            values.put(name, value == null ? "" : value);
            return this;
        }

        Attributes optional(String name, @Nullable Object value) {
            if (value != null) values.put(name, String.valueOf(value));
            return this;
        }

        Attributes given(String name, @Nullable String value) {
            if (Markup.given(value)) values.put(name, String.valueOf(value));
            return this;
        }

        Attributes when(boolean condition, String name) {
            if (condition) values.put(name, "");
            return this;
        }

        Attributes plurals(String key, Map<String, String> messages) {
            messages.forEach((rule, message) -> values.put("data-i18n." + key + "." + rule, message));
            return this;
        }

        Attributes all(Map<String, String> more) {
            values.putAll(more);
            return this;
        }

        Map<String, String> done() {
            return Collections.unmodifiableMap(values);
        }
    }
}
