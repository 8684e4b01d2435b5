package org.commonlot.marketplace.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.organisation.AuthorityFacts;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.AuthorityTies;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.Regime;
import org.commonlot.marketplace.register.RegisterRejection.Reason;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of a register's file: an authority as it describes it, and what ties it to others.
 *
 * @param line on which it begins, from 1
 * @param place in its list, from 1
 * @param ties nothing where it names no other authority
 */
record RegisterRow(
        long line,
        long place,
        AuthorityFacts facts,
        @Nullable AuthorityTies ties) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1_000;

    private static final Map<String, AuthorityKind> KINDS = Map.ofEntries(
            Map.entry("CTY", AuthorityKind.COUNTY),
            Map.entry("NMD", AuthorityKind.DISTRICT),
            Map.entry("NID", AuthorityKind.DISTRICT),
            Map.entry("UA", AuthorityKind.UNITARY),
            Map.entry("SCO", AuthorityKind.UNITARY),
            Map.entry("WPA", AuthorityKind.UNITARY),
            Map.entry("MD", AuthorityKind.METROPOLITAN),
            Map.entry("LBO", AuthorityKind.LONDON_BOROUGH),
            Map.entry("CC", AuthorityKind.CITY_CORPORATION),
            Map.entry("COMB", AuthorityKind.COMBINED),
            Map.entry("SRA", AuthorityKind.STRATEGIC_REGIONAL),
            Map.entry("Combined authority", AuthorityKind.COMBINED),
            Map.entry("Strategic Regional Authority", AuthorityKind.STRATEGIC_REGIONAL),
            Map.entry("HEALTH_BODY", AuthorityKind.HEALTH_BODY),
            Map.entry("OTHER_PARTNER", AuthorityKind.OTHER_PARTNER));

    private static final Map<String, Regime> NATIONS = Map.of(
            "England", Regime.ENGLAND,
            "Wales", Regime.WALES,
            "Scotland", Regime.SCOTLAND,
            "Northern Ireland", Regime.NORTHERN_IRELAND);

    /** The register of local authorities of each nation: the one a code is of where the row names none. */
    private static final Map<Regime, String> SCHEMES = Map.of(
            Regime.ENGLAND, "GB-LAE",
            Regime.WALES, "GB-PLA",
            Regime.SCOTLAND, "GB-LAS",
            Regime.NORTHERN_IRELAND, "GB-LANI");

    /** Regions as these files call them, by their NUTS 2018 code. */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("North East", "UKC"),
            Map.entry("North West", "UKD"),
            Map.entry("Yorkshire and The Humber", "UKE"),
            Map.entry("East Midlands", "UKF"),
            Map.entry("West Midlands", "UKG"),
            Map.entry("East of England", "UKH"),
            Map.entry("London", "UKI"),
            Map.entry("South East", "UKJ"),
            Map.entry("South West", "UKK"),
            Map.entry("Wales", "UKL"),
            Map.entry("Scotland", "UKM"),
            Map.entry("Northern Ireland", "UKN"));

    /** A row of the list of authorities. */
    static RegisterRow listed(long line, long place, JsonNode row) throws WrongRow {
        requireObject(row);
        var regime = among(NATIONS, row, "nation", Reason.UNKNOWN_NATION);
        var given = text(row, "orgIdScheme");
        var scheme = given == null ? SCHEMES.get(regime) : given;
        var identifier = identifier(scheme, text(row, "code"));
        var facts = new Facts(identifier, regime, among(KINDS, row, "type", Reason.UNKNOWN_KIND)).listed(row);
        var county = text(row, "countyCode");
        var ties = ties(
                identifier,
                county == null ? null : identifier(scheme, county),
                codes(scheme, text(row, "combinedAuthorityCode")),
                List.of(),
                codes(scheme, text(row, "replacedBy")));
        return new RegisterRow(line, place, facts, ties);
    }

    /** A row of the list of combined authorities, which all are English. */
    static RegisterRow combined(long line, long place, JsonNode row) throws WrongRow {
        requireObject(row);
        var scheme = String.valueOf(SCHEMES.get(Regime.ENGLAND));
        var identifier = identifier(scheme, text(row, "code"));
        var kind = among(KINDS, row, "type", Reason.UNKNOWN_KIND);
        var facts = new Facts(identifier, Regime.ENGLAND, kind).combined(row);
        var members = new ArrayList<Identifier>();
        for (var member : row.path("members")) members.add(identifier(scheme, text(member, "code")));
        return new RegisterRow(line, place, facts, ties(identifier, null, List.of(), members, List.of()));
    }

    private static void requireObject(JsonNode row) throws WrongRow {
        if (!row.isObject()) throw new WrongRow(Reason.NOT_A_ROW, row.toString());
    }

    /** What both shapes have in common. */
    private record Facts(Identifier identifier, Regime regime, AuthorityKind kind) {

        AuthorityFacts listed(JsonNode row) throws WrongRow {
            var region = text(row, "region");
            var code = region == null ? null : REGIONS.get(region);
            if (region != null && code == null) throw new WrongRow(Reason.UNKNOWN_REGION, region);
            return facts(row, code, day(row, "endDate"), null, false);
        }

        AuthorityFacts combined(JsonNode row) throws WrongRow {
            return facts(row, null, null, limited(text(row, "caveat"), LONGEST_NOTE), true);
        }

        private AuthorityFacts facts(
                JsonNode row,
                @Nullable String region,
                @Nullable LocalDate ends,
                @Nullable String note,
                boolean addition)
                throws WrongRow {
            var name = limited(text(row, "officialName"), LONGEST_NAME);
            if (name == null) throw new WrongRow(Reason.NO_NAME, identifier.identifier());
            var shortName = limited(text(row, "name"), LONGEST_NAME);
            var gss = text(row, "gssCode");
            var starts = day(row, "startDate");
            var hash = hash(identifier, name, shortName, kind, regime, region, gss, starts, ends, note);
            return new AuthorityFacts(
                    identifier, name, shortName, kind, regime, region, gss, starts, ends, note, hash, addition);
        }
    }

    private static @Nullable AuthorityTies ties(
            Identifier identifier,
            @Nullable Identifier parent,
            List<Identifier> bodies,
            List<Identifier> members,
            List<Identifier> successors) {
        if (parent == null && bodies.isEmpty() && members.isEmpty() && successors.isEmpty()) return null;
        var hash = hash(identifier, parent, bodies, members, successors);
        return new AuthorityTies(identifier, parent, bodies, members, successors, hash);
    }

    private static Identifier identifier(@Nullable String scheme, @Nullable String code) throws WrongRow {
        if (code == null) throw new WrongRow(Reason.NO_CODE, "");
        try {
            return Identifier.checked(String.valueOf(scheme), code);
        } catch (Refused malformed) {
            throw new WrongRow(Reason.CODE_MALFORMED, scheme + " " + code);
        }
    }

    private static List<Identifier> codes(@Nullable String scheme, @Nullable String several) throws WrongRow {
        var codes = new ArrayList<Identifier>();
        if (several == null) return codes;
        for (var code : several.split(",")) codes.add(identifier(scheme, code.strip()));
        return codes;
    }

    private static <T> T among(Map<String, T> known, JsonNode row, String field, Reason reason) throws WrongRow {
        var value = text(row, field);
        var found = value == null ? null : known.get(value);
        if (found == null) throw new WrongRow(reason, value == null ? "" : value);
        return found;
    }

    private static @Nullable LocalDate day(JsonNode row, String field) throws WrongRow {
        var value = text(row, field);
        if (value == null) return null;
        try {
            var day = LocalDate.parse(value);
            if (day.getYear() >= 1000 && day.getYear() <= 2999) return day;
        } catch (DateTimeException e) {
            // told below
        }
        throw new WrongRow(Reason.DATE_MALFORMED, value);
    }

    private static @Nullable String limited(@Nullable String text, int longest) throws WrongRow {
        if (text != null && text.length() > longest) throw new WrongRow(Reason.TOO_LONG, text);
        return text;
    }

    /** What stands in the field as a text; nothing for what is absent, null or blank. */
    private static @Nullable String text(JsonNode row, String field) {
        var node = row.path(field);
        if (node.isMissingNode() || node.isNull()) return null;
        var text = (node.isString() ? node.asString() : node.toString())
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return text.isEmpty() ? null : text;
    }

    private static String hash(@Nullable Object... parts) {
        var text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\u001f"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The codes that a row names and nobody has, for people. */
    static String codes(Stream<Identifier> identifiers) {
        return identifiers.map(Identifier::identifier).collect(Collectors.joining(", "));
    }
}
