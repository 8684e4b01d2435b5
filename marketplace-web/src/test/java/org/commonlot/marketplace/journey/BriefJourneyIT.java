package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How little a tired buyer has to go through. */
@OnPostgres
class BriefJourneyIT {

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
    void aChallengeBelowThresholdIsWithTheApproverAfterFewerThanTenPages() {
        var troupe = new Troupe(cast, organising, passwords, mailbox, clock);
        try (var stage = new Stage("Lights that tell when they fail", port, troupe, clock, false)) {
            var before = stage.author.answered();
            new Announcing(stage).buyerDraftsInBrief("Below threshold, open competition");
            assertThat(stage.author.answered())
                    .filteredOn(page -> !before.contains(page))
                    .hasSizeLessThan(10);
            stage.report("in-brief");
        }
    }
}
