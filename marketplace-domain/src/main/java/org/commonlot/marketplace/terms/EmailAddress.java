package org.commonlot.marketplace.terms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses as they are kept and looked up: without blanks around them, in lower case. */
public final class EmailAddress {

    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\".]+(\\.[^\\s@<>\".]+)+");
    private static final int LONGEST = 254;

    private EmailAddress() {}

    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** The address in its normal form; nothing for what is none, or is longer than mail can be addressed to. */
    public static Optional<String> checked(String typed) {
        return Optional.of(normal(typed)).filter(EmailAddress::isOne);
    }

    /** Whether it is one as it stands. */
    public static boolean isOne(String email) {
        return email.length() <= LONGEST && FORM.matcher(email).matches();
    }
}
