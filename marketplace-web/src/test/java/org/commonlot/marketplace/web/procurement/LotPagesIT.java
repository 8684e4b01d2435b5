package org.commonlot.marketplace.web.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotLimits;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.Reservation;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Several lots through the pages: from the division of a draft to two awards and one end without award. */
@OnPostgres
class LotPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    MarketClock clock;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    ProcurementCatalogue catalogue;

    @Test
    void dividesADraftAndSaysWhatEachLotIs() throws Exception {
        var challenge = story.draftedChallenge(Story.OPEN);
        var author = challenge.team().author();
        var desk = desk(challenge);
        assertThat(page(desk, author).select("a[href$=/lots]")).hasSize(1);
        assertThat(page(desk + "/lots", author).text()).contains("If it stays one lot, say why");

        var wrong = refused(lot(desk + "/new-lot", challenge, " ", "much"), author);
        assertThat(wrong.select(".govuk-error-summary li")).hasSize(2);
        assertThat(wrong.select("textarea[name=description]").text()).isEqualTo("What it is");
        assertThat(wrong.select("input[name=regions][value=UKI][checked]")).hasSize(1);
        for (var title : List.of("Sensors", "Training")) {
            page(desk + "/new-lot", author);
            send(lot(desk + "/new-lot", challenge, title, "40,000"), author);
        }
        assertThat(page(desk + "/lots", author).text())
                .contains("worth £80,000 together, but the estimated value is £120,000");
        send(lot(lots(challenge).get(0).path(desk), challenge, "Software", "40000"), author);
        assertThat(page(desk + "/lots", author).text()).contains("worth £120,000 together, as");

        var third = lots(challenge).get(2);
        send(post(third.path(desk) + "/up").param("version", version(challenge)), author);
        assertThat(titles(challenge)).containsExactly("Software", "Training", "Sensors");
        send(post(third.path(desk) + "/remove").param("version", version(challenge)), author);
        assertThat(titles(challenge)).containsExactly("Software", "Sensors");
        assertThat(page(desk, author).select("a[href$=/criteria]")).hasSize(2);
        assertThat(page(desk + "/terms", author).select("textarea[name=noLotsRationale]"))
                .isEmpty();
    }

    @Test
    void picksCodesOutOfTheVocabularyWithoutAScript() throws Exception {
        var challenge = story.dividedChallenge(Story.OPEN, 60_000, 60_000);
        var author = challenge.team().author();
        var lot = lots(challenge).get(0).path(desk(challenge)) + "/cpv";
        for (var path : List.of(desk(challenge) + "/cpv", lot)) {
            assertThat(page(path, author).select("input[name=codes]")).isEmpty();
            var none = post(path).param("version", version(challenge)).param("act", "search");
            assertThat(refused(none, author).text()).contains("Search for a word or a code");
            var found = answered(
                    post(path)
                            .param("version", version(challenge))
                            .param("act", "search")
                            .param("codes", "90511000")
                            .param("words", "software"),
                    200,
                    author);
            assertThat(found.select("input[name=codes][checked]").eachAttr("value"))
                    .containsExactly("90511000");
            assertThat(found.select("input[name=codes]").eachAttr("value")).contains("48000000");
            send(post(path).param("version", version(challenge)).param("codes", "90511000", "48000000"), author);
            assertThat(page(path, author).select("input[name=codes][checked]")).hasSize(2);
            var unknown = post(path).param("version", version(challenge)).param("codes", "12");
            assertThat(refused(unknown, author).text()).contains("has no code 12");
        }
        assertThat(details(challenge).lots().getFirst().cpv()).containsExactly("48000000", "90511000");
    }

    @Test
    void limitsLotsAndReservesThem() throws Exception {
        var challenge = story.dividedChallenge(Story.BELOW_THRESHOLD, 60_000, 40_000);
        var author = challenge.team().author();
        var limits = desk(challenge) + "/lot-limits";
        page(limits, author);
        var text = post(limits).param("version", version(challenge)).param("bidFor", "many");
        assertThat(refused(text, author).select("input[name=bidFor]").val()).isEqualTo("many");
        var both = post(limits).param("version", version(challenge)).param("bidFor", "2");
        assertThat(refused(both, author).text()).contains("a number from 1 to 1");
        var ruleless = post(limits).param("version", version(challenge)).param("awarded", "1");
        assertThat(refused(ruleless, author).text()).contains("in which order lots are awarded");
        send(
                post(limits)
                        .param("version", version(challenge))
                        .param("bidFor", "1")
                        .param("awarded", "1")
                        .param("rule", "BY_VALUE"),
                author);
        var lotting = details(challenge).opportunity().lotting();
        assertThat(lotting.limits()).isEqualTo(new LotLimits(1, 1, LotLimits.AwardOrder.BY_VALUE));

        var reservation = desk(challenge) + "/reservation";
        page(reservation, author);
        var nowhere = post(reservation).param("version", version(challenge)).param("place", "LOCAL");
        assertThat(refused(nowhere, author).text()).contains("for which area");
        var search = post(reservation)
                .param("version", version(challenge))
                .param("place", "LOCAL")
                .param("regions", "UKC14")
                .param("words", "camden")
                .param("act", "search");
        var found = answered(search, 200, author);
        assertThat(found.select("input[value=UKI31]")).as("found").hasSize(1);
        assertThat(found.select("input[value=UKC14][checked]"))
                .as("still ticked")
                .hasSize(1);
        send(
                post(reservation)
                        .param("version", version(challenge))
                        .param("place", "LOCAL")
                        .param("regions", "UKI31", "UKI")
                        .param("kinds", "SME", "VCSE"),
                author);
        assertThat(details(challenge).opportunity().lotting().reservation())
                .isEqualTo(Reservation.of(Reservation.Place.LOCAL, List.of("UKI31", "UKI"), true, true));

        story.published(challenge);
        var shown = page("/opportunities/" + challenge.reference(), cast.actor(cast.supplier(), Role.BID_WRITER));
        assertThat(shown.text())
                .contains("One supplier may bid for at most one lot.")
                .contains("in the order of their value")
                .contains("Only suppliers of this area may bid: London, Camden and City of London.")
                .contains("Can you bid?", "it may bid")
                .contains("Bids that you have submitted: 0");
    }

    @Test
    void threeLotsGoFromTheirDivisionToTwoAwardsAndOneEndWithoutAward() throws Exception {
        var challenge = story.published(story.dividedChallenge(Story.BELOW_THRESHOLD, 50_000, 30_000, 20_000));
        var lots = story.lots(challenge);
        var page = "/opportunities/" + challenge.reference();
        var supplier = cast.supplier();
        var writer = cast.actor(supplier, Role.BID_WRITER);
        var shown = page(page, writer);
        assertThat(shown.text()).contains("Lot 1: Part 1", "Lot 3: Part 3", "What part 2 is about", "£30,000");
        assertThat(shown.select("form[action=/bids] input[name=lot]").eachAttr("value"))
                .containsExactlyElementsOf(
                        lots.stream().map(lot -> lot.value().toString()).toList());

        for (var lot : lots) story.bidSubmitted(challenge.of(lot), supplier, writer, "19000");
        story.bidSubmitted(challenge.of(lots.get(0)), "18000");
        assertThat(page("/bids", writer).text()).contains("Lot 1: Part 1", "Lot 2: Part 2", "Lot 3: Part 3");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var team = challenge.team();
        var board = page(desk(challenge), team.author());
        assertThat(board.select("h2").eachText()).contains("Lot 1: Part 1", "Lot 2: Part 2", "Lot 3: Part 3");
        assertThat(board.select("a[href$=/checks]")).hasSize(3);

        for (var lot : lots.subList(0, 2)) {
            story.clearedAndAgreed(challenge.of(lot));
            story.recordChecked(challenge.of(lot));
            var path = path(challenge, lot);
            var best = story.ranking(challenge.of(lot)).getFirst();
            send(
                    post(path + "/award/propose").param("bid", best.reference()).param("reasons", "The best"),
                    team.author());
            send(post(path + "/award/approve"), team.approver());
        }
        story.clearedAndAgreed(challenge.of(lots.get(2)));
        var last = path(challenge, lots.get(2)) + "/unsuccessful";
        assertThat(page(desk(challenge), team.approver()).select("a[href=" + last + "]"))
                .hasSize(1);
        page(last, team.approver());
        assertThat(refused(post(last), team.approver()).select(".govuk-error-summary li"))
                .hasSize(5);
        send(ending(last, "Nobody can do it"), team.approver());

        assertThat(details(challenge).lots())
                .extracting(LotView::state)
                .containsExactly(LotState.DECIDED, LotState.DECIDED, LotState.UNSUCCESSFUL);
        var over = page(page, writer);
        assertThat(over.select("#lot-1").text()).contains("Awarded", "£18,000");
        assertThat(over.select("#lot-2").text()).contains("Awarded", "£19,000");
        assertThat(over.select("#lot-3").text()).contains("Ended without award");
        assertThat(over.select("form[action=/bids]")).isEmpty();
        assertThat(page(desk(challenge), team.author()).text()).contains("Nobody can do it");
        for (var lot : lots.subList(0, 2)) {
            var contract = path(challenge, lot) + "/contracts/"
                    + story.contract(challenge.of(lot)).id().value();
            assertThat(page(desk(challenge), team.author()).select("a[href=" + contract + "/sign]"))
                    .hasSize(1);
        }
        var mixed = path(challenge, lots.get(1)) + "/contracts/"
                + story.contract(challenge.of(lots.get(0))).id().value() + "/sign";
        answered(get(mixed), 404, team.author());
    }

    @Test
    void oneLotIsCancelledFromItsOwnPage() throws Exception {
        var challenge = story.published(story.dividedChallenge(Story.OPEN, 60_000, 40_000));
        var cancel = path(challenge, story.lots(challenge).get(0)) + "/cancel";
        var approver = challenge.team().approver();
        page(cancel, approver);
        send(ending(cancel, "The money is gone"), approver);
        var shown = page("/opportunities/" + challenge.reference(), approver);
        assertThat(shown.select("#lot-1").text())
                .contains("Cancelled")
                .contains("There is no money for it any more")
                .contains("The money is gone")
                .contains("045678-2026");
        assertThat(shown.select("#lot-2").text()).contains("Open for bids");
    }

    private MockHttpServletRequestBuilder ending(String path, String why) {
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(10)));
        var now = clock.instant().atZone(UkTime.ZONE);
        return post(path)
                .param("code", "funding-withdrawn")
                .param("reason", why)
                .param("noticeNumber", "045678-2026")
                .param("publishedAt.day", String.valueOf(now.getDayOfMonth()))
                .param("publishedAt.month", String.valueOf(now.getMonthValue()))
                .param("publishedAt.year", String.valueOf(now.getYear()))
                .param("publishedTime", "%02d:%02d".formatted(now.getHour(), now.getMinute()));
    }

    private MockHttpServletRequestBuilder lot(String path, Challenge challenge, String title, String most) {
        return post(path)
                .param("version", version(challenge))
                .param("title", title)
                .param("description", "What it is")
                .param("most", most)
                .param("smeSuitable", "true")
                .param("vcseSuitable", "false")
                .param("regions", "UKI");
    }

    private record Shown(LotId id) {

        String path(String desk) {
            return desk + "/lots/" + id.value();
        }
    }

    private List<Shown> lots(Challenge challenge) {
        return details(challenge).lots().stream()
                .map(lot -> new Shown(lot.id()))
                .toList();
    }

    private List<String> titles(Challenge challenge) {
        return details(challenge).lots().stream().map(LotView::title).toList();
    }

    private String version(Challenge challenge) {
        return String.valueOf(story.version(challenge));
    }

    private ProcurementDetails details(Challenge challenge) {
        return catalogue.details(challenge.id(), challenge.team().author());
    }

    private static String desk(Challenge challenge) {
        return "/desk/procurements/" + challenge.id().value();
    }

    private static String path(Challenge challenge, LotId lot) {
        return desk(challenge) + "/lots/" + lot.value();
    }

    private Document page(String path, Actor actor) throws Exception {
        return answered(get(path), 200, actor);
    }

    private Document refused(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return answered(request, 422, actor);
    }

    private void send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        answered(request, 302, actor);
    }

    private Document answered(MockHttpServletRequestBuilder request, int status, Actor actor) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        request.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(response.getStatus()).as(page.select("main").text()).isEqualTo(status);
        return page;
    }
}
