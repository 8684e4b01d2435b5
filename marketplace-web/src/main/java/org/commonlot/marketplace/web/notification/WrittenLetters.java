package org.commonlot.marketplace.web.notification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.LetterTexts;
import org.commonlot.marketplace.notification.Message;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * Writes letters from {@code messages/letters.properties}, with the facts that the texts name in braces. Links in letters
 * lead to {@code commonlot.public-url}, whatever address the request had that posted them.
 */
@Component
class WrittenLetters implements LetterTexts {

    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final MessageSource messages;
    private final String publicUrl;

    WrittenLetters(MessageSource messages, @Value("${commonlot.public-url}") String publicUrl) {
        this.messages = messages;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @Override
    public Message write(Letter letter) {
        var facts = new HashMap<>(letter.facts());
        var list = facts.remove("list");
        if (facts.containsKey("path")) facts.put("link", publicUrl + facts.get("path"));
        return new Message(
                letter.to(),
                oneLine(filled(text(letter.kind(), "subject"), facts)),
                body(letter.kind(), facts, list) + "\n\n" + filled(text("foot"), Map.of("market", publicUrl)));
    }

    /** The list stands on lines of its own; what was typed in an item starts none. */
    private String body(String kind, Map<String, String> facts, @Nullable String list) {
        var body = text(kind, "body");
        if (list == null) return filled(body, facts);
        var parts = body.split("\\{list}", -1);
        return Arrays.stream(parts)
                .map(part -> filled(part, facts))
                .collect(Collectors.joining(list.lines().map(this::item).collect(Collectors.joining("\n"))));
    }

    /** @param line kind, number, title and path, parted by tabs */
    private String item(String line) {
        var parts = line.split("\t", -1);
        var arguments = new Object[] {Integer.valueOf(parts[1]), oneLine(parts[2]), publicUrl + parts[3]};
        return "- " + messages.getMessage("letters.list." + parts[0], arguments, Locale.UK);
    }

    private String text(String... key) {
        try {
            return messages.getMessage("letters." + String.join(".", key), null, Locale.UK);
        } catch (NoSuchMessageException e) {
            throw new IllegalArgumentException("No words for the letter " + key[0], e);
        }
    }

    private static String filled(String text, Map<String, String> facts) {
        return NAMED.matcher(text).replaceAll(found -> {
            var fact = facts.get(found.group(1));
            if (fact == null) throw new IllegalArgumentException("The letter lacks " + found.group(1));
            return Matcher.quoteReplacement(oneLine(said(fact)));
        });
    }

    /** Facts hold days as programs write them; people read {@code 3 December 2026}. */
    private static String said(String fact) {
        try {
            return Wording.day(LocalDate.parse(fact));
        } catch (DateTimeParseException noDay) {
            return fact;
        }
    }

    /** A fact that somebody typed starts no line of its own, least of all a line of the header. */
    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
