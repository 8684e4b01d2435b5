package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonlot.marketplace.market.MarketCatalogue;
import org.commonlot.marketplace.market.MarketProcess;
import org.commonlot.marketplace.market.MarketProcessesChanged;
import org.commonlot.marketplace.market.Notice;
import org.commonlot.marketplace.market.Notice.Amount;
import org.commonlot.marketplace.market.Notice.OutcomeKind;
import org.commonlot.marketplace.market.Notice.PartyRole;
import org.commonlot.marketplace.market.NoticeKind;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Cycles of what others published: made from the notices that were imported, which are their facts. A process counts once,
 * for its first buyer. The day on which bids close is the one that the last tender notice names; when an award came is
 * known from award notices only, for a contract's date is that of its signature.
 */
@Component
class ImportedCycles {

    private static final int LONGEST = 100;

    private final MarketCatalogue market;
    private final OrganisationDirectory organisations;
    private final FactRows facts;

    ImportedCycles(MarketCatalogue market, OrganisationDirectory organisations, FactRows facts) {
        this.market = market;
        this.organisations = organisations;
        this.facts = facts;
    }

    static boolean is(String subject) {
        return !subject.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @EventListener
    void on(MarketProcessesChanged event) {
        facts.touch(event.ocids());
    }

    List<String> all() {
        return market.ocids();
    }

    List<Cycle> of(Collection<String> ocids) {
        if (ocids.isEmpty()) return List.of();
        var processes = market.processes(ocids);
        var buyers = buyers(processes);
        return processes.stream()
                .flatMap(process -> cycle(process, buyers).stream())
                .toList();
    }

    /** The buyers whom we know, by scheme and identifier. */
    private Map<Identifier, OrganisationId> buyers(Collection<MarketProcess> processes) {
        Set<Identifier> wanted = new HashSet<>();
        for (var process : processes)
            buyer(process).flatMap(ImportedCycles::identifier).ifPresent(wanted::add);
        return organisations.authoritiesBy(wanted);
    }

    private static Optional<Notice.Party> buyer(MarketProcess process) {
        return process.notices().reversed().stream()
                .flatMap(notice -> notice.parties().stream())
                .filter(party -> party.role() == PartyRole.BUYER)
                .findFirst();
    }

    private static Optional<Identifier> identifier(Notice.Party party) {
        var scheme = party.scheme();
        var identifier = party.identifier();
        return scheme == null || identifier == null
                ? Optional.empty()
                : Optional.of(new Identifier(scheme, identifier));
    }

    /** Nothing for what never was a tender: without its beginning there is no length. */
    private static Optional<Cycle> cycle(MarketProcess process, Map<Identifier, OrganisationId> buyers) {
        var tenders = process.notices().stream()
                .filter(notice -> notice.kind() == NoticeKind.TENDER)
                .toList();
        if (tenders.isEmpty()) return Optional.empty();
        var first = tenders.getFirst();
        var days = new EnumMap<Stage, LocalDate>(Stage.class);
        days.put(Stage.PUBLISHED, UkTime.date(first.published()));
        var closes = last(tenders, Notice::closes);
        put(days, Stage.QUESTIONS_CLOSED, last(tenders, Notice::questionsClose));
        put(days, Stage.BIDS_CLOSED, closes);
        put(days, Stage.AWARD_DECIDED, decided(process, OutcomeKind.AWARD));
        put(days, Stage.SIGNED, decided(process, OutcomeKind.CONTRACT));
        var buyer = buyer(process);
        var known = buyer.flatMap(ImportedCycles::identifier).map(buyers::get);
        return Optional.of(new Cycle(
                Folding.id("imported|" + process.ocid()),
                Origin.IMPORTED,
                process.ocid(),
                null,
                known.map(OrganisationId::value).orElse(null),
                buyer.map(Notice.Party::name).orElse(""),
                process.ocid(),
                process.title(),
                "/market/" + process.ocid(),
                true,
                process.buyers().size() > 1,
                cut(Objects.requireNonNullElse(lastText(tenders, Notice::procedure), "UNKNOWN")),
                cut(Objects.requireNonNullElse(lastText(tenders, Notice::category), "UNKNOWN")),
                value(first.amount()),
                day(closes),
                day(last(tenders, Notice::awardExpected)),
                day(last(tenders, Notice::starts)),
                days,
                Set.of(),
                0,
                ended(process, days),
                null,
                Map.of(),
                false,
                Map.of(),
                null,
                Ratings.NONE,
                null));
    }

    private interface Stated<T> {
        @Nullable
        T of(Notice notice);
    }

    private static @Nullable Instant last(List<Notice> notices, Stated<Instant> fact) {
        for (var notice : notices.reversed()) {
            var found = fact.of(notice);
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable String lastText(List<Notice> notices, Stated<String> fact) {
        for (var notice : notices.reversed()) {
            var found = fact.of(notice);
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable Instant decided(MarketProcess process, OutcomeKind kind) {
        var wanted = kind == OutcomeKind.AWARD ? NoticeKind.AWARD : NoticeKind.CONTRACT;
        return process.notices().stream()
                .filter(notice -> notice.kind() == wanted)
                .flatMap(notice -> notice.outcomes().stream())
                .filter(outcome -> outcome.kind() == kind)
                .map(Notice.Outcome::decided)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate ended(MarketProcess process, Map<Stage, LocalDate> days) {
        if (days.containsKey(Stage.SIGNED)) return null;
        return process.notices().stream()
                .filter(notice -> notice.kind() == NoticeKind.END)
                .map(notice -> UkTime.date(notice.published()))
                .findFirst()
                .orElse(null);
    }

    private static void put(Map<Stage, LocalDate> days, Stage stage, @Nullable Instant at) {
        if (at != null) days.put(stage, UkTime.date(at));
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : UkTime.date(at);
    }

    private static @Nullable BigDecimal value(@Nullable Amount amount) {
        return amount == null || !amount.currency().equals("GBP") ? null : amount.value();
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
