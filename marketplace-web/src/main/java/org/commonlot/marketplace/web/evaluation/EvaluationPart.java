package org.commonlot.marketplace.web.evaluation;

import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.ConflictMoment;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the opening to the ranking, on the page of a procurement: for those who may influence the decision. */
@Component
@Order(50)
class EvaluationPart implements DeskPart {

    private final EvaluationDesk evaluations;
    private final Conflicts conflicts;
    private final People people;
    private final Texts texts;

    EvaluationPart(EvaluationDesk evaluations, Conflicts conflicts, People people, Texts texts) {
        this.evaluations = evaluations;
        this.conflicts = conflicts;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        var again = conflicts.mustDeclareAgain(details.id());
        if (!again.contains(actor.person()) || !namesKnown(details.onlyLot().state())) return Optional.empty();
        var portion = Portion.of(texts.get("evaluation.part"))
                .note(new Paragraph(texts.get(
                        "evaluation.part.bidders", String.join(", ", evaluations.bidders(details.id(), actor)))));
        var names = people.names(again).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList();
        for (var named : names) portion = portion.task(declaration(details, named.getKey(), named.getValue(), actor));
        return Optional.of(evaluations.admits(details, actor) ? work(portion, details, actor) : portion);
    }

    private static boolean namesKnown(LotState lot) {
        return switch (lot) {
            case OPENED, EVALUATING, DECIDED, COMPLETE -> true;
            case PLANNED, OPEN, CLOSED, UNSUCCESSFUL, CANCELLED -> false;
        };
    }

    private TaskList.Item declaration(ProcurementDetails details, PersonId person, String name, Actor actor) {
        var desk = DeskPages.path(details);
        var title = texts.get("evaluation.part.declaration", name);
        var made = details.conflicts().stream()
                .filter(d ->
                        d.moment() == ConflictMoment.NAMES_KNOWN && d.person().equals(person))
                .findFirst()
                .orElse(null);
        boolean mine = person.equals(actor.person());
        if (made == null) return open(title, mine ? desk + "/conflict" : null, "evaluation.part.undeclared");
        if (made.kind() == ConflictKind.NONE) {
            return TaskList.Item.of(title, null, TaskList.Status.done(texts.get("evaluation.part.no-conflict")));
        }
        if (made.decision() != null) {
            return TaskList.Item.of(
                    title, null, TaskList.Status.done(texts.of("evaluation.part.decision", made.decision())));
        }
        var decider = details.with(Duty.APPROVER).contains(person) ? Duty.AUTHOR : Duty.APPROVER;
        boolean decides = details.mine().contains(decider);
        return open(title, decides && !mine ? desk + "/conflicts/" + made.id() : null, "evaluation.part.undecided");
    }

    private TaskList.Item open(String title, @Nullable String href, String status) {
        return TaskList.Item.of(title, href, TaskList.Status.open(Tag.of(texts.get(status), "blue")));
    }

    private Portion work(Portion portion, ProcurementDetails details, Actor actor) {
        var lot = details.onlyLot();
        var desk = DeskPages.path(details);
        boolean checks = details.mine().contains(Duty.AUTHOR) || details.mine().contains(Duty.APPROVER);
        if (checks) {
            var title = texts.get("evaluation.checks.title");
            portion = portion.task(
                    lot.state() == LotState.OPENED
                            ? open(title, desk + "/checks", "evaluation.status.open")
                            : done(title, desk + "/checks"));
        }
        var view = evaluations.evaluation(lot.id(), actor).orElse(null);
        return view == null ? portion : scoring(portion, desk, view);
    }

    private Portion scoring(Portion portion, String desk, EvaluationView view) {
        var score = texts.get(view.scores() ? "evaluation.scoring.title" : "evaluation.reading.title");
        boolean scoring = view.scores() && !view.own().submitted();
        var longer = portion.task(
                scoring ? open(score, desk + "/scoring", "evaluation.status.open") : done(score, desk + "/scoring"));
        var agree = texts.get("evaluation.consensus.title");
        if (view.finished()) {
            return longer.task(done(agree, desk + "/consensus"))
                    .task(done(texts.get("evaluation.ranking.title"), desk + "/ranking"));
        }
        boolean readable = view.readsScores();
        return longer.task(
                view.consensusOpen()
                        ? open(agree, readable ? desk + "/consensus" : null, "evaluation.status.open")
                        : TaskList.Item.of(
                                agree,
                                readable ? desk + "/consensus" : null,
                                TaskList.Status.notYet(texts.get("evaluation.part.awaited", view.awaited()))));
    }

    private TaskList.Item done(String title, String href) {
        return TaskList.Item.of(title, href, TaskList.Status.done(texts.get("evaluation.status.done")));
    }
}
