package org.commonlot.marketplace.organisation;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            form("GB-UKPRN", "1[0-9]{7}"),
            form("GB-MPR", "(IP|FS|NI|SP)?[0-9]{3,6}R?"),
            form("GB-NHS", "[A-Z0-9]{3,10}"),
            form("XI-LEI", "[A-Z0-9]{18}[0-9]{2}"),
            form("XI-DUNS", "[0-9]{9}"),
            form("GB-PPON", "[A-Z]{4}-[0-9]{4}-[A-Z]{4}"),
            form("GB-LAE", "[A-Z]{3,4}"),
            form("GB-PLA", "[A-Z]{3}"),
            form("GB-LAS", "[A-Z]{3}"),
            form("GB-LANI", "[A-Z]{3}(-[A-Z])?"));
    /** What stands before the six digits of companies, partnerships and societies that are not English companies. */
    private static final Set<String> COMPANY_PREFIXES = Set.of(
            "AC", "CE", "CS", "FC", "FE", "GE", "GN", "GS", "IC", "IP", "LP", "NA", "NC", "NF", "NI", "NL", "NO", "NP",
            "NR", "NV", "NZ", "OC", "OE", "PC", "RC", "RS", "SA", "SC", "SE", "SF", "SG", "SI", "SL", "SO", "SP", "SR",
            "SZ", "ZC");

    private static final Pattern SCHEME = Pattern.compile("[A-Z]{2}-[A-Z]{2,10}");
    private static final Pattern ANY_FORM = Pattern.compile("[A-Z0-9][A-Z0-9./-]{0,49}");
    private static final Pattern NOTHING = Pattern.compile("0*");

    /**
     * The identifier as its register writes it: capitals, no spaces, filled up with zeros, with its prefix.
     *
     * @throws Refused when the register could not have issued it
     */
    public static Identifier checked(String scheme, String typed) {
        var code = written(scheme, typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        var form = FORMS.getOrDefault(scheme, ANY_FORM);
        if (!SCHEME.matcher(scheme).matches()
                || !form.matcher(code).matches()
                || !checks(scheme, code)
                || NOTHING.matcher(code).matches()) {
            throw new Refused(OrganisationRefusal.IDENTIFIER_MALFORMED, scheme);
        }
        return new Identifier(scheme, code);
    }

    /** Padded and with its prefix, as the register writes it. */
    private static String written(String scheme, String code) {
        return switch (scheme) {
            case COMPANIES_HOUSE -> code.matches("[0-9]{1,7}") ? padded(code, 8) : padded(code, COMPANY_PREFIXES, 6);
            case "GB-SC" -> code.matches("[0-9]{1,6}") ? "SC" + padded(code, 6) : padded(code, Set.of("SC"), 6);
            case "GB-NIC" -> code.startsWith("NIC") ? code.substring("NIC".length()) : code;
            case "GB-MPR" -> code.matches("[0-9]{1,6}R") ? "IP" + padded(code.replace("R", ""), 6) : code;
            default -> code;
        };
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }

    /** The digits after one of the prefixes filled up; a code with no such prefix as it is. */
    private static String padded(String code, Set<String> prefixes, int length) {
        if (!code.matches("[A-Z]{2}[0-9]{1," + length + "}") || !prefixes.contains(code.substring(0, 2))) return code;
        return code.substring(0, 2) + padded(code.substring(2), length);
    }

    /** What a pattern can't tell: prefixes that a register uses, and check digits. */
    private static boolean checks(String scheme, String code) {
        return switch (scheme) {
            case COMPANIES_HOUSE -> code.matches("[0-9]{8}") || COMPANY_PREFIXES.contains(code.substring(0, 2));
            case "XI-LEI" -> remainder(code) == 1;
            default -> true;
        };
    }

    /** ISO 7064 MOD 97-10, as in a legal entity identifier: letters count from 10 on, and the rest is 1. */
    private static int remainder(String code) {
        int rest = 0;
        for (int i = 0; i < code.length(); i++) {
            int value = Character.digit(code.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    private static Map.Entry<String, Pattern> form(String scheme, String pattern) {
        return Map.entry(scheme, Pattern.compile(pattern));
    }
}
