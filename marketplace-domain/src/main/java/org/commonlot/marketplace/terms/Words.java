package org.commonlot.marketplace.terms;

import java.util.regex.Pattern;

/** Counts words: they stand between blanks of any kind, those that do not break a line among them. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("\\S+", Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    public static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
