package org.commonlot.marketplace.web.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Hosting;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of a procurement for those who come from another authority: guests get what the own people with the same
 * part get and nothing more, observers change nothing, and to those who don't take part (asked only, declined, removed,
 * without the role by now) nothing is there.
 */
@OnPostgres
class GuestRoutesIT {

    /** What an evaluator takes away to fill in, once bids are scored: an observer has no scores. */
    private static final Set<String> OWN_SHEET = Set.of(
            "GET /desk/procurements/{id}/lots/{lot}/scoring/file",
            "GET /desk/procurements/{id}/lots/{lot}/scoring/sheet.xlsx");

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Hosting hosting;

    @Autowired
    Procuring procuring;

    @Autowired
    Conflicts conflicts;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    OrganisationDirectory organisations;

    /** A procurement with everybody who may or may not come near it. */
    private record Scene(
            Challenge challenge,
            Actor evaluator,
            Actor opener,
            Actor observer,
            Map<String, Actor> outside,
            Map<String, String> ids) {}

    @TestFactory
    Stream<DynamicTest> aDraft() {
        return cells("draft", scene(story.draftedChallenge(Story.OPEN)));
    }

    @TestFactory
    Stream<DynamicTest> whileScoresAreOpen() {
        var scene = scene(story.draftedChallenge(Story.OPEN));
        evaluating(scene);
        return cells("evaluating", scene);
    }

    @TestFactory
    Stream<DynamicTest> afterTheAward() {
        var scene = scene(story.draftedChallenge(Story.OPEN));
        evaluating(scene);
        var challenge = scene.challenge();
        story.scored(challenge, scene.evaluator(), 3);
        story.agreedAndAwarded(challenge);
        scene.ids().put("{contract}", story.contract(challenge).id().value().toString());
        return cells("awarded", scene);
    }

    /** Bids are opened, everybody has declared again, the checks are decided: the panel can score. */
    private void evaluating(Scene scene) {
        var challenge = story.published(
                scene.challenge(), scene.evaluator(), scene.opener(), scene.observer(), out(scene, "without the role"));
        var outsider = out(scene, "without the role");
        cast.unseat(outsider, outsider.seats().iterator().next().organisation(), Role.EVALUATOR);
        var bid = story.bidSubmitted(challenge, "90000");
        scene.ids().put("{reference}", bid.reference());
        story.opened(challenge);
        story.checked(challenge);
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", scene.evaluator());
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", scene.observer());
        var declared =
                catalogue.details(challenge.id(), challenge.team().author()).conflicts();
        scene.ids().put("{declaration}", declared.getFirst().id().toString());
    }

    private static Actor out(Scene scene, String who) {
        var actor = scene.outside().get(who);
        if (actor == null) throw new IllegalArgumentException(who);
        return actor;
    }

    private Scene scene(Challenge draft) {
        var outside = new LinkedHashMap<String, Actor>();
        for (var who : List.of("asked only", "declined", "removed", "taken back")) {
            outside.put(who, cast.actor(cast.authority(), Role.EVALUATOR, Role.OPENER, Role.BUYER));
        }
        var scene = new Scene(
                draft,
                story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR),
                story.guest(draft, Duty.OPENER, Role.OPENER),
                story.guest(draft, Duty.OBSERVER, Role.EVALUATOR),
                outside,
                new HashMap<>());
        outside.put("without the role", story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR));
        var author = draft.team().author();
        story.asked(draft, Duty.EVALUATOR, out(scene, "asked only"));
        var declined = out(scene, "declined");
        hosting.decline(story.asked(draft, Duty.EVALUATOR, declined), "No time", declined);
        var removed = story.asked(draft, Duty.OBSERVER, out(scene, "removed"));
        hosting.accept(removed, out(scene, "removed"));
        hosting.remove(draft.id(), removed, "Not needed", author);
        hosting.withdraw(draft.id(), story.asked(draft, Duty.OPENER, out(scene, "taken back")), author);
        scene.ids().put("{id}", draft.id().value().toString());
        scene.ids().put("{guest}", removed.value().toString());
        scene.ids().put("{number}", "1");
        scene.ids().put("{lot}", draft.lot().value().toString());
        return scene;
    }

    private Stream<DynamicTest> cells(String state, Scene scene) {
        var tests = new ArrayList<DynamicTest>();
        var team = scene.challenge().team();
        var lostYet = !state.equals("draft");
        for (var route : routes()) {
            tests.add(dynamicTest(state + ": " + route + " is to a guest what it is to the own people", () -> {
                assertThat(status(route, scene, scene.evaluator()))
                        .as("evaluator")
                        .isEqualTo(status(route, scene, team.evaluator()));
                assertThat(status(route, scene, scene.opener()))
                        .as("opener")
                        .isEqualTo(status(route, scene, team.openers().get(0)));
            }));
            tests.add(dynamicTest(
                    state + ": " + route + " shows an observer what the panel reads, and takes nothing", () -> {
                        var answer = status(route, scene, scene.observer());
                        if (lostYet && OWN_SHEET.contains(route))
                            assertThat(answer).isEqualTo(404);
                        else if (route.startsWith("GET "))
                            assertThat(answer).isEqualTo(status(route, scene, team.evaluator()));
                        else assertThat(answer).isBetween(400, 499);
                    }));
            scene.outside().forEach((who, actor) -> {
                if (who.equals("without the role") && !lostYet) return;
                tests.add(dynamicTest(
                        state + ": " + route + " is not there for who is " + who,
                        () -> assertThat(status(route, scene, actor)).isEqualTo(404)));
            });
        }
        assertThat(tests.size()).isGreaterThan(200);
        System.out.printf("Guests, %s: %d routes, %d cells%n", state, routes().size(), tests.size());
        return tests.stream();
    }

    /** Something must be there to be seen, or the comparison says nothing. */
    @Test
    void readsAndActsInTheirPartAlone() throws Exception {
        var scene = scene(story.draftedChallenge(Story.OPEN));
        evaluating(scene);
        var scoring = "GET /desk/procurements/{id}/lots/{lot}/scoring/{number}";
        assertThat(status(scoring, scene, scene.evaluator())).isEqualTo(200);
        assertThat(status(scoring, scene, scene.observer())).isEqualTo(200);
        assertThat(status(scoring, scene, scene.opener())).isEqualTo(404);
        assertThat(status("GET /desk/procurements/{id}", scene, scene.opener())).isEqualTo(200);
        var consensus = "GET /desk/procurements/{id}/lots/{lot}/consensus";
        assertThat(status(consensus, scene, scene.observer())).isEqualTo(409);
        var submit = "POST /desk/procurements/{id}/lots/{lot}/scoring/submit";
        assertThat(answer(submit, scene, scene.observer()).getContentAsString())
                .contains("This is for somebody else on this procurement to do");
    }

    @Test
    void seesNothingElseOfThatAuthority() throws Exception {
        var scene = scene(story.draftedChallenge(Story.OPEN));
        var team = scene.challenge().team();
        var other = procuring.draft("Potholes", team.authority(), team.author());
        scene.ids().put("{id}", other.value().toString());
        for (var guest : List.of(scene.evaluator(), scene.opener(), scene.observer())) {
            for (var route : routes()) {
                if (route.contains("{id}"))
                    assertThat(status(route, scene, guest)).as(route).isEqualTo(404);
            }
        }
    }

    /** The public page and the open data name the buyer, and nobody of those who take part. */
    @Test
    void isNamedInNothingPublic() throws Exception {
        var scene = scene(story.draftedChallenge(Story.OPEN));
        evaluating(scene);
        var reference = scene.challenge().reference();
        var ocid = catalogue
                .details(scene.challenge().id(), scene.challenge().team().author())
                .opportunity()
                .ocid();
        for (var path : List.of("/opportunities/" + reference, "/api/ocds/records/" + ocid, "/api/ocds/releases")) {
            var answer =
                    mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            var text = answer.getContentAsString();
            for (var guest : List.of(scene.evaluator(), scene.opener(), scene.observer())) {
                assertThat(text)
                        .as(path)
                        .doesNotContain(
                                guest.name() + "<",
                                guest.name() + "\"",
                                guest.person().value().toString())
                        .doesNotContain(organisations.name(
                                        guest.seats().iterator().next().organisation()) + "<");
            }
        }
    }

    private int status(String route, Scene scene, Actor who) throws Exception {
        return answer(route, scene, who).getStatus();
    }

    private MockHttpServletResponse answer(String route, Scene scene, Actor who) throws Exception {
        var path = route.substring(route.indexOf(' ') + 1);
        for (var id : scene.ids().entrySet()) path = path.replace(id.getKey(), id.getValue());
        path = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(route.split(" ")[0]), path)
                        .accept(MediaType.TEXT_HTML)
                        .param("version", "1")
                        .with(csrf())
                        .with(SignedIn.as(who)))
                .andReturn()
                .getResponse();
    }

    private TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        for (var mapping : mappings) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                for (var pattern : info.getPatternValues()) {
                    if (!pattern.startsWith("/desk/procurements/{id}")) continue;
                    info.getMethodsCondition().getMethods().forEach(method -> routes.add(method + " " + pattern));
                }
            }
        }
        return routes;
    }
}
