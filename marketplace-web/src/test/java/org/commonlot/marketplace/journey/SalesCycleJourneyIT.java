package org.commonlot.marketplace.journey;

import java.time.Duration;
import java.util.UUID;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.salescycle.CycleCounting;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.web.components.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A promise is read before bidding, is missed, and everybody sees it. */
@OnPostgres
class SalesCycleJourneyIT {

    private static final Actor STAGE = Actor.system("test");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Organising organising;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    CycleCounting counting;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @Test
    void whatACouncilPublishedElsewhereIsImportedAndCounted() {
        var council = cast.authority();
        var known = organisations.authority(council);
        var notices = new StringBuilder();
        for (int number = 0; number < 7; number++) {
            notices.append(notice(known.identifierScheme(), known.identifier(), number));
        }
        var administrator = cast.administrator();
        organising.changePassword(administrator.person(), passwords.encode(Troupe.PASSWORD), STAGE, clock.instant());
        try (var chromium = Chromium.start()) {
            var page = "/authorities/" + council.value();
            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open(page).sees("3. How does it buy technology?").doesNotSee("What others publish");

            var admin = chromium.person("Ada Admin", site(), inspection)
                    .signIn(people.person(administrator.person()).email(), Troupe.PASSWORD);
            admin.setsUpAPhone(clock.instant());
            admin.open("/administration/import").press("Import").isAnswered(422).sees("Select a file");
            admin.attach("notices_" + "of_a_council_whose_name_is_long_".repeat(3) + "2026.jsonl", notices.toString())
                    .press("Import");
            admin.open("/administration/import").reloadsUntilItSays("7 read: 7 stored");
            counting.sweep();

            anybody.open(page)
                    .sees("What others publish")
                    .sees("Most of their dates are planned and are called so.")
                    .sees("21 days");
            anybody.open("/insights").sees("What others publish");
        }
        inspection.report("what is imported");
    }

    private static String notice(String scheme, String identifier, int number) {
        return """
            {"ocid":"ocds-journey-%1$s","id":"%2$06d-2026","date":"2026-08-01T09:00:00Z","tender":{"title":"Lamps","status":"active","procurementMethodDetails":"Open procedure","tenderPeriod":{"endDate":"2026-08-28T12:00:00+01:00"},"awardPeriod":{"endDate":"2026-09-18T12:00:00+01:00"},"documents":[{"id":"1","noticeType":"UK4"}]},"buyer":{"id":"B","name":"Council"},"parties":[{"id":"B","name":"Council","roles":["buyer"],"identifier":{"scheme":"%3$s","id":"%4$s"}}]}
            """.formatted(UUID.randomUUID(), number + 1, scheme, identifier);
    }

    @Test
    void readsThePromiseBidsAndSeesItMissedInPublic() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        var promised = UkTime.date(clock.instant()).plusDays(60);
        var page = "/opportunities/" + challenge.reference();
        var supplier = cast.supplier();
        var writer = cast.actor(supplier, Role.BID_WRITER);
        counting.sweep();
        try (var chromium = Chromium.start()) {
            var bidder = signedIn(chromium, "Sam Writer", writer.person());
            bidder.open(page)
                    .sees("What to expect")
                    .sees("Award: " + Wording.shortDay(promised))
                    .sees("Not due yet");
            var bid = story.bidSubmitted(challenge, supplier, writer, "80000");
            bidder.open("/bids/" + bid.id().value()).sees("Your cycle with").sees("Your first bid arrived");

            var author =
                    signedIn(chromium, "Ada Author", challenge.team().author().person());
            author.open("/desk/procurements/" + challenge.id().value())
                    .sees("Seen here")
                    .follow("Say when: Problem identified")
                    .date("Day", UkTime.date(clock.instant()).plusDays(1))
                    .press("Save the day")
                    .isAnswered(422)
                    .sees("can’t be in the future");
            author.date("Day", UkTime.date(clock.instant()).minusDays(30))
                    .press("Save the day")
                    .sees("The day is kept.")
                    .sees("(said by a person)");

            story.evaluated(challenge);
            clock.travelTo(UkTime.endOf(promised).plus(Duration.ofDays(4)));
            counting.sweep();
            var anybody = chromium.person("anybody", site(), inspection);
            anybody.open(page).sees("Missed: nothing has come yet").followStarting("How Council");
            anybody.sees("3. How does it buy technology?").sees("Missed: nothing has come yet");
            anybody.sees("and no award is published");
            author.open("/desk")
                    .follow("How long your buying takes")
                    .sees("Evaluation")
                    .sees("Promises that are not kept yet")
                    .sees("Red flags without an answer")
                    .follow("Fewer missed bin collections")
                    .sees("Seen here");

            story.decided(challenge);
            counting.sweep();
            anybody.open(page).sees("Missed: " + Wording.shortDay(promised.plusDays(5)));
            bidder.open("/bids/" + bid.id().value()).sees("Award decided").sees("Missed: ");
            anybody.open("/")
                    .follow("See how long buying takes")
                    .sees("Promises kept")
                    .follow("Publication to award")
                    .follow("By size of bidder")
                    .sees("Micro");
        }
        inspection.report("sales cycle");
    }

    private Person signedIn(Chromium chromium, String name, PersonId person) {
        var account = cast.account(person);
        return chromium.person(name, site(), inspection).signIn(account.email(), account.password());
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
