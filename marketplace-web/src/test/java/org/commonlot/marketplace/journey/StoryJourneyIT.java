package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The main job, end to end, as those who do it: from a problem to a signed contract, under both procedures. */
@OnPostgres
class StoryJourneyIT {

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

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void openProcedure() {
        try (var stage = new Stage("Fewer missed collections", port, troupe(), clock, false)) {
            var announcing = new Announcing(stage);
            announced(announcing, "Open procedure");
            var bids = tendered(stage, announcing);
            var deciding = evaluated(stage, bids);
            deciding.theRecordIsQueried();
            deciding.awardIsProposedAndApproved();
            deciding.summariesAreIssued();
            bids.biddersReadWhatCameOfTheirBids();
            stage.ocdsHas("tender", "tenderUpdate", "tenderUpdate");
            deciding.awardNoticeIsFiled();
            stage.ocdsHas("tender", "tenderUpdate", "tenderUpdate", "award");
            deciding.signingIsRefusedUntilStandstillEnds(contract(stage));
            deciding.standstillPasses(standstillEnds(stage));
            deciding.contractIsSignedAndItsDetailsFiled();
            stage.ocdsHas("tender", "tenderUpdate", "tenderUpdate", "award", "contract");
            stage.report("open");
        }
    }

    /** With an opener, an evaluator and an observer of other authorities. */
    @Test
    void belowThreshold() {
        try (var stage = new Stage("Repairs booked by the tenant", port, troupe(), clock, true)) {
            var announcing = new Announcing(stage);
            announced(announcing, "Below threshold, open competition");
            var bids = bidden(stage, announcing);
            var changing = new Changing(stage, bids);
            changing.authorWritesAndApproverApproves();
            changing.anybodyReadsWhatChangedAndWhy();
            changing.startupConfirmsAndRivalDoesNot();
            stage.ocdsHas("tender", "tenderUpdate", "tenderAmendment");
            closed(bids);
            var deciding = opened(stage, bids);
            changing.rivalIsAskedAndSaysThatItsBidStands();
            evaluated(deciding, bids);
            deciding.awardIsProposedAndApproved();
            deciding.noSummaryNoticeOrStandstillIsDue();
            bids.biddersReadWhatCameOfTheirBids();
            deciding.contractIsSignedAndItsDetailsFiled();
            stage.ocdsHas("tender", "tenderUpdate", "tenderAmendment", "tenderUpdate", "award", "contract");
            stage.report("below-threshold-open");
        }
    }

    private Troupe troupe() {
        return new Troupe(cast, organising, passwords, mailbox, clock);
    }

    private static void announced(Announcing announcing, String procedure) {
        announcing.buyerDrafts(procedure);
        announcing.buyerPreviewsAndSendsForReview();
        announcing.approverReadsAndApproves();
        announcing.everybodyDeclares();
        announcing.authorFilesTheNoticeAndPublishes();
    }

    private static Tendering tendered(Stage stage, Announcing announcing) {
        var bids = bidden(stage, announcing);
        bids.startupMarksWhatIsConfidentialAndSubmitsAgain();
        closed(bids);
        return bids;
    }

    private static Tendering bidden(Stage stage, Announcing announcing) {
        var bids = new Tendering(stage);
        bids.anybodyFindsAndReadsIt();
        stage.ocdsHas("tender");
        bids.startupAsksAndAuthorAnswers();
        stage.ocdsHas("tender", "tenderUpdate");
        var before = announcing.whatBuyersSee();
        bids.startupDraftsLeavesAndComesBack();
        bids.startupSubmitsChangesWithdrawsAndSubmitsAgain();
        bids.rivalBids();
        bids.latecomerDraftsOnly();
        assertThat(announcing.whatBuyersSee())
                .as("nobody on the buyer's side sees that there are bids")
                .isEqualTo(before);
        return bids;
    }

    private static void closed(Tendering bids) {
        bids.deadlinePassesWithNobodyLooking();
        bids.lateBidIsRefusedAndStaysReadable();
    }

    private static Deciding evaluated(Stage stage, Tendering bids) {
        var deciding = opened(stage, bids);
        checked(deciding, bids);
        deciding.authorAsksForClarification();
        bids.startupClarifies();
        deciding.authorDecidesOnTheCondition();
        scored(deciding);
        return deciding;
    }

    private static Deciding opened(Stage stage, Tendering bids) {
        var deciding = new Deciding(stage, bids);
        deciding.twoOpenersOpen();
        deciding.everybodyWhoDecidesDeclaresAgain();
        return deciding;
    }

    private static void evaluated(Deciding deciding, Tendering bids) {
        checked(deciding, bids);
        scored(deciding);
    }

    private static void checked(Deciding deciding, Tendering bids) {
        deciding.authorRaisesAConcern();
        bids.rivalReadsTheConcernAndReplies();
        deciding.authorClearsBothBidders();
    }

    private static void scored(Deciding deciding) {
        deciding.twoEvaluatorsScore();
        deciding.chairRecordsConsensus();
    }

    /** The address that no page links to yet. */
    private String contract(Stage stage) {
        var id =
                jdbc.queryForObject("select id from contract where procurement_id = ?", UUID.class, procurement(stage));
        return stage.lot() + "/contracts/" + id;
    }

    private Instant standstillEnds(Stage stage) {
        var ends = jdbc.queryForObject(
                "select standstill_ends from award where procurement_id = ?", OffsetDateTime.class, procurement(stage));
        return Objects.requireNonNull(ends).toInstant();
    }

    private static UUID procurement(Stage stage) {
        return UUID.fromString(stage.desk.substring(stage.desk.lastIndexOf('/') + 1));
    }
}
