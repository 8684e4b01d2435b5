package org.commonlot.marketplace.journey;

import java.time.Duration;
import org.commonlot.marketplace.adoption.AdoptionReminders;
import org.commonlot.marketplace.adoption.AdoptionSweep;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A pilot publishes what it has shown; another council uses it, is asked in a year, and everybody reads both. */
@OnPostgres
class AdoptionJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    ContractRegister contracts;

    @Autowired
    AdoptionReminders reminders;

    @Autowired
    AdoptionSweep sweep;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @Test
    void whatAPilotHasShownIsAdoptedAskedForInAYearAndShownWithTheSupplier() {
        try (var chromium = Chromium.start()) {
            var managed = Managed.signed(beans);
            var manager = signedIn(chromium, managed.manager());
            manager.open("/desk/contracts/" + managed.id().value()).follow("Publish what came of it");
            manager.fill("What came of it, against the problem", "A third fewer missed collections")
                    .press("Publish")
                    .isAnswered(422);
            manager.stillHas("What came of it, against the problem", "A third fewer missed collections")
                    .fill("What it has cost", "£12,000")
                    .fill("Who used it", "40 crews")
                    .fill("Data", "Rounds and addresses")
                    .fill("What did not work", "It needs a signal, which valleys lack")
                    .press("Publish")
                    .sees("It is published.")
                    .sees("No authority has said yet that it considers or uses it.");
            var solution = manager.path();

            var authority = cast.authority();
            var actor = cast.actor(authority, Role.CONTRACT_MANAGER);
            var other = signedIn(chromium, actor);
            other.open("/desk").follow("Solutions that your authority considers or uses");
            other.sees("You have said nothing yet.");
            other.open(solution).sees("which valleys lack").follow("Say how far your authority has got");
            other.press("Save").isAnswered(422);
            other.choose("How far has it got?", "It uses it")
                    .fill("Note", "All crews")
                    .press("Save")
                    .sees("It is saved.")
                    .sees("In use");

            clock.travelTo(clock.instant().plus(Duration.ofDays(366)));
            while (!reminders.due().isEmpty()) sweep.sweep();
            var path = mailbox.path(people.person(actor.person()).email(), "still-in-use");
            var again = signedIn(chromium, actor);
            again.open(path).press("Yes, it is still in use").sees("Thank you. It is saved.");

            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open(solution).sees("In use").follow("The procurement that it came from");
            anybody.sees("What came of it, and who uses it");
            var supplier = contracts.signed(managed.id()).orElseThrow().supplier();
            anybody.open("/suppliers/" + supplier.value()).sees("Proved solutions");
        }
        inspection.report("adoption");
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
