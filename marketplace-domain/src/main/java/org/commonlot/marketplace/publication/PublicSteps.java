package org.commonlot.marketplace.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonlot.marketplace.award.AwardDecided;
import org.commonlot.marketplace.award.AwardSetAside;
import org.commonlot.marketplace.challenge.AwardHeld;
import org.commonlot.marketplace.clarification.QuestionAnswered;
import org.commonlot.marketplace.contract.ContractCopyPublished;
import org.commonlot.marketplace.contract.ContractPublished;
import org.commonlot.marketplace.performance.AssessmentPublished;
import org.commonlot.marketplace.performance.FailingPublished;
import org.commonlot.marketplace.procurement.LotMoved;
import org.commonlot.marketplace.procurement.ProcurementAmended;
import org.commonlot.marketplace.procurement.ProcurementCancelled;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementPublished;
import org.commonlot.marketplace.procurement.ProcurementTerminated;
import org.commonlot.marketplace.procurement.StageOpened;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears of the steps that everybody may know of, and has them released when their transaction is about to commit: then
 * what it did is whole, and the lock that orders releases is held only for a moment.
 */
@Component
class PublicSteps {

    private final Releasing releasing;
    private final PublicFacts facts;

    PublicSteps(Releasing releasing, PublicFacts facts) {
        this.releasing = releasing;
        this.facts = facts;
    }

    @EventListener
    void published(ProcurementPublished event) {
        var intended = facts.intended(event.id());
        var step = happened(event.id());
        if (intended.isEmpty()) step.published(event.at());
        else for (var award : intended) step.intended(award, event.at());
    }

    @EventListener
    void amended(ProcurementAmended event) {
        happened(event.id()).amended(event.number(), event.reason(), event.at());
    }

    @EventListener
    void answered(QuestionAnswered event) {
        happened(event.procurement()).answered(event.question(), event.at());
    }

    /** Opening, evaluating and deciding are not public steps: an award is, once it may be told. */
    @EventListener
    void moved(LotMoved event) {
        switch (event.step()) {
            case CLOSE -> happened(event.procurement()).closed(event.at());
            case END_UNSUCCESSFUL -> happened(event.procurement()).unsuccessful(event.lot(), event.at());
            case CANCEL_LOT -> happened(event.procurement()).cancelled(event.lot(), event.at());
            case INVITE, NAME_SUPPLIER, REOPEN, OPEN_BIDS, EVALUATE, SELECT, DECIDE, SET_AWARD_ASIDE, COMPLETE_LOT -> {}
        }
    }

    @EventListener
    void stageOpened(StageOpened event) {
        happened(event.id()).stageOpened(event.stage(), event.at());
    }

    @EventListener
    void cancelled(ProcurementCancelled event) {
        happened(event.id()).cancelled(event.reason(), event.at());
    }

    @EventListener
    void terminated(ProcurementTerminated event) {
        happened(event.id()).terminated(new Notice(event.number(), event.published()));
    }

    @EventListener
    void awarded(AwardDecided event) {
        var award = facts.award(event);
        happened(event.procurement()).awarded(award, event.at());
    }

    /** What was never public is not taken back in public. */
    @EventListener
    void setAside(AwardSetAside event) {
        if (event.wasPublic()) happened(event.procurement()).setAside(event.lot(), event.number(), event.at());
    }

    @EventListener
    void held(AwardHeld event) {
        happened(event.procurement()).held(facts.awardNumber(event.lot()), event);
    }

    @EventListener
    void contracted(ContractPublished event) {
        happened(event.procurement()).contracted(facts.contract(event), event.at());
    }

    @EventListener
    void copied(ContractCopyPublished event) {
        happened(event.procurement()).told(facts.copy(event), event.at());
    }

    /** A notice of performance has a release of its own: several of one contract may become public at once. */
    @EventListener
    void assessed(AssessmentPublished event) {
        var told = new AssessmentTold(event, facts.awardNumber(event.lot()));
        happenedNext(event.procurement()).told(told, event.notice().at());
    }

    @EventListener
    void failed(FailingPublished event) {
        var told = new FailingTold(event, facts.awardNumber(event.lot()));
        happenedNext(event.procurement()).told(told, event.notice().at());
    }

    private Happened happened(ProcurementId procurement) {
        return writing().of(procurement);
    }

    private Happened happenedNext(ProcurementId procurement) {
        return writing().next(procurement);
    }

    private Writing writing() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A release is written in the transaction of its step");
        }
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Writing writing && writing.owner() == this) return writing;
        }
        var writing = new Writing();
        TransactionSynchronizationManager.registerSynchronization(writing);
        return writing;
    }

    /** The steps of one transaction, released before the ledger writes its entries. */
    private final class Writing implements TransactionSynchronization {

        private static final int BEFORE_THE_LEDGER = Ordered.LOWEST_PRECEDENCE - 100;

        private final Map<ProcurementId, Happened> steps = new LinkedHashMap<>();
        private final List<Happened> next = new ArrayList<>();

        PublicSteps owner() {
            return PublicSteps.this;
        }

        Happened of(ProcurementId procurement) {
            return steps.computeIfAbsent(procurement, Happened::new);
        }

        /** In a release of its own, which follows that of all else. */
        Happened next(ProcurementId procurement) {
            var happened = new Happened(procurement);
            next.add(happened);
            return happened;
        }

        @Override
        public int getOrder() {
            return BEFORE_THE_LEDGER;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            releasing.release(
                    Stream.concat(steps.values().stream(), next.stream()).toList());
        }
    }
}
