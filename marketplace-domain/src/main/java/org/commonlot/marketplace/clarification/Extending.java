package org.commonlot.marketplace.clarification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Amending;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes to move a deadline when questions were not answered in time, and records what a person decided. */
@Service
@Transactional
public class Extending {

    private static final Actor JOB = Actor.system("questions");

    /** Longer than two working days ever are: Christmas, a weekend and two bank holidays. */
    private static final Duration HORIZON = Duration.ofDays(14);

    private final Questions questions;
    private final ExtensionProposals proposals;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final Amending amending;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    Extending(
            Questions questions,
            ExtensionProposals proposals,
            Opportunities opportunities,
            Procuring procuring,
            Amending amending,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.questions = questions;
        this.proposals = proposals;
        this.opportunities = opportunities;
        this.procuring = procuring;
        this.amending = amending;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Procurements that may need a proposal. */
    @Transactional(readOnly = true)
    public List<ProcurementId> candidates() {
        var now = clock.instant();
        return questions.unansweredBefore(now, now.plus(HORIZON)).stream()
                .map(ProcurementId::new)
                .toList();
    }

    /** Raises a proposal, and tells the authors, if answers were due by now. Returns whether this call did it. */
    public boolean raise(ProcurementId id) {
        var published = opportunities.byId(id).orElseThrow(NotFound::new);
        var closes = published.opportunity().timetable().bidsClose();
        var now = clock.instant();
        if (published.state() != PublicState.OPEN || closes == null || now.isBefore(AnswerTime.due(closes))) {
            return false;
        }
        int waiting = (int) questions.findByProcurementIdOrderByAskedAtAscIdAsc(id.value()).stream()
                .filter(question -> question.view().waits())
                .count();
        if (waiting == 0) return false;
        var proposed = AnswerTime.proposed(closes, UkTime.date(now));
        proposals.saveAndFlush(ExtensionProposal.raise(id.value(), closes, waiting, proposed, now));
        ledger.append(
                "clarification.extension-proposed",
                id.value().toString(),
                JOB,
                now,
                Map.of("deadline", closes.toString(), "proposed", proposed.toString()));
        var facts = Map.of(
                "title", published.opportunity().title(), "path", "/desk/procurements/" + id.value() + "/extension");
        for (var author : procuring.withDuty(id, Duty.AUTHOR)) {
            posting.post(new Letter("extension-proposal", people.person(author).email(), facts), now);
        }
        return true;
    }

    /** The author decides, with a reason. To extend is to prepare a change of the dates, which the approver approves. */
    public void decide(UUID proposal, ExtensionDecision decision, String reason, Actor by) {
        var raised = proposals.findById(proposal).orElseThrow(NotFound::new);
        var id = raised.view().procurement();
        procuring.requireDuty(id, Duty.AUTHOR, by);
        var now = clock.instant();
        raised.decide(decision, reason, by, now);
        if (decision == ExtensionDecision.EXTEND) {
            amending.prepareLater(id, raised.view().proposed(), reason.strip(), by);
        }
        ledger.append(
                "clarification.extension-decided",
                id.value().toString(),
                by,
                now,
                Map.of("decision", decision.name(), "reason", reason.strip()));
    }

    /** Newest first, for the author. */
    @Transactional(readOnly = true)
    public List<ExtensionProposalView> of(ProcurementId id, Actor by) {
        procuring.requireDuty(id, Duty.AUTHOR, by);
        return proposals.findByProcurementIdOrderByRaisedAtDesc(id.value()).stream()
                .map(ExtensionProposal::view)
                .toList();
    }
}
