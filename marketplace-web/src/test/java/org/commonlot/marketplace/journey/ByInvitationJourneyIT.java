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

/** What is not open to everybody: a competition among the suppliers of a framework. */
@OnPostgres
class ByInvitationJourneyIT {

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

    @Test
    void onlyTheSuppliersOfAFrameworkBidForACallOff() {
        var troupe = new Troupe(cast, organising, passwords, mailbox, clock);
        try (var stage = new Stage("Routes for the bin lorries", port, troupe, clock, false)) {
            var invitation = new ByInvitation(stage, new Tendering(stage));
            var announcing = new Announcing(stage);
            announcing.buyerDraftsWithoutSending(ByInvitation.PROCEDURE);
            invitation.authorSaysUnderWhichFramework();
            invitation.authorInvites();
            invitation.sendsForReview();
            announcing.approverReadsAndApproves();
            announcing.everybodyDeclares();
            invitation.authorPublishesWithoutANotice();
            stage.ocdsHas("tender");
            invitation.nobodyElseFindsItOrBids();
            invitation.invitedBid();
            stage.report("by-invitation");
        }
    }
}
