package org.commonlot.marketplace.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What each page and act of one procurement answers to each of its people, in each state that it passes through, against
 * {@code states.tsv}. An act is sent without anything typed, and whatever it does is rolled back. Run with
 * {@code -Dcommonlot.docs.write=true} to write the table anew; then read what has changed.
 */
@OnPostgres
class StatesIT {

    private static final String TABLE = "states.tsv";
    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";
    private static final List<String> OWNED =
            List.of("/desk/procurements/{id}", "/bids/{id}", "/opportunities/{reference}");

    /** Where a procurement stands when its pages are asked for, in the order in which it comes there. */
    private enum State {
        DRAFT,
        IN_REVIEW,
        APPROVED,
        NOTICE_FILED,
        PUBLISHED,
        CLOSED,
        OPENED,
        EVALUATING,
        EVALUATED,
        RECORD_QUERIED,
        RECORD_CONFIRMED,
        AWARD_PROPOSED,
        AWARD_APPROVED,
        STANDSTILL,
        STANDSTILL_OVER,
        SIGNED,
        CANCELLED,
        WITHDRAWN
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Procuring procuring;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Clarifying clarifying;

    @Autowired
    RecordChecking checking;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    MarketClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void admitsToEachPageAndActInEachStateWhomTheTableAdmits() throws Exception {
        var found = new LinkedHashMap<String, Map<String, List<String>>>();
        var routes = routes();
        int cells = 0;
        for (var state : State.values()) {
            clock.travelTo(Clock.systemUTC().instant());
            var scene = scene(state);
            var moment = clock.instant();
            for (var route : routes) {
                for (var person : scene.people().entrySet()) {
                    cells++;
                    // However long it takes to ask for all of them: some acts wait for minutes to pass.
                    clock.travelTo(moment);
                    found.computeIfAbsent(route, any -> new LinkedHashMap<>())
                            .computeIfAbsent(person.getKey(), any -> new ArrayList<>())
                            .add(answer(route, scene, person.getValue()));
                }
            }
        }
        var lines = lines(found);
        System.out.printf(
                "States: %d, routes of a procurement: %d, cells checked: %d%n",
                State.values().length, routes.size(), cells);
        if (Boolean.getBoolean("commonlot.docs.write")) {
            Files.write(Path.of("src/test/resources", TABLE), lines);
        } else {
            var table = new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8);
            assertThat(lines).containsExactlyElementsOf(table.lines().toList());
        }
    }

    /**
     * A procurement in a state, and who asks.
     *
     * @param path what stands for the variables of an address
     */
    private record Scene(Map<String, Actor> people, Map<String, String> path) {}

    private Scene scene(State state) {
        var challenge = challenge(state);
        var people = new LinkedHashMap<String, Actor>();
        var path = new LinkedHashMap<String, String>();
        var team = challenge.team();
        people.put("author", team.author());
        people.put("approver", team.approver());
        people.put("opener", team.openers().get(2));
        people.put("evaluator", team.evaluator());
        people.put("chair", team.chair());
        people.put("auditor", cast.actor(team.authority(), Role.AUDITOR));
        people.put("colleague", cast.actor(team.authority(), Role.BUYER, Role.APPROVER, Role.EVALUATOR));
        path.put(
                "/desk/procurements/{id}",
                "/desk/procurements/" + challenge.id().value());
        path.put("/opportunities/{reference}", "/opportunities/" + challenge.reference());
        path.put("{number}", "1");
        path.put("{lot}", challenge.lot().value().toString());
        path.put("{passage}", "bidder-reasons");
        path.put("{condition}", "standing");
        path.put("/clock/{stage}", "/clock/problem-identified");
        var details = catalogue.details(challenge.id(), team.author());
        path.put(
                "{criterion}",
                details.lots().getFirst().criteria().getFirst().id().toString());
        if (!details.conflicts().isEmpty()) {
            path.put("{declaration}", details.conflicts().getFirst().id().toString());
        }
        if (state.compareTo(State.PUBLISHED) >= 0 && state != State.WITHDRAWN)
            submitted(state, challenge, people, path);
        people.putIfAbsent("bidder", cast.actor(cast.supplier(), Role.SUPPLIER_OWNER));
        people.put("supplier", cast.actor(cast.supplier(), Role.SUPPLIER_OWNER));
        return new Scene(people, path);
    }

    /** Brings a published procurement, with a bid and a question, to where it is wanted. */
    private void submitted(
            State state, Story.Challenge challenge, Map<String, Actor> people, Map<String, String> path) {
        var bid = story.bidSubmitted(challenge, "90000");
        people.put("bidder", bid.bidder());
        path.put("/bids/{id}", "/bids/" + bid.id().value());
        path.put("{reference}", bid.reference());
        path.put(
                "{question}",
                clarifying
                        .ask(challenge.id(), "Which system?", cast.actor(cast.supplier(), Role.BID_WRITER))
                        .toString());
        switch (state) {
            case CLOSED -> story.closed(challenge);
            case OPENED -> story.opened(challenge);
            case EVALUATING -> {
                story.opened(challenge);
                story.checked(challenge);
            }
            case EVALUATED -> story.evaluated(challenge);
            case RECORD_QUERIED -> {
                story.evaluated(challenge);
                checking.query(challenge.lot(), "Where?", challenge.team().approver());
            }
            case RECORD_CONFIRMED -> {
                story.evaluated(challenge);
                story.recordChecked(challenge);
            }
            case AWARD_PROPOSED -> story.awardProposed(challenge);
            case AWARD_APPROVED -> story.awardApproved(challenge);
            case STANDSTILL -> story.awardDecided(challenge);
            case STANDSTILL_OVER ->
                clock.travelTo(
                        Objects.requireNonNull(story.awardDecided(challenge).standstillEnds())
                                .plus(Duration.ofHours(9)));
            case SIGNED -> story.contractSigned(challenge);
            case CANCELLED -> story.cancelled(challenge, "No money");
            default -> {}
        }
        if (state.compareTo(State.AWARD_APPROVED) > 0 && state.compareTo(State.SIGNED) <= 0) {
            path.put("{contract}", story.contract(challenge).id().value().toString());
        }
    }

    private Story.Challenge challenge(State state) {
        return switch (state) {
            case DRAFT -> story.draftedChallenge(Story.OPEN);
            case IN_REVIEW -> inReview();
            case APPROVED -> {
                var challenge = inReview();
                procuring.approve(challenge.id(), challenge.team().approver());
                for (var person : challenge.team().everybody()) {
                    conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
                }
                yield challenge;
            }
            case NOTICE_FILED -> story.announcedChallenge(Story.OPEN);
            case WITHDRAWN -> {
                var challenge = inReview();
                procuring.withdraw(challenge.id(), "Not now", challenge.team().author());
                yield challenge;
            }
            default -> story.publishedChallenge(Story.OPEN);
        };
    }

    private Story.Challenge inReview() {
        var challenge = story.draftedChallenge(Story.OPEN);
        procuring.sendForReview(challenge.id(), challenge.team().author());
        return challenge;
    }

    private String answer(String route, Scene scene, Actor person) {
        var method = HttpMethod.valueOf(route.split(" ")[0]);
        var path = route.split(" ")[1];
        for (var known : scene.path().entrySet()) path = path.replace(known.getKey(), known.getValue());
        var request = MockMvcRequestBuilders.request(method, path.replaceAll("\\{[^}]*}", NOTHING))
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .with(csrf())
                .with(SignedIn.as(person));
        var answered = new TransactionTemplate(transactions).execute(undone -> {
            undone.setRollbackOnly();
            try {
                return mvc.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new AssertionError(route, e);
            }
        });
        return word(route, Objects.requireNonNull(answered));
    }

    private static String word(String route, MockHttpServletResponse answer) {
        return switch (answer.getStatus()) {
            case 200 -> "page";
            case 302, 303 -> route.startsWith("POST") ? "done" : "elsewhere";
            case 400, 409, 422 -> "refused";
            case 404 -> "hidden";
            default -> throw new AssertionError(route + " is answered by " + answer.getStatus());
        };
    }

    private TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        for (var mapping : mappings) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                for (var pattern : info.getPatternValues()) {
                    if (OWNED.stream().noneMatch(pattern::startsWith)) continue;
                    info.getMethodsCondition().getMethods().forEach(method -> routes.add(method + " " + pattern));
                }
            }
        }
        return routes;
    }

    /** A line for all people who get the same, under a head of states; those who never see anything are left out. */
    private static List<String> lines(Map<String, Map<String, List<String>>> found) {
        var lines = new ArrayList<String>();
        lines.add(Stream.concat(
                        Stream.of("route", "people"), Stream.of(State.values()).map(State::name))
                .collect(Collectors.joining("\t")));
        for (var route : found.entrySet()) {
            var alike = new LinkedHashMap<List<String>, List<String>>();
            route.getValue()
                    .forEach((person, answers) -> alike.computeIfAbsent(answers, any -> new ArrayList<>())
                            .add(person));
            alike.forEach((answers, people) -> {
                if (answers.stream().allMatch("hidden"::equals)) return;
                lines.add(route.getKey() + "\t" + String.join(", ", people) + "\t" + String.join("\t", answers));
            });
        }
        return lines;
    }
}
