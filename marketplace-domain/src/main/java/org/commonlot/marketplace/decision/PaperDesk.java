package org.commonlot.marketplace.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonlot.marketplace.award.AwardApproved;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.award.AwardView;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The paper on which an award is decided, for its author and its approver: as things stand until the approval, and from
 * then on as they stood at it.
 */
@Service
@Transactional(readOnly = true)
public class PaperDesk {

    private final AwardDesk awards;
    private final PaperWriting writing;
    private final Papers papers;
    private final EvaluationDesk evaluations;
    private final ProcurementCatalogue procurements;
    private final People people;
    private final Ledger ledger;

    PaperDesk(
            AwardDesk awards,
            PaperWriting writing,
            Papers papers,
            EvaluationDesk evaluations,
            ProcurementCatalogue procurements,
            People people,
            Ledger ledger) {
        this.awards = awards;
        this.writing = writing;
        this.papers = papers;
        this.evaluations = evaluations;
        this.procurements = procurements;
        this.people = people;
        this.ledger = ledger;
    }

    /** As things stand now; nothing before an award is proposed. */
    public DecisionPaper draft(LotId lot, Actor by) {
        return writing.of(admit(lot, by), by);
    }

    /** As it was when the award was approved; nothing before. */
    public Optional<FrozenPaper> frozen(LotId lot, Actor by) {
        return admit(lot, by).approvedAt() == null ? Optional.empty() : papers.of(lot);
    }

    /** Every paper that an award of the lot was approved on, oldest first. */
    public List<FrozenPaper> all(LotId lot, Actor by) {
        admit(lot, by);
        return papers.all(lot);
    }

    private AwardView admit(LotId lot, Actor by) {
        if (!evaluations.decides(procurements.details(procurements.ofLot(lot), by), by)) throw new NotFound();
        return awards.award(lot, by).orElseThrow(NotFound::new);
    }

    /** Keeps what the approver had before them, in the transaction of the approval. */
    @EventListener
    @Transactional
    public void on(AwardApproved approved) {
        var approver = awards.approver(approved.lot());
        var by = people.actorFor(approver);
        var award = awards.award(approved.lot(), by).orElseThrow();
        var paper = writing.of(award, by);
        var hash = papers.freeze(approved.procurement(), approved.lot(), paper, approved.at());
        ledger.append(
                "decision.paper_frozen",
                approved.lot().value().toString(),
                by,
                approved.at(),
                Map.of("sha256", Objects.requireNonNull(hash)));
    }
}
