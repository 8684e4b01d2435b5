package org.commonlot.marketplace.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.bidding.BidContent;
import org.commonlot.marketplace.bidding.OpenedBidView;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person may see of checks and evaluations: no page decides that, this does. */
@Service
@Transactional(readOnly = true)
public class EvaluationDesk {

    private final ExclusionChecks checks;
    private final PriceQueries queries;
    private final ConditionChecks conditions;
    private final Participation participation;
    private final Evaluations evaluations;
    private final ScoreSheets sheets;
    private final ModerationNotes notes;
    private final Panels panels;
    private final Admission admission;
    private final Assessments assessments;
    private final OpenedBids bids;
    private final ProcurementCatalogue procurements;
    private final People people;

    EvaluationDesk(
            ExclusionChecks checks,
            PriceQueries queries,
            ConditionChecks conditions,
            Participation participation,
            Evaluations evaluations,
            ScoreSheets sheets,
            ModerationNotes notes,
            Panels panels,
            Admission admission,
            Assessments assessments,
            OpenedBids bids,
            ProcurementCatalogue procurements,
            People people) {
        this.checks = checks;
        this.queries = queries;
        this.conditions = conditions;
        this.participation = participation;
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.notes = notes;
        this.panels = panels;
        this.admission = admission;
        this.assessments = assessments;
        this.bids = bids;
        this.procurements = procurements;
        this.people = people;
    }

    /** Whether this person may read bids and what follows from them: asked before offering it. */
    public boolean admits(ProcurementDetails details, Actor actor) {
        return Admission.admits(details, actor);
    }

    /**
     * Who has bid, by name: for everybody who must declare conflicts again. Without references, so that evaluators can't
     * tell whose bid is which; not for those who are recused.
     */
    public List<String> bidders(ProcurementId id, Actor actor) {
        return admission.declarer(id, actor).lots().stream()
                .flatMap(lot -> bids.of(lot.id()).stream())
                .map(OpenedBidView::supplierName)
                .distinct()
                .sorted()
                .toList();
    }

    /** The checks of a lot's bids: for the author and the approver, and for all who may check the record once there is one. */
    public List<CheckRow> checks(LotId lot, Actor actor) {
        if (!readsDecisions(lot, actor)) throw new NotFound();
        var all = checks.ofLot(lot);
        var contents = contents(lot, all.stream().map(ExclusionCheck::reference).toList());
        return all.stream()
                .map(check -> row(check, contents.apply(check.reference())))
                .toList();
    }

    private CheckRow row(ExclusionCheck check, BidContent content) {
        var bid = bids.bid(check.reference());
        return new CheckRow(
                check.view(),
                bid.supplierName(),
                bid.confirmation(),
                content.shareCode(),
                content.associatedPersons(),
                content.subcontractors());
    }

    /** The check of a bid, for the supplier whose bid it is; nothing before the bids are opened. */
    public Optional<CheckView> ownCheck(String reference, Actor bidder) {
        return checks.findById(reference)
                .filter(check -> bidder.may(Right.READ_BIDS, check.supplier()))
                .map(ExclusionCheck::view);
    }

    /** Where the evaluation stands; nothing before it has begun. */
    public Optional<EvaluationView> evaluation(LotId lot, Actor actor) {
        var details = admission.reader(procurements.ofLot(lot), actor);
        return evaluations.findById(lot).map(found -> view(found, details, actor));
    }

    private EvaluationView view(Evaluation evaluation, ProcurementDetails details, Actor actor) {
        var lot = evaluation.lot();
        var panel = panels.panel(evaluation, actor);
        var duties = Admission.duties(details);
        var items = evaluation.items(panels.questions(lot));
        return new EvaluationView(
                evaluation.procurement(),
                lot,
                panels.judged(lot),
                numbered(evaluation, duties),
                evaluators(details, panel),
                duties,
                assigned(lot, duties, actor),
                panels.sheet(lot, actor).map(ScoreSheet::view).orElse(SheetView.EMPTY),
                duties.contains(panels.asking(details)),
                panel.awaited(),
                panel.hasSubmitted(),
                items.size() - evaluation.consensus().size(),
                evaluation.finishedAt());
    }

    private List<EvaluationView.NumberedBid> numbered(Evaluation evaluation, Set<Duty> duties) {
        return evaluation.bids().stream()
                .map(bid -> new EvaluationView.NumberedBid(evaluation.number(bid), bid, name(evaluation, bid, duties)))
                .toList();
    }

    private List<Criterion> assigned(LotId lot, Set<Duty> duties, Actor actor) {
        if (!duties.contains(Duty.EVALUATOR)) return List.of();
        var own = panels.questions(lot, actor);
        return panels.judged(lot).stream()
                .filter(question -> own.contains(question.id()))
                .toList();
    }

    /** Who scores which question and how far they are, in the order of the notice: for the chair. */
    public List<AssignmentRow> assignments(LotId lot, Actor actor) {
        var details = admission.reader(procurements.ofLot(lot), actor);
        if (!Admission.duties(details).contains(Duty.CHAIR)) throw new NotFound();
        var evaluation = evaluations.findById(lot).orElseThrow(NotFound::new);
        var evaluators = evaluators(details, panels.panel(evaluation, actor));
        var division = panels.division(lot);
        var given = sheets.ofLot(lot).stream().collect(Collectors.toMap(ScoreSheet::evaluator, ScoreSheet::marks));
        return panels.judged(lot).stream()
                .map(question -> new AssignmentRow(
                        question,
                        evaluators.stream()
                                .map(each -> new AssignmentRow.Scorer(
                                        each.person(),
                                        each.name(),
                                        division.gives(question.id(), each.person()),
                                        under(question, given.getOrDefault(each.person(), Map.of()))))
                                .toList(),
                        division.changes(question.id()),
                        Optional.ofNullable(division.latest().get(question.id()))
                                .map(this::change)
                                .orElse(null),
                        !evaluation.finished() && !evaluation.agreed(question.id())))
                .toList();
    }

    private static int under(Criterion question, Map<Item, Mark> marks) {
        return (int) marks.keySet().stream()
                .filter(item -> item.criterion().equals(question.id()))
                .count();
    }

    private AssignmentRow.Change change(ScoreAssignment assignment) {
        return new AssignmentRow.Change(people.person(assignment.by()).name(), assignment.at(), assignment.reason());
    }

    private List<EvaluationView.Evaluator> evaluators(ProcurementDetails details, Panel panel) {
        var named = details.with(Duty.EVALUATOR);
        var names = people.names(named);
        return named.stream()
                .map(person -> new EvaluationView.Evaluator(
                        person,
                        names.getOrDefault(person, ""),
                        details.with(Duty.CHAIR).contains(person),
                        panel.counting().contains(person),
                        panel.submitted().contains(person)))
                .sorted(Comparator.comparing(EvaluationView.Evaluator::name)
                        .thenComparing(evaluator -> evaluator.person().value()))
                .toList();
    }

    /** Whose bid it is stays hidden from the panel, and from who moderates or observes it, until the consensus is finished. */
    private @Nullable String name(Evaluation evaluation, String bid, Set<Duty> duties) {
        if (!evaluation.finished() && Admission.seesNoNames(duties)) return null;
        return bids.bid(bid).supplierName();
    }

    /** A bid's answers: never those of an excluded bid, and never before the checks of all are decided. */
    public BidAnswers answers(LotId lot, int number, Actor actor) {
        var details = admission.reader(procurements.ofLot(lot), actor);
        var evaluation = evaluations.findById(lot).orElseThrow(NotFound::new);
        var bid = evaluation.bid(number);
        var content = bids.content(bid);
        var own = own(lot, actor);
        var price = content.price();
        return new BidAnswers(
                number,
                evaluation.bids().size(),
                bid,
                name(evaluation, bid, Admission.duties(details)),
                evaluation.finished() && price != null ? new Money(price) : null,
                panels.judged(lot).stream()
                        .map(criterion -> answer(bid, content, criterion, own))
                        .toList());
    }

    /** What all bids answer to one question, without prices: for those who may read {@link #answers}, and as they do. */
    public QuestionAnswers question(LotId lot, int number, Actor actor) {
        var details = admission.reader(procurements.ofLot(lot), actor);
        var evaluation = evaluations.findById(lot).orElseThrow(NotFound::new);
        var questions = panels.judged(lot);
        if (number < 1 || number > questions.size()) throw new NotFound();
        var criterion = questions.get(number - 1);
        var own = own(lot, actor);
        var contents = contents(lot, evaluation.bids());
        return new QuestionAnswers(
                number,
                questions.size(),
                criterion,
                numbered(evaluation, Admission.duties(details)).stream()
                        .map(bid -> new QuestionAnswers.Given(
                                bid, answer(bid.reference(), contents.apply(bid.reference()), criterion, own)))
                        .toList());
    }

    /** What bids say, by their references: read together. */
    private Function<String, BidContent> contents(LotId lot, List<String> references) {
        var contents = bids.contents(lot, references);
        return reference -> Objects.requireNonNull(contents.get(reference), "It is read with the others");
    }

    private Map<Item, Mark> own(LotId lot, Actor actor) {
        return panels.sheet(lot, actor).map(ScoreSheet::marks).orElse(Map.of());
    }

    private static BidAnswers.Answer answer(String bid, BidContent content, Criterion criterion, Map<Item, Mark> own) {
        return new BidAnswers.Answer(
                criterion,
                content.answers().getOrDefault(criterion.id(), ""),
                content.confidential().get(criterion.id()),
                own.get(new Item(bid, criterion.id())));
    }

    /**
     * Everybody's scores side by side: for an evaluator who has submitted their own (rule 3), for the moderator and
     * observers once all have, and for the author and the approver once the consensus is finished. Scores that are not submitted are nobody else's to see.
     * What was given by somebody who was recused or replaced is read once the consensus is finished, as it stays on record.
     */
    public List<Moderated> moderation(LotId lot, Actor actor) {
        var details = admission.reader(procurements.ofLot(lot), actor);
        var evaluation = evaluations.findById(lot).orElseThrow(NotFound::new);
        if (!view(evaluation, details, actor).readsScores()) throw new Refused(EvaluationRefusal.OWN_SCORES_FIRST);
        var panel = panels.panel(evaluation, actor);
        var peers = sheets.ofLot(lot).stream()
                .filter(sheet ->
                        panel.counting().contains(sheet.evaluator()) ? sheet.submitted() : evaluation.finished())
                .toList();
        var names = people.names(peers.stream().map(ScoreSheet::evaluator).collect(Collectors.toSet()));
        var written = notes.ofLot(lot);
        var contents = contents(lot, evaluation.bids());
        return evaluation.bids().stream()
                .flatMap(bid -> moderated(evaluation, bid, contents.apply(bid), panel, peers, written, names))
                .toList();
    }

    private Stream<Moderated> moderated(
            Evaluation evaluation,
            String bid,
            BidContent content,
            Panel panel,
            List<ScoreSheet> peers,
            List<ModerationNote> written,
            Map<PersonId, String> names) {
        var confidential = content.confidential();
        return panels.judged(evaluation.lot()).stream().map(criterion -> {
            var item = new Item(bid, criterion.id());
            var given = marks(item, peers, names);
            return new Moderated(
                    evaluation.number(bid),
                    item,
                    criterion,
                    confidential.get(criterion.id()),
                    given.stream()
                            .filter(peer -> panel.counts(peer.person(), criterion.id()))
                            .toList(),
                    given.stream()
                            .filter(peer -> !panel.counts(peer.person(), criterion.id()))
                            .toList(),
                    written.stream()
                            .filter(note -> note.item().equals(item))
                            .map(note ->
                                    note.view(person -> people.person(person).name()))
                            .toList(),
                    evaluation.consensus().get(item));
        });
    }

    private static List<Moderated.PeerMark> marks(Item item, List<ScoreSheet> peers, Map<PersonId, String> names) {
        return peers.stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.marks().get(item)).stream()
                        .map(mark -> new Moderated.PeerMark(
                                sheet.evaluator(), names.getOrDefault(sheet.evaluator(), ""), mark)))
                .sorted(Comparator.comparing(Moderated.PeerMark::name)
                        .thenComparing(peer -> peer.person().value()))
                .toList();
    }

    /** The ranking, with names and prices: after the consensus is finished. */
    public List<AssessedBid> ranking(LotId lot, Actor actor) {
        admission.reader(procurements.ofLot(lot), actor);
        return assessments.ranked(lot);
    }

    /** How firm the ranking is, and what to look at before an award is proposed: for whoever may see the ranking. */
    public Advice advice(LotId lot, Actor actor) {
        admission.reader(procurements.ofLot(lot), actor);
        return assessments.advice(lot);
    }

    /** The prices, and what was asked about them: for everybody with a part in it, once the consensus is finished. */
    public List<PriceRow> prices(LotId lot, Actor actor) {
        if (!readsDecisions(lot, actor)) throw new NotFound();
        return assessments.prices(lot);
    }

    /**
     * How each bidder stands to the conditions of participation: for the author and the approver, and for all who may check the
     * record once there is one. None where the notice states none, or before evaluation has begun.
     */
    public List<ConditionRow> conditions(LotId lot, Actor actor) {
        if (!readsDecisions(lot, actor)) throw new NotFound();
        if (participation.asked(lot).isEmpty()) return List.of();
        return evaluations.findById(lot).map(participation::rows).orElse(List.of());
    }

    /**
     * Whether this person reads what was decided about each bidder: the author and the approver at all times; the panel, and
     * who moderates or observes it, once it has finished, as the record is theirs to check then.
     */
    private boolean readsDecisions(LotId lot, Actor actor) {
        return decides(admission.reader(procurements.ofLot(lot), actor), actor)
                || evaluations.findById(lot).filter(Evaluation::finished).isPresent();
    }

    /** Whether this person sees what the decision rests on: its author, its approver, and an auditor afterwards. */
    public boolean decides(ProcurementDetails details, Actor actor) {
        var duties = Admission.duties(details);
        return duties.contains(Duty.AUTHOR) || duties.contains(Duty.APPROVER) || Admission.audits(details, actor);
    }

    /** What the supplier whose bid it is was asked about its price, and what was decided; nothing if nothing was asked. */
    public Optional<PriceQueryView> ownPrice(String reference, Actor bidder) {
        return queries.findById(reference)
                .filter(query -> bidder.may(Right.READ_BIDS, query.supplier()))
                .map(PriceQuery::view)
                .filter(query -> query.question() != null);
    }

    /** What the supplier whose bid it is was asked about conditions of participation, in the order of the notice. */
    public List<ConditionView> ownConditions(String reference, Actor bidder) {
        return conditions.of(reference).stream()
                .filter(check -> bidder.may(Right.READ_BIDS, check.supplier()))
                .map(ConditionCheck::view)
                .filter(view -> view.question() != null)
                .sorted(Comparator.comparing(ConditionView::condition))
                .toList();
    }
}
