package org.commonlot.marketplace.terms;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it stands in addresses: small letters without accents, digits, and one hyphen for all else. */
public final class Slug {

    private static final int LONGEST = 70;

    private Slug() {}

    /** Empty if nothing of the name can stand there. */
    public static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceAll("-$", "") : slug;
    }
}
