package org.commonlot.marketplace.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.challenge.HoldKind;
import org.commonlot.marketplace.challenge.Holding;
import org.commonlot.marketplace.challenge.Notified;
import org.commonlot.marketplace.clarification.About;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.clarification.QuestionState;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.coalition.Founding;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.contract.PublishedCopies;
import org.commonlot.marketplace.contract.Withheld;
import org.commonlot.marketplace.document.Upload;
import org.commonlot.marketplace.evaluation.CheckSource;
import org.commonlot.marketplace.evaluation.Checking;
import org.commonlot.marketplace.evaluation.Concern;
import org.commonlot.marketplace.evaluation.ConcernReply;
import org.commonlot.marketplace.evaluation.Concerned;
import org.commonlot.marketplace.evaluation.ExclusionGround;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.performance.ExclusionCondition;
import org.commonlot.marketplace.performance.FailingAccount;
import org.commonlot.marketplace.performance.FailingKeeping;
import org.commonlot.marketplace.performance.FailingOutcome;
import org.commonlot.marketplace.performance.FailingTerms;
import org.commonlot.marketplace.performance.KpiKeeping;
import org.commonlot.marketplace.performance.KpiRating;
import org.commonlot.marketplace.performance.KpiTerms;
import org.commonlot.marketplace.performance.Published;
import org.commonlot.marketplace.performance.Rating;
import org.commonlot.marketplace.planning.CentralNotice;
import org.commonlot.marketplace.planning.EngagementFacts;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.planning.Engaging;
import org.commonlot.marketplace.planning.Pipeline;
import org.commonlot.marketplace.planning.Pipelining;
import org.commonlot.marketplace.planning.Plan;
import org.commonlot.marketplace.procurement.LotLimits;
import org.commonlot.marketplace.procurement.Lotting;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Reservation;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Framework;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Releases from the step to the package that a program reads, on both databases. */
@Import(Story.class)
abstract class ReleasesRules {

    private static final String LIST = "/api/ocds/releases";

    @Autowired
    WebApplicationContext web;

    @Autowired
    Story story;

    @Autowired
    BeanFactory beans;

    @Autowired
    Founding founding;

    @Autowired
    Contracting contracting;

    @Autowired
    PublishedCopies copies;

    @Autowired
    KpiKeeping kpis;

    @Autowired
    FailingKeeping failings;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    Procuring procuring;

    @Autowired
    Lotting lotting;

    @Autowired
    Clarifying clarifying;

    @Autowired
    Pipelining pipelining;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Engaging engaging;

    @Autowired
    EngagementRegister register;

    @Autowired
    Holding holding;

    @Autowired
    Cast cast;

    @Autowired
    Checking checking;

    @Autowired
    Releasing releasing;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @SuppressWarnings("NullAway.Init")
    private MockMvc http;

    @BeforeEach
    void reachable() {
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    @Test
    void everyKindOfReleaseAndEveryPackageIsValid() throws Exception {
        var schemas = new OcdsSchemas();
        var open = story.publishedChallenge(Story.OPEN);
        answer(open, "Which “system”?", "Any.\nSee the \\ draft contract.");
        bids(open);
        var contract = story.contractPublished(open);
        copies.publish(
                contract.id(),
                new Upload("contract.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8))),
                Set.of(Withheld.NATIONAL_SECURITY),
                cast.actor(open.team().authority(), Role.CONTRACT_MANAGER));
        var belowThreshold = story.publishedChallenge(Story.BELOW_THRESHOLD);
        bids(belowThreshold);
        story.contractPublished(belowThreshold);
        var unsuccessful = story.publishedChallenge(Story.OPEN);
        story.opened(unsuccessful);
        var cancelled = story.publishedChallenge(Story.OPEN);
        cancel(cancelled, "The budget was withdrawn");
        var takenBack = story.publishedChallenge(Story.OPEN);
        bids(takenBack);
        story.awardDecided(takenBack);
        cancel(takenBack, "The decision was called in");

        var tags = new HashSet<String>();
        int validated = 0;
        for (var one : List.of(open, belowThreshold, unsuccessful, cancelled, takenBack)) {
            var record = text(get("/api/ocds/records/" + ocid(one)));
            assertThat(schemas.faultsOfRecordPackage(record)).isEmpty();
            for (var release : json.readTree(record).at("/records/0/releases")) {
                var alone = text(get(LIST + "/" + release.path("id").asString()));
                assertThat(schemas.faultsOfReleasePackage(alone)).as(alone).isEmpty();
                release.path("tag").forEach(tag -> tags.add(tag.asString()));
                validated++;
            }
        }
        assertThat(schemas.faultsOfReleasePackage(text(get(LIST)))).isEmpty();
        assertThat(schemas.faultsOfReleasePackage(text(get(LIST).param("limit", "2"))))
                .isEmpty();
        assertThat(tags)
                .containsExactlyInAnyOrder(
                        "tender",
                        "tenderUpdate",
                        "tenderCancellation",
                        "award",
                        "awardCancellation",
                        "contract",
                        "contractUpdate");
        System.out.printf("OCDS: %d releases and 5 records valid, tags %s%n", validated, tags);
    }

    /** As Find a Tender does it: notice 076141-2026. */
    @Test
    void kpisAreToldAsTheirAssessmentIsNoticedAndNotBefore() throws Exception {
        var schemas = new OcdsSchemas();
        var contract = Managed.large(beans);
        var manager = contract.manager();
        var today = UkTime.date(clock.instant());
        var ratings = new ArrayList<KpiRating>();
        for (var name : List.of("Crews on time", "Streets swept", "Bins emptied")) {
            var kpi = kpis.set(contract.id(), new KpiTerms(name, "95 of 100", "Log", today, null), manager);
            ratings.add(new KpiRating(kpi, Rating.APPROACHING_TARGET, "93 of 100 " + name));
        }
        var ocid = ocid(contract);
        var first = kpis.assess(contract.id(), today, ratings, manager);
        assertThat(text(get("/api/ocds/records/" + ocid))).doesNotContain("93 of 100", "Crews on time");
        kpis.file(first, new Published("045678-2027", clock.instant()), manager);
        clock.travelTo(clock.instant().plus(Duration.ofDays(30)));
        var second = kpis.assess(contract.id(), UkTime.date(clock.instant()), ratings, manager);
        kpis.file(second, new Published("056789-2027", clock.instant()), manager);

        var record = text(get("/api/ocds/records/" + ocid));
        assertThat(schemas.faultsOfRecordPackage(record)).isEmpty();
        assertThat(schemas.faultsOfReleasePackage(
                        text(get(LIST + "/" + ids(ocid).getLast()))))
                .isEmpty();
        var releases = json.readTree(record).at("/records/0/releases");
        assertThat(releases.get(releases.size() - 1).at("/tag/0").asString()).isEqualTo("implementation");
        var whole = json.readTree(record).at("/records/0/compiledRelease/contracts/0");
        assertThat(whole.path("agreedMetrics")).hasSize(3);
        assertThat(whole.at("/implementation/metrics")).hasSize(3);
        var metric = whole.at("/implementation/metrics/0");
        assertThat(metric.path("title").asString()).isEqualTo("Crews on time");
        assertThat(metric.path("description").asString()).isEqualTo("95 of 100");
        assertThat(metric.path("observations")
                        .valueStream()
                        .map(observation -> observation.path("id").asString()))
                .containsExactly("045678-2027", "056789-2027");
        assertThat(metric.at("/observations/0/measureClassification/id").asString())
                .isEqualTo("slightlyBelow");
        assertThat(metric.at("/observations/0/period/endDate").asString()).startsWith(today + "T23:59:59");
        assertThat(whole.path("documents")
                        .valueStream()
                        .map(document -> document.path("noticeType").asString("")))
                .contains("UK9");
        assertThat(whole.path("status").asString()).as("from before").isEqualTo("active");
    }

    /** What is recorded, reviewed or refused is nobody's business before its notice. */
    @Test
    void aBreachIsToldWithItsNoticeAndNotBefore() throws Exception {
        var schemas = new OcdsSchemas();
        var contract = Managed.signed(beans);
        var manager = contract.manager();
        var ocid = ocid(contract);
        var refused = failings.record(contract.id(), failing("settlement", "Wrongly entered"), manager);
        failings.refuse(refused, "Another firm did", contract.approver());
        var id = failings.record(contract.id(), failing("damages", "Not one crew came"), manager);
        failings.confirm(id, contract.approver());
        assertThat(text(get("/api/ocds/records/" + ocid))).doesNotContain("Not one crew came", "Wrongly entered");
        failings.file(id, new Published("067890-2027", clock.instant()), manager);
        var right = failings.correct(id, failing("not-improved", "Some crews came"), manager);
        failings.confirm(right, contract.approver());
        failings.file(right, new Published("078901-2027", clock.instant()), manager);

        var record = text(get("/api/ocds/records/" + ocid));
        assertThat(schemas.faultsOfRecordPackage(record)).isEmpty();
        assertThat(record).doesNotContain("Wrongly entered", "Another firm did", manager.name());
        var whole = json.readTree(record).at("/records/0/compiledRelease");
        var failures = whole.at("/contracts/0/implementation/performanceFailures");
        assertThat(failures).hasSize(2);
        var damages = failures.get(0);
        assertThat(damages.path("id").asString()).isEqualTo("2");
        assertThat(damages.path("requirement").asString()).isEqualTo("Weekly rounds");
        assertThat(damages.at("/penaltyValue/amountGross").decimalValue()).isEqualByComparingTo("1000");
        assertThat(damages.path("penaltyTypeEntered").asString()).isEqualTo("Clause 9");
        assertThat(damages.has("penaltyDate")).isTrue();
        assertThat(damages.at("/suppliers/0/id").asString())
                .isEqualTo(whole.at("/awards/0/suppliers/0/id").asString());
        assertThat(damages.at("/documents/0/noticeType").asString()).isEqualTo("UK9");
        var poor = failures.get(1);
        assertThat(poor.path("description").asString()).startsWith("This puts right the failure 2.");
        assertThat(poor.has("decisionDate")).isTrue();
        assertThat(poor.has("penaltyDate")).isFalse();
    }

    /** Notices of performance can come before the one of the contract's details: they wait for it. */
    @Test
    void whatIsNoticedOfAContractBeforeItIsPublicIsToldRightAfterIt() throws Exception {
        var schemas = new OcdsSchemas();
        var challenge = story.published(story.dividedChallenge(Story.OPEN, 6_000_000));
        story.bidSubmitted(challenge, "6000000");
        var id = story.contractSigned(challenge).id();
        var authority = challenge.team().authority();
        var contract =
                new Managed(id, cast.actor(authority, Role.CONTRACT_MANAGER), cast.actor(authority, Role.APPROVER));
        var manager = contract.manager();
        var today = UkTime.date(clock.instant());
        var ratings = new ArrayList<KpiRating>();
        for (var name : List.of("Crews on time", "Streets swept", "Bins emptied")) {
            var kpi = kpis.set(id, new KpiTerms(name, "95 of 100", "Log", today, null), manager);
            ratings.add(new KpiRating(kpi, Rating.GOOD, "99 of 100 " + name));
        }
        kpis.file(kpis.assess(id, today, ratings, manager), new Published("045678-2027", clock.instant()), manager);
        for (var what : List.of("Not one crew came", "Half a crew came")) {
            var failing = failings.record(id, failing("damages", what), manager);
            failings.confirm(failing, contract.approver());
            failings.file(failing, new Published("067890-2027", clock.instant()), manager);
        }
        var ocid = ocid(contract);
        assertThat(text(get("/api/ocds/records/" + ocid))).doesNotContain("99 of 100", "crew came");
        int before = ids(ocid).size();

        contracting.fileDetails(
                id, "034567-2026", clock.instant(), challenge.team().author());
        var released = ids(ocid).subList(before, ids(ocid).size());
        assertThat(released).hasSize(4);
        for (var release : released) {
            assertThat(schemas.faultsOfReleasePackage(text(get(LIST + "/" + release))))
                    .isEmpty();
        }
        var record = text(get("/api/ocds/records/" + ocid));
        assertThat(schemas.faultsOfRecordPackage(record)).isEmpty();
        assertThat(json.readTree(record)
                        .at("/records/0/releases")
                        .valueStream()
                        .skip(before)
                        .map(release -> release.at("/tag/0").asString()))
                .containsExactly("contract", "implementation", "implementation", "implementation");
        var whole = json.readTree(record).at("/records/0/compiledRelease/contracts");
        assertThat(whole).hasSize(1);
        assertThat(whole.at("/0/implementation/metrics")).hasSize(3);
        assertThat(whole.at("/0/implementation/performanceFailures")
                        .valueStream()
                        .map(failure -> failure.path("id").asString()))
                .containsExactly("1", "2");
    }

    private FailingTerms failing(String kind, String what) {
        var outcome = kind.equals("damages")
                ? new FailingOutcome("", Money.pounds(1_000), "Clause 9", "")
                : FailingOutcome.NONE;
        var account = new FailingAccount("Weekly rounds", what, "Four streets", "Two weeks", "A crew", "Two letters");
        return new FailingTerms(kind, UkTime.date(clock.instant()), account, outcome, ExclusionCondition.NONE);
    }

    private String ocid(Managed contract) {
        var reference = jdbc.queryForObject(
                "select p.reference from procurement p join contract c on c.procurement_id = p.id where c.id = ?",
                String.class,
                contract.id().value());
        return "ocds-xxxxxx-" + Objects.requireNonNull(reference).toLowerCase(Locale.ROOT);
    }

    /** One lead as buyer, every authority a party of that role, agents with what they do; and whose each contract is. */
    @Test
    void aJointProcurementHasTheShapeOfTheRealOnesAndEachContractItsBuyer() throws Exception {
        var schemas = new OcdsSchemas();
        var real = schemas.published().filter(ReleasesRules::isJoint).toList();
        assertThat(real)
                .as("real ones among what the central platform published")
                .hasSizeGreaterThan(5);
        real.forEach(ReleasesRules::assertJoint);

        var joint = Joint.draft(beans);
        founding.engage(
                joint.circle.id,
                "Purchasing Ltd",
                null,
                "bids@purchasing.example",
                "Evaluation of tenders",
                joint.circle.lead.speaker());
        joint.publish();
        joint.award("90000.01");
        joint.sign();
        var author = joint.challenge.team().author();
        for (var contract : joint.contracts()) {
            if (contract.detailsDue()) {
                contracting.fileDetails(contract.id(), "034567-2026", clock.instant(), author);
            }
        }

        var record = text(get("/api/ocds/records/" + ocid(joint.challenge)));
        assertThat(schemas.faultsOfRecordPackage(record)).isEmpty();
        var whole = json.readTree(record).at("/records/0/compiledRelease");
        assertJoint(whole);
        assertThat(whole.at("/buyer/name").asString()).isEqualTo(organisations.name(joint.circle.lead.authority()));
        assertThat(parties(whole, "buyer")).hasSize(3);
        assertThat(parties(whole, "processContactPoint"))
                .singleElement()
                .satisfies(agent ->
                        assertThat(agent.path("roleDetails").asString()).isEqualTo("Evaluation of tenders"));
        assertThat(whole.path("contracts")
                        .valueStream()
                        .map(contract -> contract.at("/buyer/name").asString()))
                .containsExactlyInAnyOrder(
                        organisations.name(joint.first().authority()),
                        organisations.name(joint.second().authority()));
    }

    /** OCDS has one buyer of a contract: who else has signed it stands in its description. */
    @Test
    void aContractThatSeveralAuthoritiesHaveSignedIsToldOnce() throws Exception {
        var schemas = new OcdsSchemas();
        var joint = Joint.together(beans, Story.BELOW_THRESHOLD, "90000.01");
        joint.sign();
        var author = joint.challenge.team().author();
        contracting.fileDetails(joint.whole().id(), "034567-2026", clock.instant(), author);

        var record = text(get("/api/ocds/records/" + ocid(joint.challenge)));
        assertThat(schemas.faultsOfRecordPackage(record)).isEmpty();
        var told = json.readTree(record).at("/records/0/compiledRelease/contracts");
        assertThat(told).hasSize(1);
        var contract = told.get(0);
        assertThat(contract.path("id").asString())
                .isEqualTo(joint.whole().id().value().toString());
        assertThat(contract.at("/value/amountGross").decimalValue()).isEqualByComparingTo("90000.01");
        assertThat(contract.at("/buyer/name").asString())
                .isEqualTo(organisations.name(joint.whole().authority()));
        assertThat(contract.path("description").asString())
                .contains(organisations.name(joint.first().authority()) + ": £30000.00")
                .contains(organisations.name(joint.second().authority()) + ": £60000.01");
    }

    /** As the central platform publishes them: who may call off, how, until when, up to what, and at which fee (s.45(5)). */
    @Test
    void whatANoticeSaysOfAFrameworkIsInItsRelease() throws Exception {
        var schemas = new OcdsSchemas();
        var framework = Framework.running(beans);
        var record = text(get("/api/ocds/records/" + ocid(framework.challenge)));
        assertThat(schemas.faultsOfRecordPackage(record)).isEmpty();
        var tender = json.readTree(record).at("/records/0/compiledRelease/tender");
        assertThat(tender.at("/techniques/hasFrameworkAgreement").asBoolean()).isTrue();
        var agreement = tender.at("/techniques/frameworkAgreement");
        assertThat(agreement.path("method").asString()).isEqualTo("withoutReopeningCompetition");
        assertThat(agreement.path("type").asString()).isEqualTo("closed");
        assertThat(agreement.at("/value/amountGross").decimalValue()).isEqualByComparingTo("120000");
        assertThat(agreement.at("/period/startDate").isMissingNode()).isFalse();
        assertThat(agreement.path("buyerCategories").asString())
                .isEqualTo(organisations.name(framework.named.authority()) + "\nunitary");
        assertThat(tender.at("/participationFees/0/relativeValue/proportion").decimalValue())
                .as("1.25 per cent")
                .isEqualByComparingTo("0.0125");
        assertThat(read(get("/api/ocds/records/" + ocid(story.publishedChallenge(Story.OPEN))))
                        .at("/records/0/compiledRelease/tender/techniques")
                        .isMissingNode())
                .isTrue();
    }

    private static boolean isJoint(JsonNode release) {
        return parties(release, "buyer").size() > 1;
    }

    private static void assertJoint(JsonNode release) {
        var buyers = parties(release, "buyer");
        assertThat(buyers).hasSizeGreaterThan(1);
        assertThat(buyers)
                .as("the lead, which is the buyer, is one of them")
                .extracting(party -> party.path("id").asString())
                .contains(release.at("/buyer/id").asString());
        assertThat(buyers).allSatisfy(party -> {
            for (var field : List.of("id", "name", "identifier", "address", "details")) {
                assertThat(party.has(field)).as("%s of %s", field, party).isTrue();
            }
        });
        assertThat(release.path("parties").valueStream())
                .filteredOn(party -> roles(party).contains("procuringEntity"))
                .filteredOn(party -> !roles(party).contains("buyer"))
                .as("who acts for them says what it does")
                .allSatisfy(agent -> assertThat(agent.has("roleDetails")).isTrue());
    }

    private static List<JsonNode> parties(JsonNode release, String role) {
        return release.path("parties")
                .valueStream()
                .filter(party -> roles(party).contains(role))
                .toList();
    }

    private static List<String> roles(JsonNode party) {
        return party.path("roles").valueStream().map(JsonNode::asString).toList();
    }

    /** Find a Tender publishes a transparency notice as a pending award, by the method direct, with the code of the ground. */
    @Test
    void everyReleaseOfADirectAwardIsValidAndSaysToWhomAndWhy() throws Exception {
        var schemas = new OcdsSchemas();
        var decided = story.published(story.draftedDirectAward("direct-award", "exclusive-rights"));
        var announced = read(get("/api/ocds/records/" + ocid(decided))).at("/records/0/compiledRelease");
        story.directAwardDecided(decided);
        var takenBack = story.published(story.draftedDirectAward("below-threshold-none", (String) null));
        cancel(takenBack, "The project ended");

        for (var one : List.of(decided, takenBack)) {
            var record = text(get("/api/ocds/records/" + ocid(one)));
            assertThat(schemas.faultsOfRecordPackage(record)).isEmpty();
            for (var id : ids(ocid(one))) {
                assertThat(schemas.faultsOfReleasePackage(text(get(LIST + "/" + id))))
                        .isEmpty();
            }
        }
        var first = read(get(LIST + "/" + ids(ocid(decided)).getFirst())).at("/releases/0");
        assertThat(first.path("tag")).hasSize(1);
        assertThat(first.at("/tag/0").asString()).isEqualTo("award");
        assertThat(announced.at("/tender/procurementMethod").asString()).isEqualTo("direct");
        assertThat(announced.at("/tender/procurementMethodRationale").asString())
                .isEqualTo("Nobody else holds the rights in the waste system");
        assertThat(announced
                        .at("/tender/procurementMethodRationaleClassifications/0/id")
                        .asString())
                .isEqualTo("singleSuppliersIntellectualPropertyExclusiveRights");
        assertThat(announced.at("/tender/tenderPeriod").isMissingNode()).isTrue();
        assertThat(announced.at("/awards/0/status").asString()).isEqualTo("pending");
        assertThat(announced.at("/awards/0/documents/0/noticeType").asString()).isEqualTo("UK5");
        assertThat(announced.at("/awards/0/suppliers")).hasSize(1);
        var whole = read(get("/api/ocds/records/" + ocid(decided))).at("/records/0/compiledRelease");
        assertThat(whole.at("/awards/0/status").asString()).isEqualTo("active");
        assertThat(whole.at("/awards/0/documents/1/noticeType").asString()).isEqualTo("UK6");
        assertThat(whole.at("/tender/status").asString()).isEqualTo("complete");
        assertThat(whole.path("bids").isMissingNode()).as("there were none").isTrue();
        var last = read(get("/api/ocds/records/" + ocid(takenBack))).at("/records/0/compiledRelease");
        assertThat(last.at("/awards/0/status").asString()).isEqualTo("cancelled");
    }

    /** Pipeline and market engagement are processes of their own, to which the procurement that follows points back. */
    @Test
    void everyReleaseOfWhatCameBeforeIsValidAndTheTenderPointsBackToIt() throws Exception {
        var schemas = new OcdsSchemas();
        var council = cast.authority();
        var buyer = cast.actor(council, Role.BUYER);
        var today = UkTime.date(clock.instant());
        var plan = new Plan(
                "Sensors",
                "Fewer full bins",
                "services",
                new BigDecimal("10000"),
                new BigDecimal("20000"),
                today.plusDays(50),
                today.plusDays(100),
                12,
                "a@council.example");
        var entry = pipelining.add(plan, buyer);
        pipelining.recordPlannedNotice(entry, new CentralNotice("012345-2026", clock.instant()), buyer);
        var facts = new EngagementFacts(
                "Sensors",
                "What can they do?",
                "Calls",
                "a@council.example",
                clock.instant().plusSeconds(9_999),
                null);
        var asked = engaging.draft(facts, entry, buyer);
        engaging.publish(asked, new CentralNotice("023456-2026", clock.instant()), buyer);
        engaging.invite(asked, "Open day", clock.instant().plusSeconds(999), "Town hall", 9, buyer);
        engaging.learn(asked, "Four can do it", buyer);
        pipelining.withdraw(pipelining.add(plan, buyer), "Not now", buyer);
        engaging.withdraw(asked, "Enough is known", buyer);

        var planned = pipeline.entry(entry).ocid();
        var engaged = register.kept(asked, buyer).ocid();
        for (var ocid : List.of(planned, engaged)) {
            assertThat(schemas.faultsOfRecordPackage(text(get("/api/ocds/records/" + ocid))))
                    .isEmpty();
            for (var id : ids(ocid)) {
                assertThat(schemas.faultsOfReleasePackage(text(get(LIST + "/" + id))))
                        .isEmpty();
            }
        }
        assertThat(read(get("/api/ocds/records/" + planned))
                        .at("/records/0/releases/0/tag/0")
                        .asString())
                .isEqualTo("planning");
        assertThat(read(get("/api/ocds/records/" + engaged)).at("/records/0/compiledRelease/planning/documents"))
                .anySatisfy(document ->
                        assertThat(document.path("noticeType").asString()).isEqualTo("UK2"));
    }

    @Test
    void aTenderPointsBackToItsPlanAndSaysWhyThereWasNoEngagementNotice() throws Exception {
        var schemas = new OcdsSchemas();
        var it = story.announcedChallenge(Story.OPEN);
        var buyer = it.team().author();
        var facts = new EngagementFacts(
                "Sensors",
                "What can they do?",
                "Calls",
                "a@council.example",
                clock.instant().plusSeconds(9_999),
                null);
        var asked = engaging.draft(facts, null, buyer);
        engaging.publishWithoutNotice(asked, "Three phone calls", buyer);
        engaging.link(asked, it.id(), buyer);
        procuring.publish(it.id(), buyer);

        var record = text(get("/api/ocds/records/" + ocid(it)));
        assertThat(schemas.faultsOfRecordPackage(record)).isEmpty();
        var compiled = json.readTree(record).at("/records/0/compiledRelease");
        assertThat(compiled.at("/planning/noEngagementNoticeRationale").asString())
                .isEqualTo("Three phone calls");
        assertThat(compiled.at("/relatedProcesses/0/identifier").asString())
                .isEqualTo(register.kept(asked, buyer).ocid());
    }

    /** The companion: what the check above would refuse. */
    @Test
    void everyStageIsTold() throws Exception {
        var schemas = new OcdsSchemas();
        var it = story.published(story.stagedDraft(Story.FLEXIBLE));
        story.bidSubmitted(it, "80000");
        story.evaluated(it);
        var ocid = ocid(it);
        var first = text(get("/api/ocds/records/" + ocid));
        assertThat(schemas.faultsOfRecordPackage(first)).isEmpty();
        assertThat(first).contains("\"maximumCandidates\":2").contains("bids-close-2");
        story.chosen(it, 1);
        story.nextStage(it);
        var record = text(get("/api/ocds/records/" + ocid));
        assertThat(schemas.faultsOfRecordPackage(record)).isEmpty();
        assertThat(json.readTree(record).at("/records/0/compiledRelease/tender/lots"))
                .hasSize(1);
    }

    @Test
    void theCheckRefusesWhatTheStandardDoesNotKnow() throws Exception {
        var schemas = new OcdsSchemas();
        var id = ids(ocid(story.publishedChallenge(Story.OPEN))).getFirst();
        var good = text(get(LIST + "/" + id));
        assertThat(schemas.faultsOfReleasePackage(good)).isEmpty();
        assertThat(schemas.faultsOfReleasePackage(good.replace("\"active\"", "\"open\"")))
                .isNotEmpty();
        assertThat(schemas.faultsOfReleasePackage(
                        good.replaceFirst("\"startDate\":\"[^\"]*\"", "\"startDate\":\"soon\"")))
                .isNotEmpty();
        assertThat(schemas.faultsOfReleasePackage(good.replace("\"amountGross\"", "\"amountWithVat\"")))
                .isNotEmpty();
        assertThat(schemas.faultsOfReleasePackage(good.replace("\"ocid\"", "\"process\"")))
                .isNotEmpty();
    }

    /** Each lot with its own value, codes, places and suitability; one ends, the other goes on. */
    @Test
    void severalLotsAreAsTheStandardWantsThem() throws Exception {
        var draft = story.dividedChallenge(Story.BELOW_THRESHOLD, 60_000, 40_000);
        var author = draft.team().author();
        lotting.classify(draft.id(), story.version(draft), List.of("72000000"), author);
        lotting.limit(draft.id(), story.version(draft), new LotLimits(1, 1, LotLimits.AwardOrder.BY_VALUE), author);
        lotting.reserve(
                draft.id(),
                story.version(draft),
                Reservation.of(Reservation.Place.LOCAL, List.of("UKI"), true, true),
                author);
        var it = story.published(draft);
        var lots = story.lots(it);
        lotting.cancel(
                it.id(), lots.get(1), story.ending(it, "No money"), it.team().approver());

        var releases = ids(ocid(it));
        for (var id : releases) {
            assertThat(new OcdsSchemas().faultsOfReleasePackage(text(get(LIST + "/" + id))))
                    .isEmpty();
        }
        var tender = read(get("/api/ocds/records/" + ocid(it))).at("/records/0/compiledRelease/tender");
        assertThat(tender.at("/lots/0/value/amountGross").decimalValue()).isEqualByComparingTo("60000");
        assertThat(tender.at("/lots/0/status").asString()).isEqualTo("active");
        assertThat(tender.at("/lots/1/status").asString()).isEqualTo("cancelled");
        assertThat(tender.path("status").asString()).isEqualTo("active");
        assertThat(tender.at("/items/1/additionalClassifications/0/id").asString())
                .isEqualTo("72000000");
    }

    @Test
    void theRecordIsWhatTheReleasesComeTo() throws Exception {
        var it = story.publishedChallenge(Story.OPEN);
        answer(it, "First?", "Yes.");
        answer(it, "Second?", "No.");
        bids(it);
        story.contractPublished(it);

        var record = read(get("/api/ocds/records/" + ocid(it))).at("/records/0");
        var compiled = record.path("compiledRelease");

        assertThat(record.path("releases")).hasSize(6);
        assertThat(compiled.at("/tag/0").asString()).isEqualTo("compiled");
        assertThat(compiled.at("/tender/status").asString()).isEqualTo("complete");
        assertThat(compiled.at("/tender/enquiries")).hasSize(2);
        assertThat(compiled.at("/tender/milestones/0/status").asString()).isEqualTo("met");
        assertThat(compiled.at("/tender/lots/0/awardCriteria/criteria")).hasSize(3);
        assertThat(compiled.path("parties")).hasSize(2);
        assertThat(compiled.at("/awards/0/value/amountGross").decimalValue()).isEqualByComparingTo("90000");
        assertThat(compiled.at("/contracts/0/status").asString()).isEqualTo("active");
        assertThat(compiled.at("/bids/statistics")).hasSize(4);
    }

    /** Rule 1: not even how many. */
    @Test
    void nothingOfBidsIsToldBeforeTheAward() throws Exception {
        var it = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(it, "90000.00");
        story.closed(it);
        var closed = text(get("/api/ocds/records/" + ocid(it)));
        assertThat(closed)
                .doesNotContain("\"bids\"")
                .doesNotContain("\"supplier\"")
                .doesNotContain(bid.reference())
                .doesNotContain("numberOfTenderers");
        story.opened(it);
        assertThat(text(get("/api/ocds/records/" + ocid(it)))).isEqualTo(closed);
    }

    @Test
    void anAwardTellsWhatTheRegulationsWantOfIt() throws Exception {
        var it = story.publishedChallenge(Story.OPEN);
        bids(it);
        var decided = story.awardDecided(it);

        var release = read(get("/api/ocds/records/" + ocid(it))).at("/records/0/compiledRelease");
        var award = release.at("/awards/0");
        assertThat(award.at("/standstillPeriod/endDate").asString())
                .isEqualTo(Dates.moment(
                        Objects.requireNonNull(decided.standstillEnds()).minusSeconds(1)));
        assertThat(award.at("/documents/0/id").asString()).isEqualTo("023456-2026");
        assertThat(award.path("assessmentSummariesDateSent").asString()).isNotEmpty();
        assertThat(release.at("/bids/statistics/0/value").asInt()).isEqualTo(2);
        assertThat(release.at("/parties/1/details/scale").asString()).isEqualTo("sme");
    }

    /** Procurement Regulations 2024, reg 27(2): the winner's, by name and address, and nobody's of those who have not won. */
    @Test
    void anAwardTellsTheAssociatedPersonsOfTheWinnerAndNotBefore() throws Exception {
        var it = story.publishedChallenge(Story.OPEN);
        story.bidRelying(it, NamedParty.read("Good Hands Ltd: 2 Weir Street, Leeds LS2 7AA"), "90000.00");
        story.bidRelying(it, NamedParty.read("Spare Hands Ltd: 3 Ford Row, Leeds LS3 8BB"), "95000.00");
        story.awardApproved(it);
        assertThat(text(get("/api/ocds/records/" + ocid(it)))).doesNotContain("Hands Ltd", "Weir Street");
        story.disclosed(it);

        var record = text(get("/api/ocds/records/" + ocid(it)));
        var award = award(it);
        var told = award.at("/subcontracting/subcontracts");
        assertThat(told).hasSize(1);
        assertThat(told.at("/0/description").asString()).isEqualTo("Good Hands Ltd, 2 Weir Street, Leeds LS2 7AA");
        assertThat(told.at("/0/mainContractors")).isEqualTo(award.path("suppliers"));
        assertThat(record).doesNotContain("Spare Hands", "Ford Row", "Small Parts");
        assertThat(new OcdsSchemas().faultsOfRecordPackage(record)).isEmpty();
    }

    /** Procurement Act 2023, s.26(3): who was replaced is none of them any more. */
    @Test
    void anAwardTellsWhoeverTookThePlaceOfAnAssociatedPerson() throws Exception {
        var it = story.publishedChallenge(Story.OPEN);
        var bid = story.bidRelying(it, NamedParty.read("Good Hands Ltd: 2 Weir Street, Leeds LS2 7AA"), "90000.00");
        story.opened(it);
        story.declaredAgain(it);
        var author = it.team().author();
        var replyBy = clock.instant().plus(Duration.ofDays(5));
        checking.raise(
                bid.reference(),
                new Concern(ExclusionGround.TAX, Concerned.ASSOCIATED_PERSON, "Good Hands Ltd", "A penalty", replyBy),
                author);
        checking.reply(
                bid.reference(),
                new ConcernReply("We did not know", "", "Best Hands Ltd: 4 Dale Road, Leeds LS4 9CC"),
                bid.bidder());
        checking.clearReplaced(bid.reference(), CheckSource.all(), "Looked up", author);
        story.agreedAndAwarded(it);

        assertThat(award(it)
                        .at("/subcontracting/subcontracts")
                        .valueStream()
                        .map(person -> person.path("description").asString()))
                .containsExactly("Best Hands Ltd, 4 Dale Road, Leeds LS4 9CC");
    }

    /** The regulation is about contract award notices: where none is due, nothing of other persons is told. */
    @Test
    void anAwardWithoutAnAwardNoticeTellsNoAssociatedPersons() throws Exception {
        var it = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidRelying(it, NamedParty.read("Good Hands Ltd: 2 Weir Street, Leeds LS2 7AA"), "90000.00");
        assertThat(story.awardDecided(it).noticeNumber()).isNull();
        assertThat(award(it).path("status").asString()).isEqualTo("active");
        assertThat(text(get("/api/ocds/records/" + ocid(it)))).doesNotContain("Good Hands", "Weir Street");
    }

    @Test
    void anAwardOnHoldIsPendingUntilNothingHoldsItAndNobodyIsNamed() throws Exception {
        var it = story.publishedChallenge(Story.OPEN);
        bids(it);
        story.awardDecided(it);
        var author = it.team().author();
        var first = holding.begin(it.lot(), complaint(), author);
        var second = holding.begin(it.lot(), complaint(), author);

        assertThat(award(it).path("status").asString()).isEqualTo("pending");
        holding.release(first, "Heard", author);
        assertThat(award(it).path("status").asString())
                .as("the second still stands")
                .isEqualTo("pending");
        holding.release(second, "Heard too", author);
        var award = award(it);
        assertThat(award.path("status").asString()).isEqualTo("active");
        assertThat(award.path("amendments")
                        .valueStream()
                        .map(hold -> hold.path("id").asString()))
                .containsExactly("1-hold-1", "1-hold-2");
        var record = text(get("/api/ocds/records/" + ocid(it)));
        assertThat(record).doesNotContain("Losing Firm").doesNotContain("The scores are wrong");
        assertThat(new OcdsSchemas().faultsOfRecordPackage(record)).isEmpty();
        assertThat(json.readTree(record).at("/records/0/releases").valueStream())
                .filteredOn(release -> release.at("/tag/0").asString().equals("awardUpdate"))
                .hasSize(4);
    }

    private Notified complaint() {
        return new Notified(HoldKind.COMPLAINT, clock.instant(), "Losing Firm", "The scores are wrong");
    }

    private JsonNode award(Story.Challenge it) throws Exception {
        return read(get("/api/ocds/records/" + ocid(it))).at("/records/0/compiledRelease/awards/0");
    }

    @Test
    void eachReleaseStandsInTheLedgerWithItsHash() throws Exception {
        var it = story.publishedChallenge(Story.OPEN);
        var id = ids(ocid(it)).getFirst();
        assertThat(ledger.about(it.id().value().toString())).anySatisfy(entry -> {
            assertThat(entry.act()).isEqualTo("publication.released");
            assertThat(entry.facts()).contains(id).contains("sha256");
        });
        assertThat(ledger.verify().whole()).isTrue();
    }

    @Test
    void nothingIsReleasedBeforePublication() {
        var it = story.announcedChallenge(Story.OPEN);
        cancel(it, "No longer needed");
        assertThat(ids(ocid(it))).isEmpty();
    }

    @Test
    void aStepThatIsRolledBackReleasesNothingAndLeavesNoGap() {
        var it = story.announcedChallenge(Story.OPEN);
        transaction.executeWithoutResult(status -> {
            publish(it);
            status.setRollbackOnly();
        });
        assertThat(ids(ocid(it))).isEmpty();

        publish(it);
        assertThat(ids(ocid(it))).hasSize(1);
        assertThat(sequences()).containsExactlyElementsOf(gapless());
    }

    @Test
    void theDatesOfAProcessIncreaseEvenWhenAStepIsDatedBack() throws Exception {
        var it = story.publishedChallenge(Story.OPEN);
        answer(it, "When?", "Soon.");
        var now = new Happened(it.id());
        now.answered(
                new QuestionView(
                        UUID.randomUUID(),
                        About.WHOLE,
                        clock.instant(),
                        "Where?",
                        QuestionState.ANSWERED,
                        "Here.",
                        clock.instant(),
                        null),
                clock.instant().minus(Duration.ofDays(3)));
        transaction.executeWithoutResult(status -> releasing.release(List.of(now)));

        var dates = read(get("/api/ocds/records/" + ocid(it)))
                .at("/records/0/releases")
                .valueStream()
                .map(release -> release.path("date").asString())
                .toList();
        assertThat(dates).hasSize(3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aReaderPagesToTheEndAndGoesOnFromTheLastReleaseItHas() throws Exception {
        story.publishedChallenge(Story.OPEN);
        story.publishedChallenge(Story.OPEN);
        var seen = new ArrayList<String>();
        String next = LIST + "?limit=1";
        while (!next.isEmpty()) {
            var page = read(get(next));
            page.path("releases").forEach(release -> seen.add(release.path("id").asString()));
            next = page.at("/links/next").asString("").replace("http://localhost:8080", "");
        }
        assertThat(seen).containsExactlyElementsOf(allIds());
        assertThat(call(get(LIST).param("cursor", seen.getLast())).getStatus()).isEqualTo(204);

        var later = ids(ocid(story.publishedChallenge(Story.OPEN))).getFirst();
        assertThat(read(get(LIST).param("cursor", seen.getLast()))
                        .at("/releases/0/id")
                        .asString())
                .isEqualTo(later);
    }

    @Test
    void aBadCursorOrLimitIsToldWhatToDo() throws Exception {
        for (var limit : List.of("0", "101", "-1", "ten", "", "1e1", "99999999999999999999")) {
            var answer = call(get(LIST).param("limit", limit));
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("from 1 to 100");
        }
        var answer = call(get(LIST).param("cursor", "<script>"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("last release that you have");
    }

    @Test
    void whatIsNotThereIsAProblemWithAddress() throws Exception {
        for (var path : List.of(LIST + "/ocds-none-1", "/api/ocds/records/ocds-none")) {
            var answer = call(get(path));
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(LIST);
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgainAndOtherSitesMayReadIt() throws Exception {
        var it = story.publishedChallenge(Story.OPEN);
        for (var path : List.of(LIST, LIST + "/" + ids(ocid(it)).getFirst(), "/api/ocds/records/" + ocid(it))) {
            var first = call(get(path));
            assertThat(first.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(first.getContentType()).isEqualTo("application/json");
            assertThat(first.getHeader("Cache-Control")).contains("public");
            var tag = String.valueOf(first.getHeader("ETag"));
            assertThat(call(get(path).header("If-None-Match", tag)).getStatus()).isEqualTo(304);
        }
    }

    @Test
    void eachAnswerCostsAtMostTwoQueries() throws Exception {
        var it = story.publishedChallenge(Story.OPEN);
        answer(it, "How?", "Like this.");
        var first = ids(ocid(it)).getFirst();
        for (var path : List.of(LIST, LIST + "?cursor=" + first, LIST + "/" + first, "/api/ocds/records/" + ocid(it))) {
            assertThat(Queries.during(() -> call(get(path)))).as(path).hasSizeBetween(1, 2);
        }
    }

    /** Eight writers, one reader: it gets each release once, in order, while they are being written. */
    @Test
    void aReaderSkipsNothingWhileOthersWrite() throws Exception {
        int writers = 8;
        int rounds = Integer.getInteger("commonlot.publication.rounds", 2);
        var cases = IntStream.range(0, writers * rounds)
                .mapToObj(n -> story.announcedChallenge(Story.OPEN))
                .toList();
        var before = allIds();
        var seen = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(writers)) {
            var done = new ArrayList<Future<?>>();
            for (var it : cases) done.add(pool.submit(() -> publish(it)));
            var cursor = before.isEmpty() ? null : before.getLast();
            boolean last = false;
            while (!last) {
                last = done.stream().allMatch(Future::isDone);
                cursor = readOn(cursor, seen);
            }
            for (var one : done) one.get();
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(cases.size());
        assertThat(allIds().subList(before.size(), before.size() + seen.size())).isEqualTo(seen);
        assertThat(sequences()).containsExactlyElementsOf(gapless());
        System.out.printf("OCDS: %d releases by %d writers, none skipped, none twice%n", seen.size(), writers);
    }

    private @Nullable String readOn(@Nullable String from, List<String> seen) throws Exception {
        var cursor = from;
        while (true) {
            var request = get(LIST).param("limit", "3");
            if (cursor != null) request.param("cursor", cursor);
            var answer = call(request);
            if (answer.getStatus() == 204) return cursor;
            for (var release : json.readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                    .path("releases")) {
                cursor = release.path("id").asString();
                seen.add(cursor);
            }
        }
    }

    private void bids(Story.Challenge it) {
        story.bidSubmitted(it, "90000.00");
        story.bidSubmitted(it, "95000.00");
    }

    private void answer(Story.Challenge it, String question, String answer) {
        var asker = cast.actor(cast.supplier(), Role.BID_WRITER);
        clarifying.answer(
                clarifying.ask(it.id(), question, asker),
                question,
                answer,
                it.team().author());
    }

    private void cancel(Story.Challenge it, String why) {
        story.cancelled(it, why);
    }

    private void publish(Story.Challenge it) {
        procuring.publish(it.id(), it.team().author());
    }

    private String ocid(Story.Challenge it) {
        return "ocds-xxxxxx-" + it.reference().toLowerCase(Locale.ROOT);
    }

    private List<String> ids(String ocid) {
        return jdbc.queryForList(
                "select release_id from ocds_release where ocid = ? order by number", String.class, ocid);
    }

    private List<String> allIds() {
        return jdbc.queryForList("select release_id from ocds_release order by sequence", String.class);
    }

    private List<Long> sequences() {
        return jdbc.queryForList("select sequence from ocds_release order by sequence", Long.class);
    }

    private List<Long> gapless() {
        return LongStream.rangeClosed(1, allIds().size()).boxed().toList();
    }

    private JsonNode read(MockHttpServletRequestBuilder request) throws Exception {
        return json.readTree(text(request));
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        var answer = call(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }
}
