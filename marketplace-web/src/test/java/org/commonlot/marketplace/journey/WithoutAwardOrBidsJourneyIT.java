package org.commonlot.marketplace.journey;

import java.time.Duration;
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

/** What goes another way than a competition: an award without bids, and a challenge that ends without award. */
@OnPostgres
class WithoutAwardOrBidsJourneyIT {

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

    /** A direct award, with its transparency notice before and its standstill after the award. */
    @Test
    void directAward() {
        try (var stage = new Stage("Another year of the waste system", port, troupe(), clock, false)) {
            var direct = new AwardingDirectly(stage);
            direct.authorDraftsWithGroundReasonAndSupplier();
            direct.authorSettlesTheGates();
            direct.approverCommentsAndTheAuthorResolves();
            direct.approverApprovesAndBothDeclare();
            direct.transparencyNoticeComesFirst();
            direct.anybodyReadsToWhomAndWhy();
            stage.ocdsHas("award");
            direct.awardIsProposedAndApprovedByAnother();
            direct.awardNoticeIsFiled();
            stage.ocdsHas("award", "awardUpdate");
            stage.travelTo(standstillEnds(stage).plus(Duration.ofHours(9)));
            direct.contractIsSignedAndItsDetailsFiled();
            stage.ocdsHas("award", "awardUpdate", "contract");
            stage.report("direct-award");
        }
    }

    /** Published by itself at the hour that was set, and cancelled by the approver with its reason and its notice. */
    @Test
    void cancellation() {
        try (var stage = new Stage("Fewer letters by post", port, troupe(), clock, false)) {
            var announcing = new Announcing(stage);
            announcing.buyerDrafts("Below threshold, open competition");
            announcing.buyerPreviewsAndSendsForReview();
            announcing.approverReadsAndApproves();
            announcing.everybodyDeclares();
            var ending = new Ending(stage);
            ending.authorFilesTheNoticeAndSetsTheHour();
            ending.itIsPublishedWithNobodyLooking();
            ending.approverCancelsWithReasonAndNotice();
            ending.anybodyReadsWhyItEnded();
            stage.ocdsHas("tender", "tenderCancellation");
            stage.report("cancellation");
        }
    }

    private Troupe troupe() {
        return new Troupe(cast, organising, passwords, mailbox, clock);
    }

    private Instant standstillEnds(Stage stage) {
        var id = UUID.fromString(stage.desk.substring(stage.desk.lastIndexOf('/') + 1));
        var ends = jdbc.queryForObject(
                "select standstill_ends from award where procurement_id = ?", OffsetDateTime.class, id);
        return Objects.requireNonNull(ends).toInstant();
    }
}
