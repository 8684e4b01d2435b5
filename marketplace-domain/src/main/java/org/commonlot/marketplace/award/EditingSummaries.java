package org.commonlot.marketplace.award;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the author of a procurement edit what summaries tell before they are issued, above all to redact what bidders marked as
 * confidential. Points and ranks are not edited, and what the panel recorded stays as it is: each edit is kept beside it.
 */
@Service
@Transactional
public class EditingSummaries {

    private final Awards awards;
    private final Drafting drafting;
    private final PassageEdits edits;
    private final ConfidentialChecks checks;
    private final Assessments assessments;
    private final Opportunities opportunities;
    private final ProcurementCatalogue procurements;
    private final Procuring procuring;
    private final Conflicts conflicts;
    private final SubmissionGate gate;
    private final Ledger ledger;
    private final Clock clock;

    EditingSummaries(
            Awards awards,
            Drafting drafting,
            PassageEdits edits,
            ConfidentialChecks checks,
            Assessments assessments,
            Opportunities opportunities,
            ProcurementCatalogue procurements,
            Procuring procuring,
            Conflicts conflicts,
            SubmissionGate gate,
            Ledger ledger,
            Clock clock) {
        this.awards = awards;
        this.drafting = drafting;
        this.edits = edits;
        this.checks = checks;
        this.assessments = assessments;
        this.opportunities = opportunities;
        this.procurements = procurements;
        this.procuring = procuring;
        this.conflicts = conflicts;
        this.gate = gate;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is to be told of an assessed bid, or was, for people of the procurement who are clear of conflicts. */
    @Transactional(readOnly = true)
    public SummaryDraft draft(LotId lot, String bid, Actor actor) {
        assessments.requireClear(lot, actor);
        return drafting.draft(award(lot), bid);
    }

    /** The same of every assessed bid, best first. */
    @Transactional(readOnly = true)
    public List<SummaryDraft> drafts(LotId lot, Actor actor) {
        assessments.requireClear(lot, actor);
        return drafting.drafts(award(lot));
    }

    /** Whether this person may edit it now, asked before a page asks. */
    @Transactional(readOnly = true)
    public void requireEditable(LotId lot, Actor by) {
        admit(lot, by);
        requireNotIssued(award(lot));
    }

    /**
     * Replaces a passage.
     *
     * @param code of the passage
     * @param seen how often it had been edited when this person read it
     * @throws NotFound where there is no such passage
     */
    public void edit(LotId lot, String bid, String code, int seen, String words, String reason, Actor by) {
        admit(lot, by);
        gate.alone(lot);
        var award = award(lot);
        requireNotIssued(award);
        var passage = drafting.draft(award, bid).passages().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (passage.edits() != seen) throw new Refused(AwardRefusal.CHANGED_MEANWHILE);
        if (words.isBlank()) throw new Refused(AwardRefusal.PASSAGE_EMPTY);
        if (reason.isBlank()) throw new Refused(AwardRefusal.EDIT_UNEXPLAINED);
        if (words.equals(passage.words())) throw new Refused(AwardRefusal.PASSAGE_UNCHANGED);
        var now = clock.instant();
        var criterion = passage.criterion();
        edits.add(
                lot,
                new PassageEdit(
                        bid,
                        passage.readership(),
                        criterion == null ? null : criterion.id(),
                        passage.words(),
                        words,
                        reason,
                        by.person(),
                        now));
        ledger.append("award.summary_edited", bid, by, now, Map.of("passage", code));
    }

    /** Confirms that nothing which the bidder marked as confidential is told to others, as the summaries stand now. */
    public void confirm(LotId lot, String bid, Actor by) {
        admit(lot, by);
        gate.alone(lot);
        var award = award(lot);
        requireNotIssued(award);
        if (drafting.draft(award, bid).marked().isEmpty()) throw new Refused(AwardRefusal.NOTHING_CONFIDENTIAL);
        var now = clock.instant();
        checks.add(lot, new ConfidentialCheck(bid, drafting.digest(award), by.person(), now));
        ledger.append("award.confidential_checked", bid, by, now, Map.of());
    }

    private void requireNotIssued(AwardView award) {
        if (!Drafting.editable(award)) throw new Refused(AwardRefusal.SUMMARIES_SETTLED);
    }

    private AwardView award(LotId lot) {
        var published = opportunities.byLot(lot).orElseThrow(NotFound::new).opportunity();
        return awards.findById(lot).orElseThrow(NotFound::new).view(Dues.of(published));
    }

    private void admit(LotId lot, Actor by) {
        var id = procurements.ofLot(lot);
        procuring.requireDuty(id, Duty.AUTHOR, by);
        conflicts.requireClear(id, by);
    }
}
