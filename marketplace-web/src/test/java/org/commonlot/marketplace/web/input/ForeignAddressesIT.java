package org.commonlot.marketplace.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonlot.marketplace.adoption.Adopting;
import org.commonlot.marketplace.adoption.AdoptionState;
import org.commonlot.marketplace.challenge.HoldKind;
import org.commonlot.marketplace.challenge.Holding;
import org.commonlot.marketplace.challenge.Notified;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.coalition.Balloting;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.coalition.Founding;
import org.commonlot.marketplace.coalition.Tier;
import org.commonlot.marketplace.contractchange.Changing;
import org.commonlot.marketplace.maturity.FrameworkWriting;
import org.commonlot.marketplace.maturity.Visibility;
import org.commonlot.marketplace.membership.Inviting;
import org.commonlot.marketplace.membership.Joining;
import org.commonlot.marketplace.membership.Staffing;
import org.commonlot.marketplace.ordering.Asked;
import org.commonlot.marketplace.ordering.Ordering;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.performance.Delivering;
import org.commonlot.marketplace.performance.ExclusionCondition;
import org.commonlot.marketplace.performance.FailingAccount;
import org.commonlot.marketplace.performance.FailingKeeping;
import org.commonlot.marketplace.performance.FailingOutcome;
import org.commonlot.marketplace.performance.FailingTerms;
import org.commonlot.marketplace.performance.KpiKeeping;
import org.commonlot.marketplace.performance.KpiRating;
import org.commonlot.marketplace.performance.KpiTerms;
import org.commonlot.marketplace.performance.Level;
import org.commonlot.marketplace.performance.MilestonePlan;
import org.commonlot.marketplace.performance.Minding;
import org.commonlot.marketplace.performance.Paying;
import org.commonlot.marketplace.performance.PerformanceDesk;
import org.commonlot.marketplace.performance.Rating;
import org.commonlot.marketplace.performance.ReceivedInvoice;
import org.commonlot.marketplace.performance.RiskTerms;
import org.commonlot.marketplace.performance.SocialPromise;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.planning.Pipelining;
import org.commonlot.marketplace.planning.Plan;
import org.commonlot.marketplace.planning.PlanJoining;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.pooling.Demand;
import org.commonlot.marketplace.pooling.Demanding;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.pooling.Pooling;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.preparation.AuthorityGates;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Reviewing;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Assessed;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.Framework;
import org.commonlot.marketplace.testing.Kept;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
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

    @Autowired
    Inviting inviting;

    @Autowired
    Joining joining;

    @Autowired
    Staffing staffing;

    @Autowired
    Organising organising;

    @Autowired
    AuthorityGates gates;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    BeanFactory beans;

    private final Map<String, String> theirs = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private Actor buyer, supplier, owner;

    @BeforeEach
    void somebodyElseHasAll() {
        buyer = cast.actor(cast.authority(), Role.BUYER);
        supplier = cast.actor(cast.supplier(), Role.BID_WRITER);
        var draft = story.draftedChallenge(Story.OPEN);
        var guest = story.asked(draft, Duty.OBSERVER, cast.actor(cast.authority(), Role.FINANCE));
        var challenge = story.published(draft);
        var author = challenge.team().author();
        var asked = clarifying.ask(challenge.id(), "Which system?", cast.actor(cast.supplier(), Role.BID_WRITER));
        var bid = story.bidSubmitted(challenge, "90000");
        story.contractSigned(challenge);
        var details = catalogue.details(challenge.id(), author);
        theirs.put("/desk {id}", challenge.id().value().toString());
        theirs.put("/bids {id}", bid.id().value().toString());
        theirs.put("{lot}", challenge.lot().value().toString());
        theirs.put("{guest}", guest.value().toString());
        theirs.put("{declaration}", details.conflicts().getFirst().id().toString());
        theirs.put("{question}", asked.toString());
        theirs.put("{reference}", bid.reference());
        theirs.put("{condition}", "standing");
        theirs.put("{passage}", "bidder-reasons");
        theirs.put("{number}", "1");
        theirs.put("{note}", "1");
        theirs.put("{contract}", story.contract(challenge).id().value().toString());
        theirs.put("{order}", ordered(challenge));
        theirs.put("{join}", asksToJoin());
        var framework = Framework.running(beans);
        theirs.put(
                "{callOff}", framework.asked(framework.body(), "1000").value().toString());
        var managed = Managed.signed(beans).proved(beans);
        theirs.put("{adoption}", adopted(managed));
        theirs.put("{hold}", held());
        theirs.put(
                "{change}",
                beans.getBean(Changing.class)
                        .novate(managed.id(), "Bought", "New Firm Ltd", null, story.today(), managed.manager())
                        .value()
                        .toString());
        theirs.put("{invoice}", invoiced(managed));
        theirs.put("{period}", "2026-09-30");
        performanceOfSomebodyElse(managed);
        theirs.put("{kind}", "award");
        registerOfSomebodyElse();
        peopleOfSomebodyElse();
        coalitionOfSomebodyElse();
        maturityOfSomebodyElse();
        theirs.put("/desk/procurements/{id}/comments/{comment}", commented());
        theirs.put("{stage}", "problem-identified");
        theirs.put("{flag}", "single-bid");
        theirs.put(
                "{criterion}",
                details.lots().getFirst().criteria().getFirst().id().toString());
    }

    /** What one authority has asked of another that plans something. */
    private String asksToJoin() {
        var plan = new Plan(
                "Parking",
                "Fewer queues",
                "services",
                BigDecimal.ONE,
                BigDecimal.TEN,
                story.today().plusDays(60),
                null,
                null,
                "a@council.example");
        var entry = beans.getBean(Pipelining.class).add(plan, cast.actor(cast.authority(), Role.BUYER));
        var reference = beans.getBean(Pipeline.class).entry(entry).reference();
        return beans.getBean(PlanJoining.class)
                .ask(reference, "Two car parks", BigDecimal.TEN, cast.actor(cast.authority(), Role.BUYER))
                .toString();
    }

    /** What keeps another award waiting. */
    private String held() {
        var waiting = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(waiting, "90000");
        story.awardProposed(waiting);
        var complaint = new Notified(HoldKind.COMPLAINT, clock.instant(), "A bidder", "Scores");
        return beans.getBean(Holding.class)
                .begin(waiting.lot(), complaint, waiting.team().author())
                .value()
                .toString();
    }

    /** An order under a contract that is signed. */
    private String ordered(Story.Challenge challenge) {
        var manager = cast.actor(challenge.team().authority(), Role.CONTRACT_MANAGER);
        var asked = new Asked(null, "Training", "day", BigDecimal.ONE, BigDecimal.TEN, "Town Hall", story.today());
        return beans.getBean(Ordering.class)
                .ask(story.contract(challenge).id(), asked, manager)
                .value()
                .toString();
    }

    private void registerOfSomebodyElse() {
        var kept = Kept.by(cast.actor(cast.authority(), Role.BUYER), beans);
        theirs.put("{system}", kept.system().toString());
        theirs.put("{holding}", kept.holding().toString());
        theirs.put("/desk/data/requests/{request}", "/desk/data/requests/" + kept.request());
    }

    /** An invoice under a contract that is signed. */
    private String invoiced(Managed managed) {
        var what = new ReceivedInvoice("A-1", "Crews", Money.pounds(5), story.today(), null);
        return beans.getBean(Paying.class)
                .receive(managed.id(), what, managed.manager())
                .value()
                .toString();
    }

    private void performanceOfSomebodyElse(Managed managed) {
        var manager = managed.manager();
        var keeping = beans.getBean(KpiKeeping.class);
        var kpi = keeping.set(managed.id(), new KpiTerms("Content", "95", "Log", story.today(), null), manager);
        theirs.put("{kpi}", kpi.value().toString());
        var rating = new KpiRating(kpi, Rating.GOOD, "97");
        theirs.put(
                "{assessment}",
                keeping.assess(managed.id(), story.today(), List.of(rating), manager)
                        .value()
                        .toString());
        var plan = MilestonePlan.read("All; all; " + story.today() + "; 100");
        beans.getBean(Delivering.class).plan(managed.id(), plan, manager);
        var desk = beans.getBean(PerformanceDesk.class);
        theirs.put(
                "{milestone}",
                desk.milestones(desk.contract(managed.id(), manager))
                        .getFirst()
                        .id()
                        .value()
                        .toString());
        var minding = beans.getBean(Minding.class);
        var promise = new SocialPromise("Trees", "Ten", story.today());
        theirs.put(
                "{commitment}", minding.promise(managed.id(), promise, manager).toString());
        var risk = new RiskTerms("One developer", Level.HIGH, Level.LOW, "A second one", "Mo");
        theirs.put("{risk}", minding.risk(managed.id(), risk, manager).toString());
        var account = new FailingAccount("Weekly", "Not at all", "Four streets", "Two weeks", "Another crew", "");
        var failing =
                new FailingTerms("termination", story.today(), account, FailingOutcome.NONE, ExclusionCondition.NONE);
        theirs.put(
                "{failing}",
                beans.getBean(FailingKeeping.class)
                        .record(managed.id(), failing, manager)
                        .value()
                        .toString());
    }

    /** The page of a comment on a draft that is in review. */
    private String commented() {
        var draft = story.draftedChallenge(Story.OPEN);
        var team = draft.team();
        beans.getBean(Procuring.class).sendForReview(draft.id(), team.author());
        var reviewing = beans.getBean(Reviewing.class);
        reviewing.comment(draft.id(), Section.PROBLEM, "Say who is affected", team.approver());
        var comment = reviewing.of(draft.id(), team.approver()).getFirst();
        return "/desk/procurements/" + draft.id().value() + "/comments/" + comment.id();
    }

    private void coalitionOfSomebodyElse() {
        var circle = Circle.agreed(beans);
        var lead = circle.lead;
        var founding = beans.getBean(Founding.class);
        founding.invite(circle.id, cast.authority(), Tier.CORE, lead.speaker());
        founding.engage(circle.id, "Shared Services Ltd", null, "a@shared.example", "Reads the bids", lead.speaker());
        var known = beans.getBean(CoalitionRegister.class).details(circle.id, lead.speaker());
        theirs.put("/desk/coalitions/{id}", "/desk/coalitions/" + circle.id.value());
        theirs.put("{what}", "cost");
        theirs.put("{invitation}", known.invitations().getLast().id().toString());
        theirs.put("{agent}", known.agents().getFirst().id().toString());
        var balloting = beans.getBean(Balloting.class);
        var problem = balloting.propose(circle.id, "Bins", "They overflow", lead.speaker());
        var other = balloting.propose(circle.id, "Trees", "They fall", lead.speaker());
        var closes = clock.instant().plus(Duration.ofDays(5));
        var ballot = balloting.open(circle.id, "First", List.of(problem, other), 10, closes, lead.speaker());
        theirs.put("{problem}", problem.toString());
        theirs.put("{ballot}", ballot.toString());
        var today = UkTime.date(clock.instant());
        var need = new Demand(
                "Parking permits",
                "Parking",
                null,
                null,
                null,
                new BigDecimal("90000"),
                today.plusDays(200),
                null,
                null,
                null);
        var line = beans.getBean(Demanding.class).add(circle.id, need, lead.speaker());
        var terms = new PoolTerms("Parking", today.plusDays(30), null, null);
        var pool = beans.getBean(Pooling.class).group(circle.id, terms, List.of(line), lead.speaker());
        theirs.put("{line}", line.toString());
        theirs.put("{pool}", pool.toString());
        var delegating = beans.getBean(Delegating.class);
        delegating.allow(lead.authority(), CommitmentStep.BINDING, Role.APPROVER, null, null, lead.owner());
        theirs.put(
                "{rule}",
                delegating.own(lead.authority(), lead.owner()).getFirst().id().toString());
    }

    private void maturityOfSomebodyElse() {
        var council = Assessed.by(beans);
        var action = council.planned(council.confirmed(2, 3, Visibility.PUBLIC), "Publish the lessons");
        var framework = beans.getBean(FrameworkWriting.class).write(Assessed.words("Museums", true), council.assessor);
        var assessment = council.started();
        theirs.put("{action}", action.value().toString());
        theirs.put("/desk/maturity/frameworks/{framework}", "/desk/maturity/frameworks/" + framework);
        theirs.put("/desk/maturity/assessments/{id}", "/desk/maturity/assessments/" + assessment.value());
        theirs.put("{dimension}", "culture");
    }

    private void peopleOfSomebodyElse() {
        owner = cast.actor(cast.authority(), Role.AUTHORITY_OWNER);
        var council = cast.authority();
        var theirOwner = cast.actor(council, Role.AUTHORITY_OWNER);
        var domain = UUID.randomUUID() + ".example";
        joining.addDomain(council, domain, cast.administrator());
        inviting.invite(council, cast.email(), Set.of(Role.BUYER), theirOwner);
        var newcomer = organising.registerPerson(
                "Ada Newcomer", "ada@" + domain, "{none}", Actor.system("test"), clock.instant());
        joining.ask(council, people.actorFor(newcomer));
        var staff = staffing.staff(council, theirOwner);
        theirs.put(
                "/organisation/invitations/{id}",
                "/organisation/invitations/" + staff.invited().getFirst().id().value());
        theirs.put(
                "/organisation/requests/{id}",
                "/organisation/requests/" + staff.asking().getFirst().id().value());
        theirs.put("{person}", theirOwner.person().value().toString());
        gates.set(
                council,
                AuthorityGate.Kind.CALL_IN,
                AuthorityGate.Before.AWARD,
                "Call-in",
                Money.pounds(0),
                5,
                true,
                theirOwner);
        theirs.put("{gate}", gates.of(council).getFirst().id().toString());
        theirs.put("{organisation}", council.value().toString());
        theirs.put("/bids/cycles/{name}", cast.page(council).replace("/authorities/", "/bids/cycles/"));
    }

    @TestFactory
    Stream<DynamicTest> areNotFoundWhoeverOwnsThem() {
        return routes().stream()
                .map(route -> dynamicTest(route, () -> {
                    var method = HttpMethod.valueOf(route.split(" ")[0]);
                    var pattern = route.split(" ")[1];
                    var side = pattern.substring(0, 5);
                    var real = pattern;
                    for (var named : theirs.entrySet()) real = real.replace(named.getKey(), named.getValue());
                    real = real.replace("{id}", theirs.getOrDefault(side + " {id}", "{id}"));
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
                    boolean owned =
                            Stream.of("/desk/", "/bids/", "/organisation/").anyMatch(pattern::startsWith);
                    if (!owned || !pattern.contains("{") || pattern.startsWith("/organisation/proof/")) continue;
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
                        .param("stands", "true")
                        .param("first", UUID.randomUUID().toString())
                        .param("coalition", UUID.randomUUID().toString())
                        .with(csrf())
                        .with(SignedIn.as(
                                switch (side) {
                                    case "/bids" -> supplier;
                                    case "/orga" -> owner;
                                    default -> buyer;
                                })))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(404);
        var page = Jsoup.parse(answer.getContentAsString());
        page.select("input[name=_csrf], nav").remove();
        return page.html();
    }

    private String adopted(Managed managed) {
        var adopting = beans.getBean(Adopting.class);
        var authority = Adopting.speaksFor(managed.manager()).getFirst();
        return adopting.mark(managed.id(), authority, AdoptionState.IN_USE, null, managed.manager())
                .value()
                .toString();
    }
}
