package org.commonlot.marketplace.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What isn't there, what can't be and what is somebody else's are one and the same page. */
@OnPostgres
class ForeignAddressesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Clarifying clarifying;

    @Autowired
    ProcurementCatalogue catalogue;

    private final Map<String, String> theirs = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private Actor buyer, supplier;

    @BeforeEach
    void somebodyElseHasAll() {
        buyer = cast.actor(cast.authority(), Role.BUYER);
        supplier = cast.actor(cast.supplier(), Role.BID_WRITER);
        var challenge = story.publishedChallenge(Story.OPEN);
        var author = challenge.team().author();
        var asked = clarifying.ask(challenge.id(), "Which system?", cast.actor(cast.supplier(), Role.BID_WRITER));
        var bid = story.bidSubmitted(challenge, "90000");
        story.awardDecided(challenge);
        var details = catalogue.details(challenge.id(), author);
        theirs.put("/desk {id}", challenge.id().value().toString());
        theirs.put("/bids {id}", bid.id().value().toString());
        theirs.put("{declaration}", details.conflicts().getFirst().id().toString());
        theirs.put("{question}", asked.toString());
        theirs.put("{reference}", bid.reference());
        theirs.put("{number}", "1");
        theirs.put("{contract}", story.contract(challenge).id().value().toString());
        theirs.put("{criterion}", details.onlyLot().criteria().getFirst().id().toString());
    }

    @TestFactory
    Stream<DynamicTest> areNotFoundWhoeverOwnsThem() {
        return routes().stream()
                .map(route -> dynamicTest(route, () -> {
                    var method = HttpMethod.valueOf(route.split(" ")[0]);
                    var pattern = route.split(" ")[1];
                    var side = pattern.substring(0, 5);
                    var real = pattern.replace("{id}", theirs.getOrDefault(side + " {id}", ""));
                    for (var named : theirs.entrySet()) real = real.replace(named.getKey(), named.getValue());
                    var unknown =
                            pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                    var malformed = pattern.replaceAll("\\{[^}]*}", "no-such-thing");

                    var page = page(method, unknown, side);
                    assertThat(page).contains("Page not found");
                    assertThat(page(method, malformed, side)).as(malformed).isEqualTo(page);
                    assertThat(page(method, real, side)).as(real).isEqualTo(page);
                }));
    }

    @Test
    void areNotFoundForThosePagesThatNeedNoAccountToo() throws Exception {
        var page = page(HttpMethod.GET, "/no-such-page", "/desk");
        for (var path : List.of(
                "/opportunities/C-0000-000",
                "/opportunities/no'such",
                "/opportunities/no-such/documents/" + UUID.randomUUID(),
                "/market/no-such-ocid",
                "/demo/sign-in",
                "/desk/procurements/no-such/nothing")) {
            assertThat(page(HttpMethod.GET, path, "/desk")).as(path).isEqualTo(page);
        }
        assertThat(page(HttpMethod.POST, "/demo/travel", "/desk")).isEqualTo(page);
        assertThat(page(HttpMethod.POST, "/demo/sign-in", "/desk")).isEqualTo(page);
    }

    private TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        for (var mapping : mappings) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                for (var pattern : info.getPatternValues()) {
                    boolean owned = pattern.startsWith("/desk/") || pattern.startsWith("/bids/");
                    if (!owned || !pattern.contains("{")) continue;
                    info.getMethodsCondition().getMethods().forEach(method -> routes.add(method + " " + pattern));
                }
            }
        }
        return routes;
    }

    /** The whole answer, without the token, another one in each, and the navigation, which tells where one is. */
    private String page(HttpMethod method, String path, String side) throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.request(method, path)
                        .accept(MediaType.TEXT_HTML)
                        .param("revision", "1")
                        .param("version", "1")
                        .with(csrf())
                        .with(SignedIn.as(side.equals("/bids") ? supplier : buyer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(404);
        var page = Jsoup.parse(answer.getContentAsString());
        page.select("input[name=_csrf], nav").remove();
        return page.html();
    }
}
