package org.commonlot.marketplace.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.notification.Outbox;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.ConflictView;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.TeamList;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Pdf;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Rule 2: whoever is recused is told of the bids by nothing: every page, file and export of the application, every act
 * and every letter, from the moment at which names are known until the decision is public; then what anybody can read.
 */
@OnPostgres
class RecusedIT {

    /** Where bids are read and judged: nothing is done here by whoever is recused. */
    private static final List<String> OF_BIDS = List.of(
            "/checks/", "/prices/", "/conditions/", "/scoring/", "/consensus/", "/award/", "/going-on/", "/contracts/");

    private static final List<Role> OTHER_ROLES =
            List.of(Role.MODERATOR, Role.CONTRACT_MANAGER, Role.FINANCE, Role.AUTHORITY_OWNER);

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Procuring procuring;

    @Autowired
    Awarding awarding;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    PlatformTransactionManager transactions;

    /**
     * A procurement whose panel is moderated, and whose evaluator and one of whose openers are recused for good; the others
     * are for as long as they ask, so that the story can go on.
     *
     * @param recused by what they are; the first asks for what lies outside the procurement too
     * @param path what stands for the variables of an address, by the beginning of the address
     * @param words what only the bids say
     */
    private record Scene(
            Challenge challenge, Map<String, Actor> recused, Map<String, String> path, List<String> words) {}

    @Test
    void areToldOfTheBidsByNothing() {
        var scene = scene();
        var challenge = scene.challenge();
        var leaks = new ArrayList<String>();

        story.checked(challenge);
        leaks.addAll(leaks("being evaluated", scene));
        story.agreedByAll(challenge);
        leaks.addAll(leaks("evaluated", scene));
        story.proposed(challenge);
        leaks.addAll(leaks("award proposed", scene));
        awarding.approve(challenge.lot(), challenge.team().approver());
        leaks.addAll(leaks("award approved", scene));
        story.disclosed(challenge);
        scene.path().put("{contract}", story.contract(challenge).id().value().toString());
        leaks.addAll(leaks("decided", scene));

        leaks.addAll(letters(scene));
        assertThat(String.join("\n", leaks)).isEmpty();
    }

    private Scene scene() {
        var draft = story.draftedChallenge(Story.OPEN);
        var team = draft.team();
        var evaluator = cast.actor(team.authority(), Role.EVALUATOR);
        var moderator = cast.actor(team.authority(), Role.MODERATOR);
        procuring.name(
                draft.id(),
                story.version(draft),
                new TeamList(
                        team.approver().person(),
                        team.openers().stream().map(Actor::person).collect(Collectors.toSet()),
                        Set.of(team.chair().person(), team.evaluator().person(), evaluator.person()),
                        team.chair().person(),
                        moderator.person()),
                team.author());
        var challenge = story.published(draft, evaluator, moderator);
        var opener = team.openers().getLast();
        var recused = new LinkedHashMap<String, Actor>();
        recused.put("author", team.author());
        recused.put("evaluator", evaluator);
        recused.put("opener", opener);
        recused.put("chair", team.chair());
        recused.put("approver", team.approver());
        recused.put("moderator", moderator);
        for (var person : recused.values()) {
            for (var role : OTHER_ROLES) cast.seat(person, team.authority(), role);
        }
        var bids = List.of(story.bidSubmitted(challenge, "87654.32"), story.bidSubmitted(challenge, "76543.21"));
        story.opened(challenge);
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", moderator);
        for (var person : List.of(evaluator, opener)) {
            conflicts.declare(challenge.id(), ConflictKind.ACTUAL, "It is my brother’s", person);
            stoodDown(challenge, person);
        }
        return new Scene(challenge, recused, path(challenge, bids.getFirst(), evaluator), words(bids));
    }

    private Map<String, String> path(Challenge challenge, SubmittedBid bid, Actor recused) {
        var details = catalogue.details(challenge.id(), challenge.team().author());
        var path = new LinkedHashMap<String, String>();
        path.put("/bids/{id}", "/bids/" + bid.id().value());
        path.put("/suppliers/{id}", "/suppliers/" + bid.supplier().value());
        path.put("/opportunities/{reference}", "/opportunities/" + challenge.reference());
        path.put("/pipeline/{reference}", "/pipeline/" + challenge.reference());
        path.put("/authorities/{name}", cast.page(challenge.team().authority()));
        path.put(
                "/desk/payments/{organisation}",
                "/desk/payments/" + challenge.team().authority().value());
        path.put("{ocid}", details.opportunity().ocid());
        path.put("{id}", challenge.id().value().toString());
        path.put("{lot}", challenge.lot().value().toString());
        path.put("{reference}", bid.reference());
        path.put("{number}", "1");
        path.put("{note}", "1");
        path.put("{passage}", "bidder-reasons");
        path.put("{condition}", "standing");
        path.put("/clock/{stage}", "/clock/problem-identified");
        path.put(
                "{criterion}",
                details.lots().getFirst().criteria().getFirst().id().toString());
        path.put("{declaration}", declaration(challenge, recused).id().toString());
        return path;
    }

    private List<String> words(List<SubmittedBid> bids) {
        var words = new ArrayList<>(List.of(
                "87,654",
                "87654",
                "76,543",
                "76543",
                "How we do",
                "Old Hands Ltd",
                "1 Mill Lane",
                "Small Parts Ltd",
                "bids@firm.example"));
        for (var bid : bids) {
            words.add(bid.reference());
            words.add(bid.id().value().toString());
            words.add(bid.supplier().value().toString());
            words.add(organisations.name(bid.supplier()));
            words.add(bid.bidder().name());
        }
        return words;
    }

    private ConflictView declaration(Challenge challenge, Actor person) {
        return conflicts.of(challenge.id()).stream()
                .filter(declared -> declared.person().equals(person.person()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** Somebody else decides that this person stands down: the approver, or the author on the approver. */
    private void stoodDown(Challenge challenge, Actor person) {
        var team = challenge.team();
        var by = person.equals(team.approver()) ? team.author() : team.approver();
        var declared = declaration(challenge, person);
        if (declared.decision() == null) {
            conflicts.decide(declared.id(), ConflictDecision.STOOD_DOWN, "Stands down", by);
        }
    }

    /** What is revealed, and what is done, by any route to any of those who are recused. */
    private List<String> leaks(String state, Scene scene) {
        var leaks = new ArrayList<String>();
        var known = said(toAnybody("GET /opportunities/{reference}", scene));
        for (var recused : scene.recused().entrySet()) {
            assertThat(answer("GET /desk/procurements/{id}", scene, recused.getValue())
                            .getStatus())
                    .as("the page of the procurement, " + state + ", to the " + recused.getKey())
                    .isEqualTo(200);
        }
        for (var route : routes()) {
            boolean within = route.contains(" /desk/procurements/{id}");
            for (var recused : scene.recused().entrySet().stream()
                    .limit(within ? scene.recused().size() : 1)
                    .toList()) {
                var answer = answer(route, scene, recused.getValue());
                var said = said(answer);
                for (var word : scene.words()) {
                    if (!says(said, word) || says(known, word)) continue;
                    if (route.startsWith("GET") && says(said(toAnybody(route, scene)), word)) continue;
                    leaks.add(state + ": " + route + " tells the " + recused.getKey() + " " + word);
                }
                if (route.startsWith("POST") && answer.getStatus() < 400) {
                    leaks.add(state + ": " + route + " is done by the " + recused.getKey());
                }
            }
        }
        return leaks;
    }

    private List<String> letters(Scene scene) {
        var leaks = new ArrayList<String>();
        for (var recused : List.of("evaluator", "opener")) {
            var person = Objects.requireNonNull(scene.recused().get(recused), recused)
                    .person();
            for (var letter : outbox.latestTo(people.person(person).email(), 100)) {
                for (var word : scene.words()) {
                    if (says(letter.letter().facts().toString(), word))
                        leaks.add(letter.letter().kind() + " tells " + word);
                }
            }
        }
        return leaks;
    }

    private static boolean ofBids(String pattern) {
        return pattern.contains("/lots/{lot}/") && OF_BIDS.stream().anyMatch(pattern::contains);
    }

    /** Not as the beginning of a longer number or name. */
    private static boolean says(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) return true;
        }
        return false;
    }

    private MockHttpServletResponse toAnybody(String route, Scene scene) {
        return asked(route, scene, anonymous());
    }

    private MockHttpServletResponse answer(String route, Scene scene, Actor person) {
        var answered = new TransactionTemplate(transactions).execute(undone -> {
            undone.setRollbackOnly();
            stoodDown(scene.challenge(), person);
            return asked(route, scene, SignedIn.as(person));
        });
        return Objects.requireNonNull(answered);
    }

    private MockHttpServletResponse asked(String route, Scene scene, RequestPostProcessor who) {
        var path = path(route, scene);
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(route.split(" ")[0]), path)
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .with(csrf())
                .with(who);
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(route, e);
        }
    }

    private static String path(String route, Scene scene) {
        var path = route.split(" ")[1];
        for (var known : scene.path().entrySet()) path = path.replace(known.getKey(), known.getValue());
        return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    /** The text of an answer, out of whichever file it comes in, and where it leads. */
    private static String said(MockHttpServletResponse answer) {
        var bytes = answer.getContentAsByteArray();
        var type = Objects.requireNonNullElse(answer.getContentType(), "");
        var redirect = Objects.requireNonNullElse(answer.getRedirectedUrl(), "");
        try {
            if (type.startsWith("application/pdf")) return new Pdf(bytes).text();
            if (type.contains("openxmlformats")) return unzipped(bytes);
            return new String(bytes, StandardCharsets.UTF_8) + " " + redirect;
        } catch (IOException e) {
            throw new AssertionError(type, e);
        }
    }

    private static String unzipped(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    /** Every page, and every act upon bids. */
    private TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        for (var mapping : mappings) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                for (var pattern : info.getPatternValues()) {
                    if (pattern.contains("/test/") || pattern.equals("/error")) continue;
                    for (var method : info.getMethodsCondition().getMethods()) {
                        if (method.name().equals("GET") || ofBids(pattern)) routes.add(method + " " + pattern);
                    }
                }
            }
        }
        return routes;
    }
}
