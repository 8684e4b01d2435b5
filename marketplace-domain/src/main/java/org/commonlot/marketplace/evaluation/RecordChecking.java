package org.commonlot.marketplace.evaluation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.ConflictView;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementRefusal;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second person checks the whole record of a finished evaluation before an award is proposed on it: somebody who reads it,
 * is neither the author who will propose nor the chair who finished it, and has no conflict. A stage that another one follows
 * has no award, and so no check.
 */
@Service
@Transactional
public class RecordChecking {

    private static final Set<Duty> ANSWERING = EnumSet.of(Duty.AUTHOR, Duty.CHAIR);

    private final Evaluations evaluations;
    private final RecordChecks checks;
    private final RecordDigest digests;
    private final Participation participation;
    private final Panels panels;
    private final Assessments assessments;
    private final Admission admission;
    private final Conflicts conflicts;
    private final ProcurementCatalogue procurements;
    private final SubmissionGate gate;
    private final People people;
    private final RecordLetters letters;
    private final Ledger ledger;
    private final Clock clock;

    RecordChecking(
            Evaluations evaluations,
            RecordChecks checks,
            RecordDigest digests,
            Participation participation,
            Panels panels,
            Assessments assessments,
            Admission admission,
            Conflicts conflicts,
            ProcurementCatalogue procurements,
            SubmissionGate gate,
            People people,
            RecordLetters letters,
            Ledger ledger,
            Clock clock) {
        this.evaluations = evaluations;
        this.checks = checks;
        this.digests = digests;
        this.participation = participation;
        this.panels = panels;
        this.assessments = assessments;
        this.admission = admission;
        this.conflicts = conflicts;
        this.procurements = procurements;
        this.gate = gate;
        this.people = people;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Confirms the record as it is now. What is decided, or comes to light, later has to be looked at again.
     *
     * @param looked what this person has looked at: all that there is
     * @param remark blank where there is nothing to say
     */
    public void confirm(LotId lot, Set<RecordSubject> looked, String remark, Actor by) {
        var evaluation = alone(lot, by);
        requireConfirmable(evaluation);
        if (!looked.containsAll(subjects(evaluation))) throw new Refused(EvaluationRefusal.RECORD_LOOKED_AT_IN_PART);
        var now = clock.instant();
        var known = checks.ofLot(lot);
        var check = checks.save(RecordCheck.confirm(lot, known.size() + 1, digests.of(evaluation), remark, by, now));
        ledger.append("evaluation.record_confirmed", lot.value().toString(), by, now, facts(check));
        letters.confirmed(evaluation, by, now);
    }

    /** Asks about something of the record: nothing is proposed on it before that is answered and the record confirmed. */
    public void query(LotId lot, String words, Actor by) {
        var evaluation = alone(lot, by);
        var now = clock.instant();
        var known = checks.ofLot(lot);
        var check = checks.save(RecordCheck.query(lot, known.size() + 1, digests.of(evaluation), words, by, now));
        ledger.append("evaluation.record_queried", lot.value().toString(), by, now, facts(check));
        letters.queried(evaluation, by, now);
    }

    /** Answers a query: its author or the panel's chair does, and never who has asked. */
    public void answer(LotId lot, int number, String words, Actor by) {
        requireEvaluating(gate.alone(lot).state() == LotState.EVALUATING);
        var query = answerable(lot, number, by);
        var now = clock.instant();
        query.answer(words, by, now);
        ledger.append("evaluation.record_answered", lot.value().toString(), by, now, facts(query));
        letters.answered(finished(lot), query.by(), by, now);
    }

    private static Map<String, String> facts(RecordCheck check) {
        return Map.of("number", "" + check.number(), "record", check.digest());
    }

    /** Whether this person may confirm or query the record now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireCheckable(LotId lot, boolean confirming, Actor by) {
        var details = reader(lot, by);
        var evaluation = second(finished(lot), details, by);
        requireEvaluating(evaluating(details, lot));
        if (confirming) requireConfirmable(evaluation);
    }

    /** The query with this number, for whoever may answer it now. */
    @Transactional(readOnly = true)
    public RecordCheckView requireAnswerable(LotId lot, int number, Actor by) {
        var query = answerable(lot, number, by);
        requireEvaluating(evaluating(procurements.details(procurements.ofLot(lot), by), lot));
        return query.view(person -> people.person(person).name());
    }

    /** Where the check stands; nothing to see before the panel has finished. */
    @Transactional(readOnly = true)
    public RecordView view(LotId lot, Actor actor) {
        var details = reader(lot, actor);
        var evaluation = finished(lot);
        var standing = standing(evaluation);
        boolean open = evaluating(details, lot);
        boolean second = open && isSecond(evaluation, details, actor);
        var obstacle = second ? obstacle(evaluation) : null;
        return new RecordView(
                standing,
                subjects(evaluation),
                said(lot),
                standing == RecordStanding.CONFIRMED ? null : obstacle,
                second && obstacle == null,
                second,
                open && answers(details));
    }

    /** What was said of a record that this person reads, oldest first. */
    @Transactional(readOnly = true)
    public List<RecordCheckView> said(LotId lot, Actor actor) {
        admission.reader(procurements.ofLot(lot), actor);
        return said(lot);
    }

    private List<RecordCheckView> said(LotId lot) {
        return checks.ofLot(lot).stream()
                .map(check -> check.view(person -> people.person(person).name()))
                .toList();
    }

    /**
     * No award is proposed on a record that nobody else has confirmed as it is.
     *
     * @throws Refused {@code RECORD_UNCHECKED}, {@code RECORD_QUERY_OPEN} or {@code RECORD_CHANGED}
     */
    @Transactional(readOnly = true)
    public void requireConfirmed(LotId lot) {
        switch (standing(finished(lot))) {
            case UNCHECKED, ANSWERED -> throw new Refused(EvaluationRefusal.RECORD_UNCHECKED);
            case QUERIED -> throw new Refused(EvaluationRefusal.RECORD_QUERY_OPEN);
            case CHANGED -> throw new Refused(EvaluationRefusal.RECORD_CHANGED);
            case CONFIRMED -> {}
        }
    }

    private RecordStanding standing(Evaluation evaluation) {
        var made = checks.ofLot(evaluation.lot());
        if (made.isEmpty()) return RecordStanding.UNCHECKED;
        if (made.stream().anyMatch(RecordCheck::open)) return RecordStanding.QUERIED;
        if (made.getLast().queries()) return RecordStanding.ANSWERED;
        return made.getLast().confirms(digests.of(evaluation)) ? RecordStanding.CONFIRMED : RecordStanding.CHANGED;
    }

    private void requireConfirmable(Evaluation evaluation) {
        var obstacle = obstacle(evaluation);
        if (obstacle != null) throw obstacle;
    }

    /** What keeps the record from being confirmed; nothing where nothing does. */
    private @Nullable Refused obstacle(Evaluation evaluation) {
        var standing = standing(evaluation);
        if (standing == RecordStanding.QUERIED) return new Refused(EvaluationRefusal.RECORD_QUERY_OPEN);
        if (standing == RecordStanding.CONFIRMED) return new Refused(EvaluationRefusal.RECORD_CONFIRMED_ALREADY);
        long conditions = participation.undecided(evaluation);
        if (conditions > 0) return new Refused(EvaluationRefusal.CONDITIONS_UNDECIDED, conditions);
        var prices = assessments.pricesUndecided(evaluation.lot());
        if (!prices.isEmpty()) return Assessments.pricesUndecided(prices);
        boolean undecided = conflicts.of(evaluation.procurement()).stream().anyMatch(RecordChecking::isOpen);
        return undecided ? new Refused(ProcurementRefusal.CONFLICT_UNDECIDED) : null;
    }

    /** An actual conflict keeps its person away whether somebody has decided so or not. */
    private static boolean isOpen(ConflictView declared) {
        return declared.undecided() && declared.kind() != ConflictKind.ACTUAL;
    }

    private List<RecordSubject> subjects(Evaluation evaluation) {
        var subjects = EnumSet.allOf(RecordSubject.class);
        if (participation.asked(evaluation.lot()).isEmpty()) subjects.remove(RecordSubject.CONDITIONS);
        if (panels.judged(evaluation.lot()).isEmpty()) {
            subjects.remove(RecordSubject.SCORES);
            subjects.remove(RecordSubject.CONSENSUS);
        }
        return List.copyOf(subjects);
    }

    private ProcurementDetails reader(LotId lot, Actor actor) {
        if (!procurements.round(lot).last()) throw new NotFound();
        return admission.reader(procurements.ofLot(lot), actor);
    }

    private Evaluation alone(LotId lot, Actor by) {
        var details = reader(lot, by);
        requireEvaluating(gate.alone(lot).state() == LotState.EVALUATING);
        return second(finished(lot), details, by);
    }

    private static Evaluation second(Evaluation evaluation, ProcurementDetails details, Actor by) {
        if (!isSecond(evaluation, details, by)) throw new Refused(EvaluationRefusal.SECOND_PERSON_NEEDED);
        return evaluation;
    }

    private static boolean isSecond(Evaluation evaluation, ProcurementDetails details, Actor by) {
        var duties = Admission.duties(details);
        return !duties.isEmpty() && !duties.contains(Duty.AUTHOR) && !evaluation.finishedBy(by.person());
    }

    private RecordCheck answerable(LotId lot, int number, Actor by) {
        if (!answers(reader(lot, by))) throw new NotFound();
        var query = checks.ofLot(lot).stream()
                .filter(check -> check.number() == number && check.queries())
                .findFirst()
                .orElseThrow(NotFound::new);
        query.requireAnswerable(by);
        return query;
    }

    private static boolean answers(ProcurementDetails details) {
        return Admission.duties(details).stream().anyMatch(ANSWERING::contains);
    }

    private Evaluation finished(LotId lot) {
        return evaluations
                .findById(lot)
                .filter(Evaluation::finished)
                .orElseThrow(() -> new Refused(EvaluationRefusal.NOT_FINISHED));
    }

    /** Whether it is being evaluated: a stage that is over is not. */
    private static boolean evaluating(ProcurementDetails details, LotId lot) {
        return details.lots().stream().anyMatch(each -> each.id().equals(lot) && each.state() == LotState.EVALUATING);
    }

    private static void requireEvaluating(boolean evaluating) {
        if (!evaluating) throw new Refused(EvaluationRefusal.NOT_EVALUATING);
    }
}
