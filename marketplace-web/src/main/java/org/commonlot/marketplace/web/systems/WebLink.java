package org.commonlot.marketplace.web.systems;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads an address on the web that need not be given. */
final class WebLink {

    private static final int LONGEST = 500;
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private WebLink() {}

    static @Nullable String read(Errors errors, String field, String typed) {
        if (typed.isEmpty()) return null;
        if (typed.length() <= LONGEST && isAddress(typed)) return typed;
        errors.rejectValue(field, "link");
        return null;
    }

    private static boolean isAddress(String typed) {
        try {
            var address = new URI(typed);
            return address.getHost() != null && address.getScheme() != null && SCHEMES.contains(address.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
