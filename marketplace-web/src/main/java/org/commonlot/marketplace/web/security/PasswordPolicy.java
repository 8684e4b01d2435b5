package org.commonlot.marketplace.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which passwords are too easy to guess: short ones, the common ones, those known from
 * breaches, one's own name or address. No other rules: no
 * mixture of signs and no change by the calendar (NCSC and NIST SP 800-63B advise against them).
 */
@Component
public class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int FEWEST_SIGNS = 4;

    private final Set<String> common = read();
    private final BreachedPasswords breached;

    PasswordPolicy(BreachedPasswords breached) {
        this.breached = breached;
    }

    /** What is wrong with the password, as the last part of a message key; nothing when it will do. */
    public Optional<String> fault(String password, String email, String name) {
        var length = password.codePointCount(0, password.length());
        if (length == 0) return Optional.of("missing");
        if (length < SHORTEST) return Optional.of("short");
        if (length > LONGEST) return Optional.of("long");
        var folded = password.toLowerCase(Locale.ROOT);
        if (common.contains(folded) || folded.codePoints().distinct().count() < FEWEST_SIGNS) {
            return Optional.of("common");
        }
        if (breached.contain(password)) return Optional.of("common");
        return ownWords(email, name).contains(folded) ? Optional.of("own") : Optional.empty();
    }

    private static List<String> ownWords(String email, String name) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        var known = name.strip().toLowerCase(Locale.ROOT);
        return List.of(address, address.replaceAll("@.*", ""), known, known.replaceAll("\\s", ""));
    }

    private static Set<String> read() {
        var file = PasswordPolicy.class.getResourceAsStream("/security/common-passwords.txt");
        try (var reader =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
