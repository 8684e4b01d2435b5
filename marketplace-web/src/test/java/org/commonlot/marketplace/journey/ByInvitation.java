package org.commonlot.marketplace.journey;

/** A call-off for which the suppliers of a framework compete: only they are asked, and nobody else can bid. */
final class ByInvitation {

    static final String PROCEDURE = "Call-off from a framework, by competition";
    private static final String BY_INVITATION = "Only suppliers whom the buyer invited can bid";

    private final Stage stage;
    private final Tendering firms;
    private final Person outsider;

    ByInvitation(Stage stage, Tendering firms) {
        this.stage = stage;
        this.firms = firms;
        this.outsider = stage.registered("Olga Weir", "Outside of " + stage.title);
    }

    void authorSaysUnderWhichFramework() {
        var author = stage.author;
        author.open(stage.desk).follow("Framework").press("Save and go back").isAnswered(422);
        author.fill("Name of the framework", "Digital services 2")
                .fill("Authority that awarded it", "Northmere Combined Authority")
                .fill("Its number on the central platform", "ocds-h6vhtk-04f0a1")
                .date("Last day of the framework", stage.today().minusDays(1))
                .fill("Where does it name your authority?", "Annex 2 lists every council of the region")
                .press("Save and go back")
                .isAnswered(422)
                .sees("No contract can be called off after that day");
        author.stillHas("Name of the framework", "Digital services 2")
                .date("Last day of the framework", stage.today().plusDays(180))
                .press("Save and go back");
    }

    void authorInvites() {
        var author = stage.author;
        author.open(stage.desk).follow("Invited suppliers").press("Search").isAnswered(422);
        author.fill("A part of a supplier’s name", "no such firm anywhere").press("Search");
        author.sees("No supplier found");
        author.fill("A part of a supplier’s name", firms.startupFirm).press("Search");
        author.tick(firms.startupFirm).press("Save and go back").isAnswered(422).sees("Tick at least 2 suppliers");
        author.fill("A part of a supplier’s name", firms.rivalFirm).press("Search");
        author.tick(firms.rivalFirm).press("Save and go back").sees("Kept whom you invite");
        author.sees(firms.startupFirm).sees(firms.rivalFirm);
    }

    void sendsForReview() {
        stage.author.open(stage.desk).press("Send for review").sees("Sent for review");
    }

    void authorPublishesWithoutANotice() {
        var author = stage.author;
        stage.atDesk(author).press("Publish now").sees("Published. Everybody can read it");
        author.follow("See the public page");
        stage.page = author.path();
    }

    void nobodyElseFindsItOrBids() {
        var anybody = stage.anybody;
        anybody.open("/").follow("Opportunities").fill("Search", stage.title).press("Search");
        anybody.doesNotSee("Open for bids");
        for (var reader : new Person[] {anybody, outsider}) {
            reader.open(stage.page)
                    .sees(BY_INVITATION)
                    .sees("Digital services 2")
                    .sees("Annex 2 lists every council")
                    .doesNotSee(firms.startupFirm)
                    .doesNotSee(firms.rivalFirm)
                    .doesNotSee("Start your bid")
                    .offersNo("Ask a question")
                    .offersNo("We don’t bid");
        }
        firms.startup.open(stage.page).doesNotSee(firms.rivalFirm).follow("Ask a question");
    }

    void invitedBid() {
        firms.bidsAgain("60,000");
        firms.rivalBids();
    }
}
