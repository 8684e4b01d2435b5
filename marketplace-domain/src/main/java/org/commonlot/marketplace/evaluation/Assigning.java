package org.commonlot.marketplace.evaluation;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Divides the questions among the evaluators: the chair says who scores which. */
@Service
@Transactional
public class Assigning {

    private final UnderWay evaluations;
    private final ScoreAssignments assignments;
    private final ScoreSheets sheets;
    private final Panels panels;
    private final ProcurementCatalogue procurements;
    private final Ledger ledger;
    private final Clock clock;

    Assigning(
            UnderWay evaluations,
            ScoreAssignments assignments,
            ScoreSheets sheets,
            Panels panels,
            ProcurementCatalogue procurements,
            Ledger ledger,
            Clock clock) {
        this.evaluations = evaluations;
        this.assignments = assignments;
        this.sheets = sheets;
        this.panels = panels;
        this.procurements = procurements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Says who scores a question of every bid, in place of what was said before, until the panel has agreed on it. At least
     * two must score it, not counting whom a conflict keeps away. Scores that were given stay on record; whoever has submitted
     * and gets more to score submits again, without what they have submitted changing.
     *
     * @param changes of this question that the chair knew of
     */
    public void assign(LotId lot, UUID question, int changes, Set<PersonId> evaluators, String reason, Actor by) {
        var evaluation = evaluations.evaluating(lot, Duty.CHAIR, by);
        var questions = panels.questions(lot);
        if (!questions.contains(question)) throw new NotFound();
        evaluation.requireNotAgreed(question);
        var named =
                new HashSet<>(procurements.details(evaluation.procurement(), by).with(Duty.EVALUATOR));
        if (!named.containsAll(evaluators)) throw new NotFound();
        panels.panel(evaluation, by).requireEnough(evaluators);
        var before = panels.division(lot);
        if (before.changes(question) != changes) {
            throw new OptimisticLockingFailureException("Assigned anew since " + changes);
        }
        named.removeAll(evaluators);
        var now = clock.instant();
        assignments.save(ScoreAssignment.of(lot, question, changes + 1, named, reason, by, now));
        sheets.ofLot(lot).stream()
                .filter(sheet -> evaluators.contains(sheet.evaluator()) && !before.gives(question, sheet.evaluator()))
                .forEach(ScoreSheet::reopen);
        ledger.append(
                "evaluation.assigned",
                lot.value().toString(),
                by,
                now,
                Map.of(
                        "criterion", question.toString(),
                        "evaluators", ids(evaluators),
                        "reason", reason.strip()));
    }

    private static String ids(Set<PersonId> people) {
        return people.stream().map(person -> person.value().toString()).sorted().collect(Collectors.joining(" "));
    }
}
