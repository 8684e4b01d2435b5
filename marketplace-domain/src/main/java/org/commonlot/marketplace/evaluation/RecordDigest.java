package org.commonlot.marketplace.evaluation;

import java.util.ArrayList;
import java.util.Objects;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.ConflictView;
import org.commonlot.marketplace.procurement.Conflicts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whether the record of an evaluation is still the one that was checked: SHA-256, in hex, of everything in it that can
 * be decided or come to light after the panel has finished, and of its scores.
 */
@Component
class RecordDigest {

    private final ScoreSheets sheets;
    private final ExclusionChecks checks;
    private final ConditionChecks conditions;
    private final PriceQueries queries;
    private final Conflicts conflicts;

    RecordDigest(
            ScoreSheets sheets,
            ExclusionChecks checks,
            ConditionChecks conditions,
            PriceQueries queries,
            Conflicts conflicts) {
        this.sheets = sheets;
        this.checks = checks;
        this.conditions = conditions;
        this.queries = queries;
        this.conflicts = conflicts;
    }

    String of(Evaluation evaluation) {
        var lot = evaluation.lot();
        var lines = new ArrayList<String>();
        lines.add(line("agreed", Evaluating.digest(evaluation.consensus())));
        for (var sheet : sheets.ofLot(lot)) {
            lines.add(line("scored", sheet.evaluator().value(), Evaluating.digest(sheet.marks())));
        }
        for (var check : checks.ofLot(lot)) {
            var view = check.view();
            lines.add(line("exclusion", view.reference(), view.state(), view.reason()));
        }
        for (var check : conditions.ofLot(lot)) {
            var view = check.view();
            lines.add(line("condition", view.reference(), view.condition(), view.verdict(), view.evidence()));
        }
        for (var query : queries.ofLot(lot)) {
            var view = query.view();
            lines.add(line("price", view.reference(), view.question(), view.decision(), view.reason()));
        }
        for (var declared : conflicts.of(evaluation.procurement())) {
            if (matters(declared)) {
                lines.add(line("conflict", declared.id(), declared.kind(), declared.decision(), declared.mitigation()));
            }
        }
        lines.sort(null);
        return Evaluating.digest(String.join("\n", lines));
    }

    /** That somebody declares to have no interest changes nothing; an interest does, and what is decided about it. */
    private static boolean matters(ConflictView declared) {
        return declared.kind() != ConflictKind.NONE || declared.decision() != null;
    }

    /** With lengths, so that no words can pass for other fields. */
    private static String line(@Nullable Object... fields) {
        var line = new StringBuilder();
        for (var each : fields) {
            var field = Objects.toString(each, "");
            line.append(field.length()).append(':').append(field);
        }
        return line.toString();
    }
}
