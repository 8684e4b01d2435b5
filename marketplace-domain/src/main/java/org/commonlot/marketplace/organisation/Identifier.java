package org.commonlot.marketplace.organisation;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.Refused;

/**
 * How a register names an organisation.
 *
 * @param scheme the register, as org-id.guide and the central platform name it
 * @param identifier the number or code there, in the register's own form
 */
@Embeddable
public record Identifier(String scheme, String identifier) {

    public static final String COMPANIES_HOUSE = "GB-COH";

    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("GB-COH", "[A-Z]{2}[0-9]{6}|[0-9]{8}"),
            form("GB-CHC", "[0-9]{6,7}(-[0-9]{1,2})?"),
            form("GB-SC", "SC[0-9]{6}"),
            form("GB-NIC", "[0-9]{6}"),
            form("GB-UKPRN", "[0-9]{8}"),
            form("GB-PPON", "[A-Z]{4}-[0-9]{4}-[A-Z]{4}"),
            form("GB-LAE", "[A-Z]{3,4}"),
            form("GB-PLA", "[A-Z]{3}"),
            form("GB-LAS", "[A-Z]{3}"),
            form("GB-LANI", "[A-Z]{3}(-[A-Z])?"));
    private static final Pattern SCHEME = Pattern.compile("[A-Z]{2}-[A-Z]{2,10}");
    private static final Pattern ANY_FORM = Pattern.compile("[A-Z0-9][A-Z0-9./-]{0,49}");
    private static final Pattern NOTHING = Pattern.compile("0*");

    /**
     * The identifier as its register writes it: capitals, no spaces, a company number of digits padded to eight.
     *
     * @throws Refused when the register could not have issued it
     */
    public static Identifier checked(String scheme, String typed) {
        var code = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (scheme.equals(COMPANIES_HOUSE) && code.matches("[0-9]{1,7}")) code = "0".repeat(8 - code.length()) + code;
        var form = FORMS.getOrDefault(scheme, ANY_FORM);
        if (!SCHEME.matcher(scheme).matches()
                || !form.matcher(code).matches()
                || NOTHING.matcher(code).matches()) {
            throw new Refused(OrganisationRefusal.IDENTIFIER_MALFORMED, scheme);
        }
        return new Identifier(scheme, code);
    }

    private static Map.Entry<String, Pattern> form(String scheme, String pattern) {
        return Map.entry(scheme, Pattern.compile(pattern));
    }
}
