package org.commonlot.marketplace.journey;

import org.commonlot.marketplace.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

@OnPostgres
class PeopleJourneyIT extends PeopleJourney {

    @LocalServerPort
    int port;

    @Autowired
    PasswordEncoder passwords;

    @Override
    Entrance entrance() {
        return new LocalEntrance("http://localhost:" + port, organising, passwords, mailbox, clock);
    }
}
