package org.commonlot.marketplace.contract;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a part of a contract may be kept from the public. That something is withheld, and on which ground, is told (Procurement
 * Act 2023, s.94).
 */
public enum Withheld {
    /** Telling it would be against the interests of national security. */
    NATIONAL_SECURITY("s.94(1)"),
    /** Sensitive commercial information that an overriding public interest wants withheld. */
    SENSITIVE_COMMERCIAL("s.94(2)"),
    /** The data protection legislation does not allow to tell it. */
    PERSONAL_DATA("s.99");

    private final String legalReference;

    Withheld(String legalReference) {
        this.legalReference = legalReference;
    }

    /** In the Procurement Act 2023. */
    public String legalReference() {
        return legalReference;
    }

    /** The codes of grounds, with commas, as they are kept and published. */
    public static String codes(Collection<Withheld> grounds) {
        return grounds.stream().sorted().map(Withheld::name).collect(Collectors.joining(","));
    }

    /** The grounds of such codes. */
    public static Set<Withheld> of(String codes) {
        var grounds = EnumSet.noneOf(Withheld.class);
        if (!codes.isEmpty())
            Arrays.stream(codes.split(",", -1)).map(Withheld::valueOf).forEach(grounds::add);
        return grounds;
    }
}
