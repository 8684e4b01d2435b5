package org.commonlot.marketplace.clarification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.InvitedEntrants;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking, answering and declining to answer. */
@Service
@Transactional
public class Clarifying {

    private final Questions questions;
    private final Askers askers;
    private final Opportunities opportunities;
    private final InvitedEntrants invitations;
    private final OrganisationDirectory organisations;
    private final Procuring procuring;
    private final ProcurementCatalogue procurements;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clarifying(
            Questions questions,
            Askers askers,
            Opportunities opportunities,
            InvitedEntrants invitations,
            OrganisationDirectory organisations,
            Procuring procuring,
            ProcurementCatalogue procurements,
            People people,
            Posting posting,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.askers = askers;
        this.opportunities = opportunities;
        this.invitations = invitations;
        this.organisations = organisations;
        this.procuring = procuring;
        this.procurements = procurements;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Asks about the whole procurement. */
    public UUID ask(ProcurementId id, String text, Actor by) {
        return ask(id, About.WHOLE, text, by);
    }

    /** Asks for the supplier that the person writes bids for, while questions are open. */
    public UUID ask(ProcurementId id, About about, String text, Actor by) {
        var supplier = by.bidsFor().orElseThrow(NotFound::new);
        var published = opportunities.byId(id).orElseThrow(NotFound::new);
        // A stage after the first is a matter of those who were chosen.
        if (!invitations.admits(id, organisations.oneFirm(supplier))) throw new NotFound();
        var closes = published.opportunity().timetable().questionsClose();
        var now = clock.instant();
        if (published.state() != PublicState.OPEN || closes == null || new Deadline(closes).hasPassed(now)) {
            throw new Refused(ClarificationRefusal.QUESTIONS_CLOSED);
        }
        if (!canBeAskedAbout(about, published.opportunity())) throw new NotFound();
        var question = questions.save(askers.seal(Question.ask(id.value(), about, text, now), supplier));
        // Who asks stays out of the log: a question would tell that a bid is being written.
        ledger.append(
                "clarification.asked", id.value().toString(), "supplier", now, Map.of("question", "" + question.id()));
        return question.id();
    }

    private static boolean canBeAskedAbout(About about, Opportunity opportunity) {
        var lot = about.lot();
        var section = about.section();
        if (lot != null && section != null) return false;
        if (section != null) return About.SECTIONS.contains(section);
        return lot == null
                || opportunity.lots().stream().anyMatch(offered -> offered.id().equals(lot.value()));
    }

    /** Answers for everybody; the author does, with the question as it may be published. */
    public void answer(UUID question, String published, String text, Actor by) {
        var asked = forAuthor(question, by);
        var now = clock.instant();
        asked.answer(published, text, by, now);
        record("clarification.answered", asked, by, now);
        events.publishEvent(new QuestionAnswered(procurement(asked), asked.view(), now));
    }

    /** Answers the asker alone, for a reason that is recorded: publishing would tell what is confidential. */
    public void answerPrivately(UUID question, String text, String reason, Actor by) {
        var asked = forAuthor(question, by);
        var now = clock.instant();
        asked.answerPrivately(text, reason, by, now);
        record("clarification.answered-privately", asked, by, now);
        tellAsker(asked, "question-private", now);
    }

    /** Says to the asker why the question is not answered. */
    public void decline(UUID question, String reason, Actor by) {
        var asked = forAuthor(question, by);
        var now = clock.instant();
        asked.decline(reason, by, now);
        record("clarification.declined", asked, by, now);
        tellAsker(asked, "question-declined", now);
    }

    private Question forAuthor(UUID question, Actor by) {
        var asked = questions.findById(question).orElseThrow(NotFound::new);
        procuring.requireDuty(procurement(asked), Duty.AUTHOR, by);
        return asked;
    }

    private void record(String act, Question asked, Actor by, Instant now) {
        ledger.append(act, asked.procurement().toString(), by, now, Map.of("question", "" + asked.id()));
    }

    /** Says where to read it, not what it says; and nobody but the firm learns that it was told. */
    private void tellAsker(Question asked, String kind, Instant now) {
        var opportunity = opportunities
                .byId(procurement(asked))
                .orElseThrow(NotFound::new)
                .opportunity();
        var facts = Map.of(
                "title", opportunity.title(), "path", "/opportunities/" + opportunity.reference() + "/questions");
        askers.asker(asked).stream()
                .flatMap(supplier -> people.withRight(supplier, Right.WRITE_BIDS).stream())
                .forEach(person -> posting.postDiscreetly(new Letter(kind, person.email(), facts), now));
    }

    private static ProcurementId procurement(Question asked) {
        return new ProcurementId(asked.procurement());
    }

    /** What everybody may read: answered questions, oldest first. */
    @Transactional(readOnly = true)
    public List<QuestionView> answered(ProcurementId id) {
        return all(id).stream().filter(QuestionView::isPublic).toList();
    }

    /** All questions, for the author. */
    @Transactional(readOnly = true)
    public List<QuestionView> forAuthor(ProcurementId id, Actor by) {
        procuring.requireDuty(id, Duty.AUTHOR, by);
        return all(id);
    }

    /** All questions with what became of them, for those who file the record. */
    @Transactional(readOnly = true)
    public List<QuestionView> forRecord(ProcurementId id, Actor by) {
        procurements.record(id, by);
        return all(id);
    }

    /** What the firm has asked whose bids this person reads, with what became of it. */
    @Transactional(readOnly = true)
    public List<QuestionView> mine(ProcurementId id, Actor by) {
        var supplier = by.readsBidsOf().orElseThrow(NotFound::new);
        return questions.askedBy(id.value(), askers.hash(id.value(), supplier), supplier.value()).stream()
                .map(question -> question.view().forAsker())
                .toList();
    }

    private List<QuestionView> all(ProcurementId id) {
        return questions.findByProcurementIdOrderByAskedAtAscIdAsc(id.value()).stream()
                .map(Question::view)
                .toList();
    }
}
