package org.commonlot.marketplace.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.AuthorityIntake;
import org.commonlot.marketplace.organisation.OrganisationRefusal;
import org.commonlot.marketplace.organisation.Taken;
import org.commonlot.marketplace.organisation.Taken.Outcome;
import org.commonlot.marketplace.register.RegisterRejection.Reason;
import org.commonlot.marketplace.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores a batch of rows with the import's progress and its ledger entry, or nothing. */
@Service
@Transactional
class RegisterBatches {

    private final AuthorityIntake intake;
    private final RegisterRuns runs;
    private final Ledger ledger;
    private final Clock clock;

    RegisterBatches(AuthorityIntake intake, RegisterRuns runs, Ledger ledger, Clock clock) {
        this.intake = intake;
        this.runs = runs;
        this.ledger = ledger;
        this.clock = clock;
    }

    void begin(RegisterImport run) {
        runs.add(run);
    }

    RegisterCounts take(RegisterImport run, List<RegisterRow> rows, List<RegisterRejection> found, Actor by) {
        var facts = rows.stream().map(RegisterRow::facts).toList();
        var taken = intake.take(facts, subject(run), by, clock.instant());
        var rejections = new ArrayList<>(found);
        for (int i = 0; i < rows.size(); i++) {
            var refusal = taken.get(i).refusal();
            if (refusal != null) rejections.add(rejection(rows.get(i), refusal));
        }
        long whole = found.stream().filter(one -> one.place() == 0).count();
        var counts = new RegisterCounts(
                rows.size() + found.size() - whole,
                count(taken, Outcome.ADDED),
                count(taken, Outcome.CHANGED),
                count(taken, Outcome.UNCHANGED),
                0,
                rejections.size());
        runs.advance(run.id(), counts, rejections);
        return counts;
    }

    RegisterCounts tie(RegisterImport run, List<RegisterRow> rows, Actor by) {
        var ties = rows.stream().map(row -> Objects.requireNonNull(row.ties())).toList();
        var taken = intake.tie(ties, subject(run), by, clock.instant());
        var rejections = new ArrayList<RegisterRejection>();
        for (int i = 0; i < rows.size(); i++) {
            var unknown = taken.get(i).unknown();
            if (unknown.isEmpty()) continue;
            var row = rows.get(i);
            var codes = RegisterRow.codes(unknown.stream());
            rejections.add(new RegisterRejection(row.line(), row.place(), Reason.UNKNOWN_AUTHORITY, codes));
        }
        var made = taken.stream().mapToInt(Taken::ties).sum();
        var counts = new RegisterCounts(0, 0, 0, 0, made, rejections.size());
        runs.advance(run.id(), counts, rejections);
        return counts;
    }

    void finish(RegisterImport run, RegisterCounts counts, @Nullable String fault, Actor by) {
        var at = clock.instant();
        runs.finish(run.id(), at, fault);
        ledger.append(
                "register.importFinished",
                subject(run),
                by,
                at,
                Map.of(
                        "sha256", run.sha256(),
                        "added", Long.toString(counts.added()),
                        "changed", Long.toString(counts.changed()),
                        "tied", Long.toString(counts.tied()),
                        "rejected", Long.toString(counts.rejected())));
    }

    private static RegisterRejection rejection(RegisterRow row, OrganisationRefusal refusal) {
        var reason = switch (refusal) {
            case IDENTIFIER_TAKEN -> Reason.CODE_TAKEN;
            case GSS_MALFORMED -> Reason.GSS_MALFORMED;
            case DATES_REVERSED -> Reason.DATES_REVERSED;
            default -> Reason.NOT_STORED;
        };
        return new RegisterRejection(
                row.line(), row.place(), reason, row.facts().identifier().identifier());
    }

    private static long count(List<Taken> taken, Outcome outcome) {
        return taken.stream().filter(one -> one.outcome() == outcome).count();
    }

    private static String subject(RegisterImport run) {
        return "import:" + run.id();
    }
}
