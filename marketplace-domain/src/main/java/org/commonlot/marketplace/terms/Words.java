package org.commonlot.marketplace.terms;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of a text: they stand between blanks of any kind, those that do not break a line among them. A text of nothing
 * but blanks says nothing, however many characters it has.
 */
public final class Words {

    private static final Pattern WORD = Pattern.compile("\\S+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Fillers of scripts and of Braille: letters and signs to a computer, blank to whoever looks. */
    private static final Set<Integer> FILLERS = Set.of(0x115f, 0x1160, 0x2800, 0x3164, 0xffa0);

    private Words() {}

    public static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** The beginning of a text, of so many words at most. */
    public static String first(String text, int most) {
        return WORD.matcher(text)
                .results()
                .limit(most)
                .reduce((one, next) -> next)
                .map(last -> text.substring(0, last.end()))
                .orElse("");
    }

    /** The text, or an empty one where nothing of it can be seen: a name of it would be a link without words. */
    public static String visible(String text) {
        return text.codePoints().allMatch(Words::isBlank) ? "" : text;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || Character.isISOControl(character)
                || FILLERS.contains(character);
    }
}
