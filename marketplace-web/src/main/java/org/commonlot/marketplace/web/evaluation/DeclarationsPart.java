package org.commonlot.marketplace.web.evaluation;

import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictMoment;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeclarationTasks;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who has bid, and the declarations of everybody who may influence the decision, on the page of a procurement. Whoever is
 * recused sees the declarations only (rule 2).
 */
@Component
@Order(45)
class DeclarationsPart implements DeskPart {

    private final EvaluationDesk evaluations;
    private final Conflicts conflicts;
    private final People people;
    private final DeclarationTasks declarations;
    private final Texts texts;

    DeclarationsPart(
            EvaluationDesk evaluations,
            Conflicts conflicts,
            People people,
            DeclarationTasks declarations,
            Texts texts) {
        this.evaluations = evaluations;
        this.conflicts = conflicts;
        this.people = people;
        this.declarations = declarations;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        var again = conflicts.mustDeclareAgain(details.id());
        if (!again.contains(actor.person()) || !namesKnown(details)) return Optional.empty();
        var portion = Portion.of(texts.get("evaluation.declarations"));
        if (!conflicts.barred(details.id()).contains(actor.person())) {
            var bidders = String.join(", ", evaluations.bidders(details.id(), actor));
            portion = portion.note(new Paragraph(texts.get("evaluation.part.bidders", bidders)));
        }
        var names = people.names(again).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList();
        for (var named : names) portion = portion.task(declaration(details, named.getKey(), named.getValue(), actor));
        return Optional.of(portion);
    }

    private static boolean namesKnown(ProcurementDetails details) {
        return details.lots().stream().anyMatch(lot -> switch (lot.state()) {
            case OPENED, EVALUATING, SELECTED, DECIDED, COMPLETE -> true;
            case PLANNED, OPEN, CLOSED, UNSUCCESSFUL, CANCELLED -> false;
        });
    }

    private TaskList.Item declaration(ProcurementDetails details, PersonId person, String name, Actor actor) {
        var title = texts.get("evaluation.part.declaration", name);
        return details.conflicts().stream()
                .filter(d ->
                        d.moment() == ConflictMoment.NAMES_KNOWN && d.person().equals(person))
                .findFirst()
                .map(made -> declarations.declared(title, details, made, actor))
                .orElseGet(() -> declarations.undeclared(title, details, person, true, actor));
    }
}
