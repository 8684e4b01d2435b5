package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.ScoreTable;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Scored offline, awarded, given up, awarded again; and what a contract's money is for, from its manager to everybody. */
@OnPostgres
class FallBackJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Autowired
    Story story;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @Test
    void anAwardThatIsGivenUpFallsToTheNextInRank() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var team = challenge.team();
        var first = story.bidSubmitted(challenge, "87654");
        var second = story.bidSubmitted(challenge, "111222");
        story.opened(challenge);
        story.checked(challenge);
        var page = "/desk/procurements/" + challenge.id().value();
        var lot = page + "/lots/" + challenge.lot().value();
        try (var chromium = Chromium.start()) {
            var evaluator = signedIn(chromium, team.evaluator());
            evaluator
                    .open(lot + "/scoring/file")
                    .fill("Or paste its rows", "bid,criterion\n1,Quality")
                    .press("Save the scores")
                    .isAnswered(422)
                    .sees("3 cells are wrong")
                    .sees("Add this column, as the downloaded sheet has it")
                    .stillHas("Or paste its rows", "bid,criterion\n1,Quality");
            evaluator
                    .fill("Or paste its rows", filledIn(challenge))
                    .press("Save the scores")
                    .sees("Your scores are saved.");

            story.agreedAndAwarded(challenge);
            var bidder = signedIn(chromium, second.bidder());
            bidder.open("/bids/" + second.id().value() + "/outcome");
            assertThat(bidder.downloads("Download this as a PDF")).startsWith("%PDF-1.");

            bidder.follow("Say how useful this was").press("Send").isAnswered(422);
            bidder.fill("What was missing, or helped? (optional)", "The reasons for each point")
                    .press("Send")
                    .isAnswered(422)
                    .sees("Choose how useful it was")
                    .stillHas("What was missing, or helped? (optional)", "The reasons for each point");
            bidder.choose("How useful is what you were told of your bid?", "Partly")
                    .press("Send")
                    .sees("Thank you.")
                    .sees("You said of this: Partly");

            var author = signedIn(chromium, team.author());
            author.open(lot + "/award/summaries").sees("The reasons for each point");
            author.open(page).follow("Give the award up");
            author.press("Send to the approver").isAnswered(422);
            giveUp(author).sees("Sent to the approver, who decides whether the award is given up.");

            var approver = signedIn(chromium, team.approver());
            approver.setsUpAPhone(clock.instant());
            approver.open(page).follow("Decide whether the award is given up");
            approver.sees("The winner no longer stands by its bid").follow("Send back: the award stands");
            approver.press("Send back").isAnswered(422);
            approver.fill("Why should the award stand?", "Ask it once more")
                    .press("Send back")
                    .sees("Sent back. The award stands.");
            author.open(lot + "/award/set-aside");
            giveUp(author);
            approver.open(page).follow("Decide whether the award is given up");
            approver.press("Give the award up").sees("The award is given up.");

            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open("/opportunities/" + challenge.reference()).sees("before a contract was signed");
            story.decidedAgain(challenge);
            anybody.open("/opportunities/" + challenge.reference())
                    .sees(organisations.name(second.supplier()))
                    .sees("Award before");
            assertThat(author.open(page).downloads("Print the whole record (PDF)"))
                    .startsWith("%PDF-1.");

            var name = organisations.name(team.authority());
            bidder.open("/bids").follow("Your cycle with each council");
            bidder.sees(name).follow(name);
            bidder.sees("Your first bid arrived").sees("Outcome");
            var loser = signedIn(chromium, first.bidder());
            loser.open("/bids/cycles").sees(name);
        }
        inspection.report("falling back");
    }

    @Test
    void whatTheMoneyOfAContractIsForIsSummedInPublic() {
        try (var chromium = Chromium.start()) {
            var contract = Managed.signed(beans);
            var manager = signedIn(chromium, contract.manager());
            manager.open("/desk/contracts/" + contract.id().value()).follow("Say what the money is for");
            manager.fill("How much of its value pays for open source? (optional)", "some")
                    .press("Save")
                    .isAnswered(422)
                    .sees("Enter an amount in pounds")
                    .stillHas("How much of its value pays for open source? (optional)", "some");
            manager.choose("From which purse is it paid?", "Capital programme")
                    .choose("Is it GovTech investment?", "Yes")
                    .fill("How much of its value pays for open source? (optional)", "12345")
                    .choose("Do the savings rely on digital?", "Yes")
                    .press("Save")
                    .sees("What the money is for was saved.");

            var authority = contract.manager().seats().iterator().next().organisation();
            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open("/authorities/" + authority.value())
                    .follow("What it spends on digital, and what is to come")
                    .sees("Capital programme")
                    .sees("£12,345")
                    .follow("GovTech investment: this figure alone")
                    .sees("£90,000");
            anybody.open("/insights")
                    .follow("Digital spend, savings that rely on it, and what is to come")
                    .sees("All authorities");
            assertThat(anybody.downloads("All figures as CSV")).contains("funding,capital,");
        }
        inspection.report("what the money is for");
    }

    private String filledIn(Challenge challenge) {
        var evaluator = challenge.team().evaluator();
        var view = evaluations.evaluation(challenge.lot(), evaluator).orElseThrow();
        return String.join(",", ScoreTable.COLUMNS) + "\n"
                + ScoreTable.template(view, bid -> evaluations.answers(challenge.lot(), bid, evaluator)).stream()
                        .map(row -> "%s,\"%s\",%s,\"\",\"\",4,\"Says how\",%s"
                                .formatted(row.get(0), row.get(1), row.get(2), row.getLast()))
                        .collect(Collectors.joining("\n"));
    }

    private static Person giveUp(Person author) {
        return author.choose("Why?", "The winner no longer stands by its bid")
                .fill("Reasons", "It wrote to us on Monday")
                .press("Send to the approver");
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
