package org.commonlot.marketplace.evaluation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity.LotOnOffer;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.stereotype.Component;

/** Who scores what: the panel as it stands now, and the criteria as they were published. */
@Component
class Panels {

    private final ScoreSheets sheets;
    private final ScoreAssignments assignments;
    private final Opportunities opportunities;
    private final ProcurementCatalogue procurements;
    private final Procuring procuring;
    private final Conflicts conflicts;

    Panels(
            ScoreSheets sheets,
            ScoreAssignments assignments,
            Opportunities opportunities,
            ProcurementCatalogue procurements,
            Procuring procuring,
            Conflicts conflicts) {
        this.sheets = sheets;
        this.assignments = assignments;
        this.opportunities = opportunities;
        this.procurements = procurements;
        this.procuring = procuring;
        this.conflicts = conflicts;
    }

    /** The lot as everybody could read it when it was published. */
    LotOnOffer published(LotId lot) {
        return opportunity(lot).opportunity().round(lot).orElseThrow(NotFound::new);
    }

    PublishedOpportunity opportunity(LotId lot) {
        return opportunities.byLot(lot).orElseThrow(NotFound::new);
    }

    /** The criteria that people judge, in the order of the notice. */
    List<Criterion> judged(LotId lot) {
        return published(lot).criteria().stream()
                .filter(Criterion::scoredByPeople)
                .toList();
    }

    Set<UUID> questions(LotId lot) {
        return judged(lot).stream().map(Criterion::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Optional<ScoreSheet> sheet(LotId lot, Actor evaluator) {
        return sheets.ofLot(lot).stream()
                .filter(sheet -> sheet.evaluator().equals(evaluator.person()))
                .findFirst();
    }

    /** @param reader somebody with a part in the procurement */
    Panel panel(Evaluation evaluation, Actor reader) {
        var details = procurements.details(evaluation.procurement(), reader);
        var submitted = submitted(evaluation.lot());
        var counting = new HashSet<>(details.with(Duty.EVALUATOR));
        counting.removeAll(conflicts.barred(evaluation.procurement()));
        // Nobody waits for who has lost the role; what they gave while they had it counts.
        counting.removeIf(
                person -> !submitted.contains(person) && !procuring.isOn(details.id(), person, Duty.EVALUATOR));
        var division = division(evaluation.lot());
        var scoring = questions(evaluation.lot()).stream()
                .collect(Collectors.toMap(
                        question -> question,
                        question -> counting.stream()
                                .filter(person -> division.gives(question, person))
                                .collect(Collectors.toSet())));
        return new Panel(counting, submitted, scoring);
    }

    /** Whose it is to ask the panel to look at an item again: the moderator's, or the chair's while nobody can moderate. */
    Duty asking(ProcurementDetails details) {
        var moderating = new HashSet<>(details.with(Duty.MODERATOR));
        moderating.removeAll(conflicts.barred(details.id()));
        moderating.removeIf(person -> !procuring.isOn(details.id(), person, Duty.MODERATOR));
        return moderating.isEmpty() ? Duty.CHAIR : Duty.MODERATOR;
    }

    /** Who scores which question, as it stands now. */
    Division division(LotId lot) {
        return Division.of(assignments.ofLot(lot));
    }

    /** The questions that an evaluator scores. */
    Set<UUID> questions(LotId lot, Actor evaluator) {
        return division(lot).of(questions(lot), evaluator.person());
    }

    private Set<PersonId> submitted(LotId lot) {
        return sheets.ofLot(lot).stream()
                .filter(ScoreSheet::submitted)
                .map(ScoreSheet::evaluator)
                .collect(Collectors.toSet());
    }
}
