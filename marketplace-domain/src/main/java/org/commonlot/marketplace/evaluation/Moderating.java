package org.commonlot.marketplace.evaluation;

import java.time.Clock;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes of moderation: the moderator asks the panel to look at something again, and the chair answers for it. */
@Service
@Transactional
public class Moderating {

    private final UnderWay evaluations;
    private final ModerationNotes notes;
    private final Panels panels;
    private final ProcurementCatalogue procurements;
    private final Ledger ledger;
    private final Clock clock;

    Moderating(
            UnderWay evaluations,
            ModerationNotes notes,
            Panels panels,
            ProcurementCatalogue procurements,
            Ledger ledger,
            Clock clock) {
        this.evaluations = evaluations;
        this.notes = notes;
        this.panels = panels;
        this.procurements = procurements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Asks the panel to look at an item again, from when everybody has submitted until it has finished: the moderator does,
     * or the chair where nobody moderates.
     */
    public void ask(LotId lot, Item item, String words, Actor by) {
        var duty = panels.asking(procurements.details(procurements.ofLot(lot), by));
        var evaluation = evaluations.evaluating(lot, duty, by);
        evaluation.requireAgreeing(item, panels.questions(lot), panels.panel(evaluation, by));
        var number = notes.ofLot(lot).size() + 1;
        var now = clock.instant();
        var note = notes.save(ModerationNote.write(lot, number, item, words, by, now));
        ledger.append("evaluation.note_written", lot.value().toString(), by, now, facts(note, note.words()));
    }

    /** Answers a note for the panel: the consensus is not finished before each is answered. */
    public void answer(LotId lot, int number, String words, Actor by) {
        evaluations.evaluating(lot, Duty.CHAIR, by);
        var note = notes.ofLot(lot).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        var now = clock.instant();
        note.answer(words, by, now);
        ledger.append("evaluation.note_answered", lot.value().toString(), by, now, facts(note, words.strip()));
    }

    private static Map<String, String> facts(ModerationNote note, String words) {
        return Map.of(
                "note", "" + note.number(),
                "bid", note.item().bid(),
                "criterion", note.item().criterion().toString(),
                "words", Evaluating.digest(words));
    }
}
