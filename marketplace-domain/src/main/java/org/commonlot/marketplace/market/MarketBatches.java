package org.commonlot.marketplace.market;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.discovery.Discovery;
import org.commonlot.marketplace.discovery.SearchEntryDraft;
import org.commonlot.marketplace.discovery.SearchKind;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores a batch of notices: rows, processes, search entries, the run's progress and one ledger entry, or nothing. */
@Service
@Transactional
class MarketBatches {

    private static final int MOST_NOTICES = 100_000;

    private final NoticeRows notices;
    private final ImportRuns runs;
    private final Discovery discovery;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Clock clock;

    MarketBatches(
            NoticeRows notices,
            ImportRuns runs,
            Discovery discovery,
            Ledger ledger,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc,
            Clock clock) {
        this.notices = notices;
        this.runs = runs;
        this.discovery = discovery;
        this.ledger = ledger;
        this.events = events;
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.clock = clock;
    }

    void begin(ImportRun run, Actor actor) {
        runs.add(run);
        ledger.append(
                "market.import-began",
                run.id().toString(),
                actor,
                run.started(),
                Map.of("file", run.file(), "sha256", run.sha256()));
    }

    ImportCounts store(ImportRun run, List<Notice> batch, List<Rejection> rejections, Actor actor) {
        notices.enterGate();
        var sorted = sort(batch);
        notices.remove(sorted.changed.keySet());
        notices.add(sorted.changed.values());
        notices.add(sorted.fresh.values());
        var touched = new ArrayList<>(sorted.fresh.values());
        touched.addAll(sorted.changed.values());
        bringUpToDate(touched.stream().map(Notice::ocid).distinct().toList());
        var counts = new ImportCounts(sorted.fresh.size(), sorted.updates, sorted.skipped, rejections.size());
        runs.advance(run.id(), counts, rejections);
        if (!touched.isEmpty()) record(run, counts, actor);
        return counts;
    }

    private void record(ImportRun run, ImportCounts counts, Actor actor) {
        ledger.append(
                "market.imported",
                run.id().toString(),
                actor,
                clock.instant(),
                Map.of(
                        "sha256", run.sha256(),
                        "stored", Long.toString(counts.stored()),
                        "updated", Long.toString(counts.updated())));
    }

    void finish(ImportRun run, ImportCounts counts, @Nullable String fault, Actor actor) {
        var at = clock.instant();
        runs.finish(run.id(), at, fault);
        ledger.append(
                "market.import-finished",
                run.id().toString(),
                actor,
                at,
                Map.of(
                        "sha256", run.sha256(),
                        "stored", Long.toString(counts.stored()),
                        "updated", Long.toString(counts.updated()),
                        "skipped", Long.toString(counts.skipped()),
                        "rejected", Long.toString(counts.rejected())));
    }

    private Sorted sort(List<Notice> batch) {
        var known = notices.hashes(batch.stream().map(Notice::id).distinct().toList());
        var sorted = new Sorted();
        for (var notice : batch) sorted.put(notice, known);
        return sorted;
    }

    private void bringUpToDate(Collection<String> ocids) {
        if (ocids.isEmpty()) return;
        var processes = notices.of(ocids, MOST_NOTICES).entrySet().stream()
                .map(entry -> new MarketProcess(entry.getKey(), entry.getValue()))
                .toList();
        named.update("delete from market_process where ocid in (:ocids)", Map.of("ocids", ocids));
        jdbc.batchUpdate(
                "insert into market_process (ocid, stage, title, status, buyers, suppliers, amount, currency, gross,"
                        + " amount_with_vat, first_published, last_published, closes, ends, notices, source)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                processes.stream().map(MarketBatches::columns).toList());
        discovery.put(processes.stream().map(MarketBatches::draft).toList());
        events.publishEvent(new MarketProcessesChanged(List.copyOf(ocids)));
    }

    private static @Nullable Object[] columns(MarketProcess process) {
        return new @Nullable Object[] {
            process.ocid(),
            process.stage().name(),
            process.title(),
            process.status(),
            Columns.lines(process.buyers(), 8_000),
            Columns.lines(process.suppliers(), 20_000),
            NoticeRows.value(process.amount()),
            NoticeRows.currency(process.amount()),
            NoticeRows.gross(process.amount()),
            NoticeRows.withVat(process.amount()),
            Columns.time(process.first().published()),
            Columns.time(process.latest().published()),
            Columns.time(process.closes()),
            Columns.time(process.ends()),
            process.notices().size(),
            process.latest().origin().source().name()
        };
    }

    private static SearchEntryDraft draft(MarketProcess process) {
        return new SearchEntryDraft(
                process.ocid(),
                SearchKind.MARKET,
                process.stage(),
                process.title(),
                process.description(),
                process.buyers(),
                process.suppliers(),
                process.scales(),
                Objects.requireNonNullElse(process.status(), ""),
                process.regions(),
                process.cpv(),
                NoticeRows.value(process.amount()),
                NoticeRows.currency(process.amount()),
                process.latest().published(),
                process.closes(),
                process.smeSuitable(),
                "/market/" + process.ocid(),
                true,
                process.latest().origin().source() == MarketSource.OTHER
                        ? process.latest().origin().publisher()
                        : process.latest().origin().source().title());
    }

    /** The notices of a batch by what is to be done with them. Of two with one id, the later counts. */
    private static final class Sorted {

        private final Map<UUID, Notice> fresh = new LinkedHashMap<>();
        private final Map<UUID, Notice> changed = new LinkedHashMap<>();
        private long updates;
        private long skipped;

        void put(Notice notice, Map<UUID, String> known) {
            var id = notice.id();
            var pending = fresh.getOrDefault(id, changed.get(id));
            var before = pending == null ? known.get(id) : pending.sha256();
            if (notice.sha256().equals(before)) {
                skipped++;
            } else if (before == null) {
                fresh.put(id, notice);
            } else {
                updates++;
                if (fresh.containsKey(id)) fresh.put(id, notice);
                else changed.put(id, notice);
            }
        }
    }
}
