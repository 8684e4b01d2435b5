package org.commonlot.marketplace.clarification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking and answering. */
@Service
@Transactional
public class Clarifying {

    private final Questions questions;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clarifying(
            Questions questions,
            Opportunities opportunities,
            Procuring procuring,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.opportunities = opportunities;
        this.procuring = procuring;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for the supplier that the person writes bids for, while questions are open. */
    public UUID ask(ProcurementId id, String text, Actor by) {
        var supplier = by.bidsFor().orElseThrow(NotFound::new);
        var published = opportunities.byId(id).orElseThrow(NotFound::new);
        var closes = published.opportunity().timetable().questionsClose();
        var now = clock.instant();
        if (published.state() != PublicState.OPEN || closes == null || new Deadline(closes).hasPassed(now)) {
            throw new Refused(ClarificationRefusal.QUESTIONS_CLOSED);
        }
        var question = questions.save(Question.ask(id.value(), supplier, text, by, now));
        // Who asks stays out of the log: a question would tell that a bid is being written.
        ledger.append(
                "clarification.asked", id.value().toString(), "supplier", now, Map.of("question", "" + question.id()));
        return question.id();
    }

    /** Answers for everybody; the author does, with the question as it may be published. */
    public void answer(UUID question, String published, String text, Actor by) {
        var asked = questions.findById(question).orElseThrow(NotFound::new);
        var id = new ProcurementId(asked.procurement());
        procuring.requireDuty(id, Duty.AUTHOR, by);
        var now = clock.instant();
        asked.answer(published, text, by, now);
        ledger.append("clarification.answered", id.value().toString(), by, now, Map.of("question", "" + question));
        events.publishEvent(new QuestionAnswered(id, asked.view(), now));
    }

    /** What everybody may read: answered questions, oldest first. */
    @Transactional(readOnly = true)
    public List<QuestionView> answered(ProcurementId id) {
        return all(id).stream().filter(question -> question.answer() != null).toList();
    }

    /** All questions, for the author. */
    @Transactional(readOnly = true)
    public List<QuestionView> forAuthor(ProcurementId id, Actor by) {
        procuring.requireDuty(id, Duty.AUTHOR, by);
        return all(id);
    }

    /** What this person's own firm has asked. */
    @Transactional(readOnly = true)
    public List<QuestionView> mine(ProcurementId id, Actor by) {
        var supplier = by.bidsFor().orElseThrow(NotFound::new);
        return questions.findByProcurementIdAndSupplierIdOrderByAskedAtAscIdAsc(id.value(), supplier.value()).stream()
                .map(Question::view)
                .toList();
    }

    private List<QuestionView> all(ProcurementId id) {
        return questions.findByProcurementIdOrderByAskedAtAscIdAsc(id.value()).stream()
                .map(Question::view)
                .toList();
    }
}
