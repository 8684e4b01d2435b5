package org.commonlot.marketplace.journey;

import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A challenge that is bought in stages, and in lots of which not all come to their end. */
@OnPostgres
class StagedJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Organising organising;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    /** From the exploration of the first of three lots, one goes on to the pilot, and wins it. */
    @Test
    void competitiveFlexibleProcedureOfThreeLotsInTwoStages() {
        var troupe = new Troupe(cast, organising, passwords, mailbox, clock);
        try (var stage = new Stage("Carers who find each other", port, troupe, clock, false)) {
            var announcing = new Announcing(stage);
            var stages = new InStages(stage, announcing);
            announcing.buyerDrafts("Competitive flexible procedure");
            stages.authorDividesItIntoLots();
            stages.authorDividesItIntoStages();
            announcing.buyerPreviewsAndSendsForReview();
            announcing.approverReadsAndApproves();
            announcing.everybodyDeclares();
            announcing.authorFilesTheNoticeAndPublishes();
            var bids = new Tendering(stage);
            bids.anybodyFindsAndReadsIt();
            stages.anybodySeesTheStages();
            stages.suppliersChooseTheFirstLot(bids);
            bids.bidsAgain("58,000");
            bids.rivalBids();
            stages.approverCancelsTheThirdLot();
            bids.deadlinePassesWithNobodyLooking();
            var deciding = new Deciding(stage, bids);
            deciding.twoOpenersOpen();
            deciding.everybodyWhoDecidesDeclaresAgain();
            deciding.authorRaisesAConcern();
            bids.rivalReadsTheConcernAndReplies();
            deciding.authorClearsBothBidders();
            deciding.twoEvaluatorsScore();
            deciding.chairRecordsConsensus();
            stages.theSecondLotForWhichNobodyBidHasEnded();
            stages.chairProposesAndApproverApproves(bids);
            stages.entrantsReadWhatWasDecided(bids);
            stages.authorOpensTheNextStage();
            stages.onlyTheChosenBid(bids);
            stages.theSecondStageClosesAndIsOpenedByItself();
            stages.thePilotIsEvaluatedAndAwarded(bids, deciding);
            stage.report("in-stages");
        }
    }
}
