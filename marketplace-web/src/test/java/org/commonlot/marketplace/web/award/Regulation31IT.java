package org.commonlot.marketplace.web.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonlot.marketplace.award.AssessmentSummary;
import org.commonlot.marketplace.award.IssuedSummary;
import org.commonlot.marketplace.award.Outcomes;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Regulation 31 of the Procurement Regulations 2024 point by point, on the page where each bidder reads its summary. */
@OnPostgres
class Regulation31IT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Opportunities opportunities;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @SuppressWarnings("NullAway.Init")
    private Story.Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private SubmittedBid winner, loser, failed;

    @BeforeEach
    void summariesIssued() {
        challenge = story.publishedChallenge(Story.OPEN);
        var supplier = cast.supplier(Address.of("1 Quay Street", "Eastmere", "EM1 1AA"));
        winner = story.bidSubmitted(challenge, supplier, cast.actor(supplier, Role.BID_WRITER), "80000");
        loser = story.bidSubmitted(challenge, "95000");
        failed = story.bidSubmitted(challenge, "85000");
        story.evaluated(challenge, Map.of(failed.reference(), 3));
        story.decided(challenge);
    }

    @Test
    void theSupplierOfTheMostAdvantageousTenderIsNamedToAllWithAddressEmailAndIdentifier() throws Exception {
        var supplier = organisations.supplier(winner.supplier());
        for (var bid : List.of(loser, failed)) {
            assertThat(page(bid).text())
                    .contains(supplier.name())
                    .contains("1 Quay Street, Eastmere, EM1 1AA")
                    .contains(supplier.identifierScheme() + " " + supplier.identifier())
                    .contains("bids@firm.example");
        }
        assertThat(summary(winner).own().supplier()).isEqualTo(supplier.name());
    }

    @Test
    void everyAwardCriterionIsGivenWithItsTitleAndRelativeImportance() throws Exception {
        for (var bid : all()) {
            for (var criterion : criteria()) {
                var row = criterion.name() + " (" + criterion.weight().toPlainString() + "%)";
                assertThat(page(bid).text()).contains(row);
            }
        }
    }

    @Test
    void howCriteriaWereAssessedAndWhichScoresThereWereIsGiven() throws Exception {
        for (var bid : all()) {
            assertThat(page(bid).text())
                    .contains("Evaluators scored each criterion from 0 to 5")
                    .contains("For the price,");
        }
    }

    @Test
    void whereTheCriteriaCanBeReadInFullIsGiven() throws Exception {
        for (var bid : all()) {
            assertThat(page(bid).select("main a[href=/opportunities/" + challenge.reference() + "]"))
                    .isNotEmpty();
        }
    }

    @Test
    void theScoreOfEachCriterionIsGivenForTheBiddersOwnTender() {
        for (var bid : all()) {
            var expected = bid.equals(failed) ? 3 : 4;
            assertThat(summary(bid).own().lines())
                    .filteredOn(line -> line.criterion().scoredByPeople())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.points()).isEqualTo(expected));
        }
    }

    @Test
    void eachScoreIsExplainedByReferenceToTheTender() throws Exception {
        for (var bid : all()) {
            assertThat(summary(bid).own().lines())
                    .filteredOn(line -> line.criterion().scoredByPeople())
                    .allSatisfy(line -> assertThat(line.explanation()).isEqualTo("The panel found it convincing"));
            var price = summary(bid).own().price();
            assertThat(page(bid).text())
                    .contains("The panel found it convincing")
                    .contains("Price £%,d".formatted(price.intValueExact()));
        }
    }

    @Test
    void theTotalAndTheSubtotalOfEachCriterionAreGiven() throws Exception {
        for (var bid : all()) {
            var own = summary(bid).own();
            var table = page(bid)
                    .select("table:has(caption:contains(Scores of this bid))")
                    .text();
            for (var line : own.lines()) {
                assertThat(table)
                        .contains(line.contribution().stripTrailingZeros().toPlainString());
            }
            assertThat(table).contains("Total " + own.total().toPlainString());
        }
    }

    @Test
    void whoeverHasNotWonIsToldWhyNot() throws Exception {
        for (var bid : List.of(loser, failed)) {
            var own = summary(bid).own();
            assertThat(page(bid).text())
                    .contains("Your bid is ranked " + own.rank() + " of 3")
                    .contains("so the award could not go to you")
                    .contains("Why the award goes to the winner")
                    .contains("The best total");
        }
    }

    @Test
    void whoeverHasNotWonIsToldTheScoresAndExplanationsOfTheMostAdvantageousTender() throws Exception {
        for (var bid : List.of(loser, failed)) {
            var won = Objects.requireNonNull(summary(bid).winner()).bid();
            assertThat(won.bid()).isEqualTo(winner.reference());
            assertThat(won.lines()).hasSameSizeAs(criteria());
            assertThat(won.lines())
                    .filteredOn(line -> line.criterion().scoredByPeople())
                    .allSatisfy(line -> {
                        assertThat(line.points()).isEqualTo(4);
                        assertThat(line.explanation()).isEqualTo("The panel found it convincing");
                    });
            assertThat(page(bid)
                            .select("table:has(caption:contains(Scores of the winning bid))")
                            .text())
                    .contains("Total " + won.total().toPlainString());
        }
    }

    @Test
    void theWinnerIsToldOfItsOwnTenderAndOfNobodyElses() throws Exception {
        assertThat(summary(winner).winner()).isNull();
        assertThat(page(winner).text())
                .contains("You have won")
                .contains("Scores of this bid")
                .doesNotContain(organisations.supplier(loser.supplier()).name());
    }

    @Test
    void noBidderReadsAnythingOfAnotherThatHasNotWon() throws Exception {
        assertThat(page(loser).text())
                .doesNotContain(organisations.supplier(failed.supplier()).name());
    }

    @Test
    void allSummariesAreIssuedAtTheSameMoment() {
        assertThat(all())
                .extracting(bid -> issued(bid).issuedAt())
                .containsOnly(issued(winner).issuedAt());
    }

    private List<SubmittedBid> all() {
        return List.of(winner, loser, failed);
    }

    private List<Criterion> criteria() {
        return opportunities
                .byLot(challenge.lot())
                .orElseThrow()
                .opportunity()
                .round(challenge.lot())
                .orElseThrow()
                .criteria();
    }

    private IssuedSummary issued(SubmittedBid bid) {
        return Objects.requireNonNull(
                outcomes.of(bid.reference(), bid.bidder()).orElseThrow().issued());
    }

    private AssessmentSummary summary(SubmittedBid bid) {
        return issued(bid).summary();
    }

    private Element page(SubmittedBid bid) throws Exception {
        var page = mvc.perform(get("/bids/" + bid.id().value() + "/outcome").with(SignedIn.as(bid.bidder())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Objects.requireNonNull(Jsoup.parse(page).selectFirst("main"));
    }
}
