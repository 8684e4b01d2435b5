package org.commonlot.marketplace.market;

import static org.commonlot.marketplace.market.LenientJson.amount;
import static org.commonlot.marketplace.market.LenientJson.beginning;
import static org.commonlot.marketplace.market.LenientJson.ending;
import static org.commonlot.marketplace.market.LenientJson.flag;
import static org.commonlot.marketplace.market.LenientJson.objects;
import static org.commonlot.marketplace.market.LenientJson.text;
import static org.commonlot.marketplace.market.LenientJson.textOr;
import static org.commonlot.marketplace.market.LenientJson.texts;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonlot.marketplace.market.Notice.Amount;
import org.commonlot.marketplace.market.Notice.Origin;
import org.commonlot.marketplace.market.Notice.Outcome;
import org.commonlot.marketplace.market.Notice.OutcomeKind;
import org.commonlot.marketplace.market.Notice.Party;
import org.commonlot.marketplace.market.Notice.PartyRole;
import org.commonlot.marketplace.market.Rejection.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a notice of one release, as publishers really write them. */
final class NoticeReading {

    private static final Pattern CPV = Pattern.compile("([0-9]{8})(-[0-9])?");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,6}");
    private static final int MOST_CODES = 200;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 20_000;

    private final ObjectNode release;
    private final JsonNode tender;
    private final List<JsonNode> awards;
    private final List<JsonNode> contracts;

    private NoticeReading(ObjectNode release) {
        this.release = release;
        this.tender = release.path("tender");
        this.awards = objects(release, "awards");
        this.contracts = objects(release, "contracts");
    }

    /** @throws Damaged when ocid, id or date are missing or can't be one */
    static Notice read(ObjectNode release, ObjectNode envelope, String file) throws Damaged {
        return new NoticeReading(release).notice(envelope, file);
    }

    private Notice notice(ObjectNode envelope, String file) throws Damaged {
        var ocid = required("ocid", 120, Reason.NO_OCID);
        var releaseId = required("id", 200, Reason.NO_ID);
        var published = beginning(release, "date");
        if (published == null)
            throw new Damaged(Reason.NO_DATE, release.path("date").toString());
        var noticeType = noticeType();
        var outcomes = outcomes();
        var link = link(envelope);
        return new Notice(
                id(ocid, releaseId),
                ocid,
                releaseId,
                published,
                kind(noticeType),
                noticeType,
                texts(release, "tag", 30).limit(9).toList(),
                title(releaseId),
                description(),
                status(),
                text(tender, "procurementMethod", LONGEST_WORD),
                text(tender, "procurementMethodDetails", LONGEST_TITLE),
                category(),
                headline(outcomes),
                closes(),
                ending(tender.path("enquiryPeriod"), "endDate"),
                ending(tender.path("awardPeriod"), "endDate"),
                periods()
                        .map(period -> beginning(period, "startDate"))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                periods()
                        .map(period -> ending(period, "endDate"))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                cpv(),
                regions(),
                suitable("sme") || flag(tender.path("xClassifications"), "isSuitableForSme"),
                suitable("vcse") || flag(tender.path("xClassifications"), "isSuitableForVco"),
                parties(),
                outcomes,
                new Origin(
                        MarketSource.of(ocid),
                        textOr(
                                envelope.path("publisher"),
                                "name",
                                LONGEST_NAME,
                                MarketSource.of(ocid).title()),
                        link,
                        textOr(envelope, "license", LONGEST_NAME, ""),
                        file),
                CanonicalJson.hash(release));
    }

    private String required(String name, int longest, Reason reason) throws Damaged {
        var node = release.path(name);
        var text = node.isString() || node.isNumber() ? LenientJson.clean(node.asString(), longest + 1) : "";
        if (text.isEmpty() || text.length() > longest) throw new Damaged(reason, node.toString());
        return text;
    }

    private static UUID id(String ocid, String releaseId) {
        var digest = CanonicalJson.sha256();
        digest.update((ocid + "\n" + releaseId).getBytes(StandardCharsets.UTF_8));
        var bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private Stream<JsonNode> documents() {
        return Stream.of(Stream.of(tender, release.path("planning")), awards.stream(), contracts.stream())
                .flatMap(sections -> sections)
                .flatMap(section -> Stream.concat(
                        objects(section, "documents").stream(),
                        objects(section, "implementation").stream()
                                .flatMap(implementation -> objects(implementation, "documents").stream())));
    }

    /** A release repeats the documents of earlier notices: its own carries its id. */
    private @Nullable String noticeType() {
        var ownId = release.path("id").asString("");
        var typed = documents()
                .filter(document -> text(document, "noticeType", 20) != null)
                .toList();
        return typed.stream()
                .filter(document -> document.path("id").asString("").equals(ownId))
                .findFirst()
                .or(() -> typed.stream().findFirst())
                .map(document -> text(document, "noticeType", 20))
                .orElse(null);
    }

    private NoticeKind kind(@Nullable String noticeType) {
        var ofTheAct = NoticeKind.ofTheAct(noticeType);
        if (ofTheAct != null) return ofTheAct;
        var tags = new HashSet<>(texts(release, "tag", 30).toList());
        if (tags.contains("tenderCancellation") || tags.contains("contractTermination")) return NoticeKind.END;
        if (tags.contains("contractAmendment") || tags.contains("implementation")) return NoticeKind.CHANGE;
        if (contracts.stream().anyMatch(contract -> contract.has("dateSigned"))) return NoticeKind.CONTRACT;
        if (!awards.isEmpty()) return NoticeKind.AWARD;
        return tags.contains("planning") || tags.contains("planningUpdate") ? NoticeKind.PLANNING : NoticeKind.TENDER;
    }

    private String title(String releaseId) {
        return Stream.concat(Stream.of(tender, release), Stream.concat(awards.stream(), contracts.stream()))
                .flatMap(section -> texts(section, "title", LONGEST_TITLE))
                .findFirst()
                .orElse(releaseId);
    }

    private String description() {
        return Stream.concat(Stream.of(tender, release), Stream.concat(awards.stream(), contracts.stream()))
                .flatMap(section -> texts(section, "description", LONGEST_TEXT))
                .findFirst()
                .orElse("");
    }

    private @Nullable String status() {
        return text(tender, "status", LONGEST_WORD);
    }

    private @Nullable String category() {
        return Stream.concat(Stream.of(tender), awards.stream())
                .flatMap(section -> texts(section, "mainProcurementCategory", LONGEST_WORD))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant closes() {
        var tenders = ending(tender.path("tenderPeriod"), "endDate");
        return tenders != null ? tenders : ending(tender, "expressionOfInterestDeadline");
    }

    private Stream<JsonNode> periods() {
        return Stream.of(
                        contracts.stream().flatMap(contract -> objects(contract, "period").stream()),
                        awards.stream().flatMap(award -> objects(award, "contractPeriod").stream()),
                        objects(tender, "lots").stream().flatMap(lot -> objects(lot, "contractPeriod").stream()),
                        objects(tender, "contractPeriod").stream())
                .flatMap(all -> all);
    }

    private Stream<JsonNode> items() {
        return Stream.of(Stream.of(tender), awards.stream(), contracts.stream())
                .flatMap(sections -> sections)
                .flatMap(section -> objects(section, "items").stream());
    }

    private List<String> cpv() {
        return Stream.concat(
                        objects(tender, "classification").stream(),
                        items().flatMap(item -> Stream.concat(
                                objects(item, "classification").stream(),
                                objects(item, "additionalClassifications").stream())))
                .filter(classification -> "CPV".equalsIgnoreCase(text(classification, "scheme", 20)))
                .flatMap(classification -> texts(classification, "id", 20))
                .map(CPV::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(code -> code.group(1))
                .distinct()
                .limit(MOST_CODES)
                .toList();
    }

    private List<String> regions() {
        return items().flatMap(item -> objects(item, "deliveryAddresses").stream())
                .flatMap(address -> texts(address, "region", 20))
                .filter(region -> REGION.matcher(region).matches())
                .distinct()
                .limit(MOST_CODES)
                .toList();
    }

    private boolean suitable(String whom) {
        return Stream.concat(Stream.of(tender), objects(tender, "lots").stream())
                .anyMatch(section -> flag(section.path("suitability"), whom));
    }

    private List<Party> parties() {
        var parties = new ArrayList<Party>();
        for (var party : objects(release, "parties")) {
            var roles = new HashSet<>(texts(party, "roles", LONGEST_WORD).toList());
            if (roles.contains("buyer")) parties.add(party(PartyRole.BUYER, party));
            if (roles.contains("supplier")) parties.add(party(PartyRole.SUPPLIER, party));
        }
        if (parties.stream().noneMatch(party -> party.role() == PartyRole.BUYER)) {
            objects(release, "buyer").forEach(buyer -> parties.add(party(PartyRole.BUYER, buyer)));
        }
        if (parties.stream().noneMatch(party -> party.role() == PartyRole.SUPPLIER)) {
            awards.stream()
                    .flatMap(award -> objects(award, "suppliers").stream())
                    .forEach(supplier -> parties.add(party(PartyRole.SUPPLIER, supplier)));
        }
        return parties.stream()
                .filter(party -> !party.name().isEmpty())
                .distinct()
                .toList();
    }

    private static Party party(PartyRole role, JsonNode party) {
        var identifier = party.path("identifier");
        var number = text(identifier, "id", 200);
        return new Party(
                role,
                LenientJson.clean(
                        textOr(party, "name", LONGEST_NAME, textOr(identifier, "legalName", LONGEST_NAME, ""))
                                .replace('\n', ' '),
                        LONGEST_NAME),
                number == null ? null : text(identifier, "scheme", 40),
                number,
                scale(party),
                flag(party.path("details"), "vcse") || flag(party, "vco"),
                text(party.path("address"), "region", 20));
    }

    /** Contracts Finder says it as a flag beside the name; not an SME is large (Procurement Act 2023, s.123). */
    private static @Nullable String scale(JsonNode party) {
        var scale = text(party.path("details"), "scale", 20);
        if (scale != null || !party.path("sme").isBoolean()) return scale;
        return flag(party, "sme") ? "sme" : "large";
    }

    private List<Outcome> outcomes() {
        var outcomes = new ArrayList<Outcome>();
        for (var award : awards) {
            outcomes.add(new Outcome(
                    OutcomeKind.AWARD,
                    textOr(award, "id", 200, ""),
                    null,
                    text(award, "title", LONGEST_TITLE),
                    text(award, "status", LONGEST_WORD),
                    names(objects(award, "suppliers")),
                    money(award.path("value")),
                    beginning(award, "date"),
                    objects(award, "standstillPeriod").stream()
                            .map(period -> ending(period, "endDate"))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    beginning(award.path("contractPeriod"), "startDate"),
                    ending(award.path("contractPeriod"), "endDate")));
        }
        for (var contract : contracts) {
            outcomes.add(new Outcome(
                    OutcomeKind.CONTRACT,
                    textOr(contract, "id", 200, ""),
                    text(contract, "awardID", 200),
                    text(contract, "title", LONGEST_TITLE),
                    text(contract, "status", LONGEST_WORD),
                    names(objects(contract, "suppliers")),
                    money(contract.path("value")),
                    beginning(contract, "dateSigned"),
                    null,
                    beginning(contract.path("period"), "startDate"),
                    ending(contract.path("period"), "endDate")));
        }
        return List.copyOf(outcomes);
    }

    private static List<String> names(List<JsonNode> organisations) {
        var names = new LinkedHashSet<String>();
        organisations.forEach(organisation -> texts(organisation, "name", LONGEST_NAME)
                .map(name -> name.replace('\n', ' '))
                .forEach(names::add));
        return names.stream().limit(20).toList();
    }

    private static @Nullable Amount money(JsonNode value) {
        var net = amount(value, "amount");
        var withVat = amount(value, "amountGross");
        var amount = net != null ? net : withVat;
        if (amount == null) return null;
        var currency = textOr(value, "currency", 3, "GBP");
        return new Amount(amount, currency, net == null, net == null ? null : withVat);
    }

    private @Nullable Amount headline(List<Outcome> outcomes) {
        var contracted = sum(outcomes, OutcomeKind.CONTRACT);
        if (contracted != null) return contracted;
        var awarded = sum(outcomes, OutcomeKind.AWARD);
        return awarded != null ? awarded : money(tender.path("value"));
    }

    /** The sum, when there is one: of amounts that are all in one currency and all with or all without VAT. */
    private static @Nullable Amount sum(List<Outcome> outcomes, OutcomeKind kind) {
        var amounts = outcomes.stream()
                .filter(outcome -> outcome.kind() == kind)
                .map(Outcome::amount)
                .filter(Objects::nonNull)
                .toList();
        if (amounts.isEmpty()) return null;
        var first = amounts.getFirst();
        var alike = amounts.stream().allMatch(a -> a.currency().equals(first.currency()) && a.gross() == first.gross());
        if (!alike) return null;
        var total = amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Amount(total, first.currency(), first.gross(), withVat(amounts));
    }

    /** The sum with VAT, when all amounts were published with it too. */
    private static @Nullable BigDecimal withVat(List<Amount> amounts) {
        var known =
                amounts.stream().map(Amount::withVat).filter(Objects::nonNull).toList();
        return known.size() < amounts.size() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable String link(ObjectNode envelope) {
        var ownId = release.path("id").asString("");
        return Stream.concat(
                        documents()
                                .filter(document ->
                                        document.path("id").asString("").equals(ownId))
                                .flatMap(document -> texts(document, "url", 1_000)),
                        Stream.concat(known(), texts(envelope, "uri", 1_000)))
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .findFirst()
                .orElse(null);
    }

    private Stream<String> known() {
        var id = release.path("id").asString("");
        var fts = MarketSource.of(release.path("ocid").asString("")) == MarketSource.FIND_A_TENDER;
        return fts && id.matches("[0-9]{6}-[0-9]{4}")
                ? Stream.of("https://www.find-tender.service.gov.uk/Notice/" + id)
                : Stream.empty();
    }
}
