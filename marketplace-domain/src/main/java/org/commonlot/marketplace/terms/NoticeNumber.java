package org.commonlot.marketplace.terms;

import java.util.regex.Pattern;

/** How the central digital platform numbers its notices: six digits, a hyphen and the year. */
public final class NoticeNumber {

    private static final Pattern FORM = Pattern.compile("\\d{6}-\\d{4}");

    private NoticeNumber() {}

    public static boolean isOne(String typed) {
        return FORM.matcher(typed).matches();
    }
}
