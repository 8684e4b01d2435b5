package org.commonlot.marketplace.organisation;

import java.net.URI;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is compared when organisations look alike: what remains of a name, a postcode and a website. */
final class Likeness {

    private static final Set<String> SAYS_NOTHING =
            Set.of("ltd", "limited", "plc", "llp", "lp", "cic", "cio", "inc", "uk", "the", "and", "co", "company");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INITIALS = Pattern.compile("(?<=\\b[a-z])\\.(?=[a-z]\\b)");
    private static final Pattern HOST = Pattern.compile("([a-z0-9-]{1,63}\\.)+[a-z]{2,24}");
    private static final int LONGEST = 250;

    /** Where everybody may have an address: they say nothing of a firm. */
    private static final Set<String> PUBLIC = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.co.uk",
            "live.com",
            "live.co.uk",
            "msn.com",
            "yahoo.com",
            "yahoo.co.uk",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "btinternet.com",
            "sky.com",
            "virginmedia.com",
            "talktalk.net",
            "gmx.com",
            "zoho.com",
            "fastmail.com",
            "linkedin.com",
            "facebook.com",
            "wordpress.com",
            "github.io");

    /** How many letters two names must begin with alike to be alike in one place. */
    static final int TELLING = 4;

    private Likeness() {}

    static boolean isPublic(String domain) {
        return PUBLIC.contains(domain);
    }

    static boolean beginsAlike(String key, String other) {
        return other.length() >= TELLING && other.startsWith(key.substring(0, TELLING));
    }

    /** {@code The Bright-Path Labs (UK) Ltd.} and {@code Brightpath Labs} are both {@code brightpathlabs}. */
    static String name(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("’", "");
        var words = NOT_A_WORD.split(INITIALS.matcher(plain).replaceAll(""));
        var telling = join(Arrays.stream(words).filter(word -> !SAYS_NOTHING.contains(word)));
        return telling.isEmpty() ? cut(join(Arrays.stream(words))) : cut(telling);
    }

    static @Nullable String postcode(@Nullable String postcode) {
        if (postcode == null) return null;
        var key = NOT_A_WORD.matcher(postcode.toLowerCase(Locale.ROOT)).replaceAll("");
        return key.isEmpty() || key.length() > 20 ? null : key;
    }

    /** The host of an address, without {@code www}; nothing for what is no address of a website. */
    static @Nullable String domain(@Nullable String website) {
        if (website == null) return null;
        var typed = website.strip().toLowerCase(Locale.ROOT);
        try {
            var uri = URI.create(typed.contains("://") ? typed : "https://" + typed);
            var scheme = uri.getScheme();
            var host = uri.getHost();
            if (host == null || !(scheme.equals("http") || scheme.equals("https"))) return null;
            if (!HOST.matcher(host).matches() || host.length() > LONGEST) return null;
            return host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String join(Stream<String> words) {
        return words.collect(Collectors.joining());
    }

    private static String cut(String key) {
        return key.substring(0, Math.min(LONGEST, key.length()));
    }
}
