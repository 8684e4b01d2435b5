package org.commonlot.marketplace.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes from JSON what is there and sound; what is absent, null, of a wrong type or beyond reason is nothing. */
final class LenientJson {

    private static final BigDecimal GREATEST_AMOUNT = new BigDecimal("1e15");
    private static final int MOST_DIGITS = 40;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2300-01-01T00:00:00Z");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});");
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "pound", "£", "bull", "•",
            "eacute", "é");

    private LenientJson() {}

    /** The objects of an array; a single object counts as an array of one. */
    static List<JsonNode> objects(JsonNode parent, String name) {
        var node = parent.path(name);
        if (node.isObject()) return List.of(node);
        if (!node.isArray()) return List.of();
        return node.valueStream().filter(JsonNode::isObject).toList();
    }

    static Stream<String> texts(JsonNode parent, String name, int longest) {
        var node = parent.path(name);
        var values = node.isArray() ? node.valueStream() : Stream.of(node);
        return values.filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(value -> clean(value.asString(), longest))
                .filter(text -> !text.isEmpty());
    }

    static @Nullable String text(JsonNode parent, String name, int longest) {
        return texts(parent, name, longest).findFirst().orElse(null);
    }

    static String textOr(JsonNode parent, String name, int longest, String otherwise) {
        var text = text(parent, name, longest);
        return text == null ? otherwise : text;
    }

    static boolean flag(JsonNode parent, String name) {
        var node = parent.path(name);
        return node.isBoolean() && node.asBoolean();
    }

    static @Nullable BigDecimal amount(JsonNode parent, String name) {
        var node = parent.path(name);
        try {
            var number = node.isNumber() ? node.decimalValue() : decimal(node);
            if (number == null || Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS) return null;
            if (number.abs().compareTo(GREATEST_AMOUNT) >= 0) return null;
            return number.setScale(2, RoundingMode.HALF_UP);
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        if (!node.isString() || node.asString().length() > MOST_DIGITS) return null;
        return new BigDecimal(node.asString().strip());
    }

    /** A moment at which something begins: a bare date is its first instant in the United Kingdom. */
    static @Nullable Instant beginning(JsonNode parent, String name) {
        return moment(parent, name, LocalTime.MIN);
    }

    /** A moment at which something ends: a bare date is its last second in the United Kingdom. */
    static @Nullable Instant ending(JsonNode parent, String name) {
        return moment(parent, name, LAST_SECOND);
    }

    private static @Nullable Instant moment(JsonNode parent, String name, LocalTime ofDay) {
        var node = parent.path(name);
        if (!node.isString()) return null;
        try {
            var moment = moment(node.asString().strip(), ofDay);
            return moment.isBefore(EARLIEST) || !moment.isBefore(LATEST) ? null : moment;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant moment(String text, LocalTime ofDay) {
        if (text.length() == "2026-01-01".length()) {
            return LocalDate.parse(text).atTime(ofDay).atZone(UkTime.ZONE).toInstant();
        }
        var zone = text.substring(Math.min(text.length(), 11));
        if (zone.contains("Z") || zone.contains("z") || zone.contains("+") || zone.contains("-")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return LocalDateTime.parse(text).atZone(UkTime.ZONE).toInstant();
    }

    /** Plain text: entities decoded, no control characters but line ends, no half of a character, cut to length. */
    static String clean(String text, int longest) {
        var out = new StringBuilder(Math.min(text.length(), longest));
        decoded(text)
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .takeWhile(c -> out.length() + Character.charCount(c) <= longest)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    private static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(LenientJson::character);
    }

    private static String character(java.util.regex.MatchResult entity) {
        var name = entity.group(1);
        if (!name.startsWith("#")) {
            return Matcher.quoteReplacement(ENTITIES.getOrDefault(name, entity.group()));
        }
        var hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code)
                ? Matcher.quoteReplacement(Character.toString(code))
                : Matcher.quoteReplacement(entity.group());
    }
}
