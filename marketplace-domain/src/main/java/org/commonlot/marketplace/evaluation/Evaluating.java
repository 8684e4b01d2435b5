package org.commonlot.marketplace.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.StepTaken;
import org.commonlot.marketplace.procurement.TransitionLog;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scoring and agreeing: each evaluator alone, then the chair for all. */
@Service
@Transactional
public class Evaluating {

    private final UnderWay evaluations;
    private final ScoreSheets sheets;
    private final ModerationNotes notes;
    private final Panels panels;
    private final Assessments assessments;
    private final Participation participation;
    private final RecordLetters letters;
    private final TransitionLog transitions;
    private final Ledger ledger;
    private final Clock clock;

    Evaluating(
            UnderWay evaluations,
            ScoreSheets sheets,
            ModerationNotes notes,
            Panels panels,
            Assessments assessments,
            Participation participation,
            RecordLetters letters,
            TransitionLog transitions,
            Ledger ledger,
            Clock clock) {
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.notes = notes;
        this.panels = panels;
        this.assessments = assessments;
        this.participation = participation;
        this.letters = letters;
        this.transitions = transitions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Saves one of the evaluator's own scores, in place of an earlier one; nothing if it is the same. */
    public void score(LotId lot, Item item, Mark mark, Actor by) {
        var evaluation = evaluations.evaluating(lot, Duty.EVALUATOR, by);
        requireAssigned(evaluation, List.of(item), by);
        var sheet = panels.sheet(lot, by).orElseGet(() -> ScoreSheet.of(lot, by));
        var before = sheet.marks().get(item);
        sheet.mark(item, mark);
        if (mark.equals(before)) return;
        sheets.save(sheet);
        ledger.append(
                "evaluation.scored",
                item.bid(),
                by,
                clock.instant(),
                Map.of("criterion", item.criterion().toString()));
    }

    /**
     * Saves many of the evaluator's own scores at once, all or none, in place of earlier ones.
     *
     * @param version of the scores that they were made from
     */
    public void scoreAll(LotId lot, String version, Map<Item, Mark> marks, Actor by) {
        var evaluation = evaluations.evaluating(lot, Duty.EVALUATOR, by);
        if (marks.isEmpty()) throw new Refused(EvaluationRefusal.NO_SCORES_IN_FILE);
        requireAssigned(evaluation, marks.keySet(), by);
        var sheet = panels.sheet(lot, by).orElseGet(() -> ScoreSheet.of(lot, by));
        sheet.requireOpen();
        if (!sheet.view().version().equals(version)) throw new Refused(EvaluationRefusal.SCORES_CHANGED);
        marks.forEach(sheet::mark);
        sheets.save(sheet);
        ledger.append(
                "evaluation.scores_imported",
                lot.value().toString(),
                by,
                clock.instant(),
                Map.of("marks", "" + marks.size(), "scores", digest(sheet.marks())));
    }

    /** Submits the evaluator's scores of all that is theirs to score, at once. They don't change any more. */
    public void submit(LotId lot, Actor by) {
        var evaluation = evaluations.evaluating(lot, Duty.EVALUATOR, by);
        var sheet = panels.sheet(lot, by).orElseGet(() -> ScoreSheet.of(lot, by));
        var now = clock.instant();
        var assigned = panels.questions(lot, by);
        if (assigned.isEmpty() && !panels.questions(lot).isEmpty()) {
            throw new Refused(EvaluationRefusal.NOTHING_ASSIGNED);
        }
        sheet.submit(evaluation.items(assigned), now);
        ledger.append("evaluation.submitted", lot.value().toString(), by, now, Map.of("scores", digest(sheet.marks())));
    }

    /** Records what the panel agrees for one item, in place of what it agreed before. */
    public void agree(LotId lot, Item item, Mark mark, Actor by) {
        var evaluation = evaluations.evaluating(lot, Duty.CHAIR, by);
        evaluation.agree(item, mark, panels.questions(lot), panels.panel(evaluation, by));
        ledger.append(
                "evaluation.agreed",
                item.bid(),
                by,
                clock.instant(),
                Map.of("criterion", item.criterion().toString()));
    }

    /**
     * Ends the consensus, once every bidder has passed or failed the conditions of participation and every note of moderation
     * is answered. From then on prices and names are shown, and the ranking follows.
     */
    public void finish(LotId lot, Actor by) {
        var evaluation = evaluations.evaluating(lot, Duty.CHAIR, by);
        participation.requireDecided(evaluation);
        requireNotesAnswered(lot);
        var now = clock.instant();
        evaluation.finish(panels.questions(lot), panels.panel(evaluation, by), by, now);
        assessments.keepSpread(lot, now);
        transitions.record(
                "evaluation",
                new StepTaken(evaluation.procurement(), lot, null, null, "FINISH", "EVALUATING", "EVALUATED", now, by));
        ledger.append(
                "evaluation.finished",
                lot.value().toString(),
                by,
                now,
                Map.of("consensus", digest(evaluation.consensus())));
        letters.waits(evaluation, by, now);
    }

    private void requireNotesAnswered(LotId lot) {
        var unanswered =
                notes.ofLot(lot).stream().filter(note -> !note.answered()).count();
        if (unanswered > 0) throw new Refused(EvaluationRefusal.NOTES_UNANSWERED, unanswered);
    }

    /** Whether this person may score the lot's bids now; what is typed is not known yet. */
    public void requireScoring(LotId lot, Actor by) {
        evaluations.evaluating(lot, Duty.EVALUATOR, by);
        panels.sheet(lot, by).ifPresent(ScoreSheet::requireOpen);
    }

    /** Whether this person may score the lot's bids under this question now. */
    public void requireScoring(LotId lot, UUID question, Actor by) {
        requireScoring(lot, by);
        var evaluation = evaluations.evaluating(lot, Duty.EVALUATOR, by);
        requireAssigned(evaluation, evaluation.items(Set.of(question)), by);
    }

    /** What an evaluator may score: nothing of a question that somebody else scores. */
    private void requireAssigned(Evaluation evaluation, Collection<Item> items, Actor by) {
        var lot = evaluation.lot();
        if (!evaluation.items(panels.questions(lot)).containsAll(items)) throw new NotFound();
        if (!evaluation.items(panels.questions(lot, by)).containsAll(items)) {
            throw new Refused(EvaluationRefusal.NOT_ASSIGNED);
        }
    }

    /** What the ledger holds of scores: enough to prove them later, nothing to read. */
    static String digest(Map<Item, Mark> marks) {
        var lines = marks.entrySet().stream()
                .map(entry -> entry.getKey().bid() + " "
                        + entry.getKey().criterion() + " "
                        + entry.getValue().points() + " "
                        + entry.getValue().reason())
                .sorted()
                .collect(Collectors.joining("\n"));
        return digest(lines);
    }

    /** What the ledger holds of words that not everybody with a part in it may read. */
    static String digest(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
