package org.commonlot.marketplace.web.input;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.clarification.Extending;
import org.commonlot.marketplace.evaluation.Checking;
import org.commonlot.marketplace.evaluation.Concern;
import org.commonlot.marketplace.evaluation.Concerned;
import org.commonlot.marketplace.evaluation.Condition;
import org.commonlot.marketplace.evaluation.ConditionChecking;
import org.commonlot.marketplace.evaluation.ExclusionGround;
import org.commonlot.marketplace.evaluation.Moderating;
import org.commonlot.marketplace.evaluation.PriceQuestioning;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.preparation.AuthorityGates;
import org.commonlot.marketplace.procurement.Amending;
import org.commonlot.marketplace.procurement.AmendmentContent;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Lotting;
import org.commonlot.marketplace.procurement.Particulars;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Reviewing;
import org.commonlot.marketplace.procurement.Section;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Chased;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.testing.Offered;
import org.commonlot.marketplace.testing.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Every form of the application, each in a state of affairs in which it can be sent. */
final class FormScenes {

    /**
     * A form that can be sent at once.
     *
     * @param who nobody, if it needs no account
     * @param typed what has to be typed beside what the page already shows
     */
    record Scene(String path, @Nullable Actor who, Map<String, String> typed) {

        static Scene of(String path, @Nullable Actor who, String... typed) {
            var values = new LinkedHashMap<String, String>();
            for (int i = 0; i < typed.length; i += 2) values.put(typed[i], typed[i + 1]);
            return new Scene(path, who, values);
        }

        Scene with(String field, LocalDate day) {
            var values = new LinkedHashMap<>(typed);
            values.put(field + ".day", String.valueOf(day.getDayOfMonth()));
            values.put(field + ".month", String.valueOf(day.getMonthValue()));
            values.put(field + ".year", String.valueOf(day.getYear()));
            return new Scene(path, who, values);
        }
    }

    private static final String[] LOT = {
        "title", "Sensors", "description", "What it is", "most", "40000", "smeSuitable", "true", "vcseSuitable", "false"
    };

    private static final AtomicInteger CHARITIES = new AtomicInteger();

    private final Story story;
    private final Cast cast;
    private final Procuring procuring;
    private final Conflicts conflicts;
    private final Clarifying clarifying;
    private final Checking checking;
    private final ProcurementCatalogue catalogue;
    private final Awarding awarding;
    private final AuthorityGates gates;
    private final MarketClock clock;
    private final BeanFactory beans;

    FormScenes(BeanFactory beans) {
        this.story = beans.getBean(Story.class);
        this.cast = beans.getBean(Cast.class);
        this.procuring = beans.getBean(Procuring.class);
        this.conflicts = beans.getBean(Conflicts.class);
        this.clarifying = beans.getBean(Clarifying.class);
        this.checking = beans.getBean(Checking.class);
        this.catalogue = beans.getBean(ProcurementCatalogue.class);
        this.awarding = beans.getBean(Awarding.class);
        this.gates = beans.getBean(AuthorityGates.class);
        this.clock = beans.getBean(MarketClock.class);
        this.beans = beans;
    }

    /** How to come to each form, by the pattern of its address. */
    Map<String, Supplier<Scene>> all() {
        var all = new LinkedHashMap<String, Supplier<Scene>>();
        all.put("/sign-in", () -> Scene.of("/sign-in", null, "email", "nobody@example.org", "password", "wrong"));
        all.put("/register", this::register);
        all.put("/register/person", this::registerPerson);
        all.put("/register/firm", this::registerFirm);
        all.put("/acting-for", () -> Scene.of("/acting-for", owner()));
        all.put("/organisation/invite", this::invitation);
        all.put("/organisation/people/{person}", this::roles);
        all.put("/organisation/nature", () -> profile("nature"));
        all.put("/organisation/offer", () -> profile("offer", "capabilities", "housing", "regions", "UKC"));
        all.put(
                "/organisation/details",
                () -> profile("details", "street", "1 High Street", "locality", "Eastmere", "postalCode", "EM1 1AA"));
        all.put(
                "/organisation/size",
                () -> profile("size", "staff", "12", "turnover", "90000", "balanceSheet", "40000")
                        .with("asOf", UkTime.date(clock.instant())));
        all.put("/organisation/identifiers", this::charityNumber);
        all.put("/organisation/presence", () -> Scene.of("/organisation/presence", owner()));
        all.put(
                "/organisation/departments",
                () -> Scene.of("/organisation/departments", owner(), "act", "OPENS", "name", "Digital"));
        all.put(
                "/desk/procurements/new",
                () -> Scene.of("/desk/procurements/new", cast.actor(cast.authority(), Role.BUYER), "title", "Bins"));
        all.put("/desk/procurements/{id}/framework", this::framework);
        all.put("/desk/procurements/{id}/invited", this::invited);
        for (var section : new String[] {"problem", "budget", "dates", "team"}) {
            all.put("/desk/procurements/{id}/" + section, () -> draft(section));
        }
        all.put("/desk/procurements/{id}/terms", this::jointTerms);
        all.put("/desk/procurements/{id}/lots/{lot}/criteria/{criterion}", this::pointsInWords);
        all.put("/desk/procurements/{id}/procedure", this::need);
        all.put("/desk/procurements/{id}/value", () -> draft("value", "base", "200000"));
        all.put("/desk/procurements/{id}/conditions", () -> draft("conditions", "standing", "A registered firm"));
        all.put(
                "/desk/procurements/{id}/price-schedule",
                () -> draft("price-schedule", "own", "Sensor; device; 40", "tiers", "Sensor; 30"));
        all.put("/desk/procurements/{id}/price-schedule/demand", this::sharedNeeds);
        all.put("/desk/procurements/{id}/period", () -> draft("period"));
        all.put("/desk/procurements/{id}/gates/answers", () -> draft("gates/answers"));
        all.put("/desk/procurements/{id}/gates/own/{gate}", this::ownGate);
        all.put("/organisation/gates", this::authorityGate);
        all.put("/desk/procurements/{id}/withdraw", () -> draft("withdraw", "reason", "Not now"));
        all.put(
                "/desk/procurements/{id}/guests/ask",
                () -> draft("guests/ask", "email", cast.email(), "duty", "OBSERVER"));
        all.put("/desk/procurements/{id}/guests/{guest}/remove", this::guestRemoved);
        all.put("/desk/asked/{guest}/decline", this::guestDeclines);
        all.put("/desk/procurements/{id}/return", this::sentBack);
        all.put("/desk/procurements/{id}/cancel", this::cancelled);
        all.put("/desk/procurements/{id}/unsuccessful", this::wholeUnsuccessful);
        all.put("/desk/procurements/{id}/termination", this::termination);
        all.put("/desk/procurements/{id}/schedule", this::schedule);
        all.put("/desk/procurements/{id}/comments", this::comment);
        all.put("/desk/procurements/{id}/comments/{comment}", this::resolution);
        all.put("/desk/procurements/{id}/supplier", () -> namedSupplier(""));
        all.put("/desk/procurements/{id}/supplier/find", () -> namedSupplier("/find", "words", "Works"));
        all.put("/desk/procurements/{id}/replace", this::replaced);
        all.put("/desk/procurements/{id}/conflict", this::declaration);
        all.put("/desk/procurements/{id}/conflicts/{declaration}", this::decision);
        all.put("/desk/procurements/{id}/notice", this::notice);
        all.put("/desk/procurements/{id}/template", () -> draft("template", "shared", "false"));
        all.put("/desk/procurements/{id}/particulars", () -> draft("particulars", "openSource", "PREFERRED"));
        all.put("/desk/procurements/{id}/lots/{lot}/amended-criteria", this::amendedCriteria);
        all.put("/desk/procurements/{id}/amendment/write", this::amendment);
        all.put("/desk/procurements/{id}/amendment/return", this::amendmentReturned);
        all.put("/desk/procurements/{id}/amendment/publish", this::amendmentPublished);
        all.put("/opportunities/{reference}/ask", this::question);
        all.put("/desk/procurements/{id}/questions/{question}", this::answer);
        all.put("/desk/procurements/{id}/questions/{question}/private", this::privateAnswer);
        all.put("/desk/procurements/{id}/questions/{question}/decline", this::declined);
        all.put("/desk/procurements/{id}/extension", this::extension);
        all.put("/bids/{id}/firm", () -> bid("firm"));
        all.put("/bids/{id}/price", () -> bid("price"));
        all.put("/bids/{id}/schedule", this::unitPrices);
        all.put("/bids/{id}/answers/{criterion}", this::bidAnswer);
        all.put("/desk/procurements/{id}/lots/{lot}/criteria", this::criteria);
        all.put("/desk/procurements/{id}/new-lot", () -> divided("/new-lot", LOT));
        all.put("/desk/procurements/{id}/lots/{lot}", () -> divided("/lots/{lot}", LOT));
        all.put("/desk/procurements/{id}/lots/{lot}/cpv", () -> classified("/lots/{lot}/cpv"));
        all.put("/desk/procurements/{id}/cpv", () -> classified("/cpv"));
        all.put("/desk/procurements/{id}/lot-limits", () -> divided("/lot-limits"));
        all.put("/desk/procurements/{id}/reservation", () -> divided("/reservation"));
        all.put("/desk/procurements/{id}/lots/{lot}/cancel", () -> ending("/cancel"));
        all.put("/desk/procurements/{id}/lots/{lot}/unsuccessful", this::unsuccessful);
        all.put("/desk/procurements/{id}/lots/{lot}/checks/{reference}", this::check);
        all.put("/desk/procurements/{id}/lots/{lot}/checks/{reference}/concern", this::concern);
        all.put("/bids/{id}/concern", this::reply);
        all.put("/desk/procurements/{id}/lots/{lot}/prices/{reference}", this::priceDecision);
        all.put("/desk/procurements/{id}/lots/{lot}/prices/{reference}/question", this::priceQuestion);
        all.put("/bids/{id}/price-question", this::priceReply);
        all.put("/desk/procurements/{id}/lots/{lot}/conditions/{reference}/{condition}", this::conditionVerdict);
        all.put(
                "/desk/procurements/{id}/lots/{lot}/conditions/{reference}/{condition}/question",
                this::conditionQuestion);
        all.put("/bids/{id}/conditions/{condition}", this::conditionReply);
        all.put("/desk/procurements/{id}/lots/{lot}/scoring/{number}", () -> scores("1"));
        all.put("/desk/procurements/{id}/lots/{lot}/scoring/questions/{number}", () -> scores("questions/1"));
        all.put("/desk/procurements/{id}/lots/{lot}/assignments/{number}", this::assignment);
        all.put("/desk/procurements/{id}/lots/{lot}/consensus/{number}", this::consensus);
        all.put("/desk/procurements/{id}/lots/{lot}/consensus/{number}/notes", this::note);
        all.put("/desk/procurements/{id}/lots/{lot}/consensus/{number}/notes/{note}", this::noteAnswer);
        all.put("/desk/procurements/{id}/lots/{lot}/record-check/confirm", this::confirmation);
        all.put("/desk/procurements/{id}/lots/{lot}/record-check/query", this::recordQuery);
        all.put("/desk/procurements/{id}/lots/{lot}/record-check/queries/{number}", this::recordAnswer);
        all.put("/desk/procurements/{id}/lots/{lot}/award/propose", this::proposal);
        all.put("/desk/procurements/{id}/lots/{lot}/award/return", this::returned);
        all.put("/desk/procurements/{id}/lots/{lot}/award/notice", this::awardNotice);
        all.put("/desk/procurements/{id}/lots/{lot}/award/summaries/{reference}/{passage}", this::passage);
        all.put("/bids/{id}/rating", this::feedbackRating);
        all.put("/desk/procurements/{id}/lots/{lot}/contracts/{contract}/sign", this::signature);
        all.put("/signing/{contract}", this::party);
        all.put("/desk/procurements/{id}/lots/{lot}/contracts/{contract}/details", this::contractDetails);
        all.put("/desk/procurements/{id}/clock/{stage}", this::stageReached);
        all.put("/desk/procurements/{id}/flags/{flag}", this::flagAnswered);
        all.put("/desk/procurements/{id}/outcome", this::stillEvaluating);
        new PlanningScenes(beans).addTo(all);
        new CoalitionScenes(beans).addTo(all);
        new PoolingScenes(beans).addTo(all);
        new SystemsScenes(beans).addTo(all);
        new OrderingScenes(beans).addTo(all);
        new CallOffScenes(beans).addTo(all);
        new ContractScenes(beans).addTo(all);
        new MaturityScenes(beans).addTo(all);
        new PerformanceScenes(beans).addTo(all);
        new StageScenes(story, clock).addTo(all);
        new DecisionScenes(beans).addTo(all);
        return all;
    }

    private Scene register() {
        return Scene.of(
                "/register",
                null,
                "name",
                "Nia Bright",
                "email",
                cast.email(),
                "password",
                "three unlikely words",
                "organisationName",
                "Bright Idea " + UUID.randomUUID(),
                "numbered",
                "no");
    }

    private Scene registerPerson() {
        return Scene.of(
                "/register/person",
                null,
                "name",
                "Nia Bright",
                "email",
                cast.email(),
                "password",
                "three unlikely words");
    }

    private Scene registerFirm() {
        return Scene.of(
                "/register/firm",
                cast.actor(cast.authority(), Role.BUYER),
                "organisationName",
                "Bright Idea " + UUID.randomUUID(),
                "numbered",
                "no");
    }

    private Actor owner() {
        return cast.actor(cast.authority(), Role.AUTHORITY_OWNER);
    }

    private Actor supplierOwner() {
        return cast.actor(cast.supplier(), Role.SUPPLIER_OWNER);
    }

    private Scene profile(String part, String... typed) {
        return Scene.of("/organisation/" + part, supplierOwner(), typed);
    }

    /** A number that no charity here has yet. */
    private Scene charityNumber() {
        var number = String.valueOf(1_000_000 + CHARITIES.incrementAndGet());
        return Scene.of("/organisation/identifiers", supplierOwner(), "scheme", "GB-CHC", "identifier", number);
    }

    private Scene invitation() {
        return Scene.of("/organisation/invite", owner(), "email", cast.email(), "roles", "BUYER");
    }

    private Scene roles() {
        var owner = owner();
        var council = owner.organisation().orElseThrow();
        var colleague = cast.actor(council, Role.BUYER);
        return Scene.of("/organisation/people/" + colleague.person().value(), owner);
    }

    private Scene draft(String page, String... typed) {
        var challenge = story.draftedChallenge(Story.OPEN);
        return Scene.of(desk(challenge) + "/" + page, challenge.team().author(), typed);
    }

    private Scene jointTerms() {
        var challenge = Joint.draft(beans).challenge;
        return Scene.of(desk(challenge) + "/terms", challenge.team().author(), "multiParty", "true");
    }

    private Scene criteria() {
        var challenge = story.draftedChallenge(Story.OPEN);
        return Scene.of(lot(challenge) + "/criteria", challenge.team().author());
    }

    private Scene pointsInWords() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var author = challenge.team().author();
        var asked = catalogue
                .details(challenge.id(), author)
                .lots()
                .getFirst()
                .criteria()
                .getFirst();
        return Scene.of(lot(challenge) + "/criteria/" + asked.id(), author);
    }

    private Scene divided(String page, String... typed) {
        var challenge = story.dividedChallenge(Story.BELOW_THRESHOLD, 60_000, 40_000);
        var path =
                desk(challenge) + page.replace("{lot}", challenge.lot().value().toString());
        return Scene.of(path, challenge.team().author(), typed);
    }

    /** With codes of the whole and of a lot, which can be taken away. */
    private Scene classified(String page) {
        var challenge = story.dividedChallenge(Story.BELOW_THRESHOLD, 60_000, 40_000);
        var author = challenge.team().author();
        var lotting = beans.getBean(Lotting.class);
        lotting.classify(challenge.id(), version(challenge), List.of("72000000"), author);
        lotting.classify(challenge.id(), version(challenge), challenge.lot(), List.of("72212000"), author);
        return Scene.of(
                desk(challenge) + page.replace("{lot}", challenge.lot().value().toString()), author);
    }

    private long version(Story.Challenge challenge) {
        return catalogue.details(challenge.id(), challenge.team().author()).version();
    }

    private Scene ending(String page) {
        var challenge = story.published(story.dividedChallenge(Story.OPEN, 60_000, 40_000));
        return ended(lot(challenge) + page, challenge);
    }

    private Scene unsuccessful() {
        var challenge = withBid();
        story.evaluated(challenge);
        return ended(lot(challenge) + "/unsuccessful", challenge);
    }

    private Scene authorityGate() {
        return Scene.of(
                "/organisation/gates",
                owner(),
                "kind",
                "KEY_DECISION",
                "before",
                "AWARD",
                "title",
                "Key decision",
                "from",
                "250000",
                "clearDays",
                "28");
    }

    private Scene ownGate() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var council = challenge.team().authority();
        gates.set(
                council,
                AuthorityGate.Kind.KEY_DECISION,
                AuthorityGate.Before.ANNOUNCEMENT,
                "Key decision",
                Money.pounds(0),
                28,
                false,
                cast.actor(council, Role.AUTHORITY_OWNER));
        var own = gates.of(council).getFirst().id();
        return Scene.of(
                        desk(challenge) + "/gates/own/" + own,
                        challenge.team().author(),
                        "answer",
                        "Decision 17 of cabinet")
                .with("day", UkTime.date(clock.instant()));
    }

    private Scene need() {
        return draft(
                "procedure",
                "kind",
                "SERVICES",
                "value",
                "300000",
                "urgency",
                "NONE",
                "bidders",
                "ANYONE",
                "framework",
                "false");
    }

    private Story.Challenge inReview() {
        var challenge = story.draftedChallenge(Story.OPEN);
        procuring.sendForReview(challenge.id(), challenge.team().author());
        return challenge;
    }

    private Scene guestRemoved() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var guest = cast.actor(cast.authority(), Role.OPENER);
        var asked = story.accepted(story.asked(challenge, Duty.OPENER, guest), guest);
        return Scene.of(
                desk(challenge) + "/guests/" + asked.value() + "/remove",
                challenge.team().author(),
                "reason",
                "Not needed");
    }

    private Scene guestDeclines() {
        var challenge = story.draftedChallenge(Story.OPEN);
        var guest = cast.actor(cast.authority(), Role.OPENER);
        var asked = story.asked(challenge, Duty.OPENER, guest);
        return Scene.of("/desk/asked/" + asked.value() + "/decline", guest, "reason", "No time");
    }

    private Scene sentBack() {
        var challenge = inReview();
        return Scene.of(desk(challenge) + "/return", challenge.team().approver(), "reason", "Too vague");
    }

    private Scene cancelled() {
        var challenge = story.publishedChallenge(Story.OPEN);
        return ended(challenge, "cancel");
    }

    private Scene wholeUnsuccessful() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "95000.00");
        story.opened(challenge);
        return ended(challenge, "unsuccessful");
    }

    private Scene ended(Story.Challenge challenge, String how) {
        return ended(desk(challenge) + "/" + how, challenge);
    }

    private Scene ended(String page, Story.Challenge challenge) {
        return published(Scene.of(
                page,
                challenge.team().approver(),
                "code",
                "other",
                "reason",
                "No money",
                "noticeNumber",
                "045678-2026"));
    }

    private Scene termination() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.opened(challenge);
        return published(
                Scene.of(desk(challenge) + "/termination", challenge.team().author(), "number", "045678-2026"));
    }

    private Scene schedule() {
        var challenge = story.announcedChallenge(Story.OPEN);
        return Scene.of(desk(challenge) + "/schedule", challenge.team().author(), "publishAt", "09:00")
                .with("publishOn", UkTime.date(clock.instant()).plusDays(2));
    }

    private Scene comment() {
        var challenge = inReview();
        return Scene.of(
                desk(challenge) + "/comments",
                challenge.team().approver(),
                "section",
                "PROBLEM",
                "comment",
                "Which streets?");
    }

    private Scene resolution() {
        var challenge = inReview();
        var team = challenge.team();
        var reviewing = beans.getBean(Reviewing.class);
        reviewing.comment(challenge.id(), Section.PROBLEM, "Which streets?", team.approver());
        procuring.returnToAuthor(challenge.id(), "See the comment", team.approver());
        var comment = reviewing.of(challenge.id(), team.author()).getFirst().id();
        return Scene.of(desk(challenge) + "/comments/" + comment, team.author(), "reason", "Named them");
    }

    private Scene namedSupplier(String page, String... typed) {
        var challenge = story.draftedDirectAward("direct-award", "prototype");
        return Scene.of(desk(challenge) + "/supplier" + page, challenge.team().author(), typed);
    }

    private Scene declaration() {
        var challenge = inReview();
        return Scene.of(
                desk(challenge) + "/conflict", challenge.team().chair(), "kind", "POTENTIAL", "details", "A cousin");
    }

    private Scene replaced() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var team = challenge.team();
        var successor = cast.actor(team.authority(), Role.EVALUATOR);
        return Scene.of(
                desk(challenge) + "/replace",
                team.approver(),
                "place",
                "EVALUATOR:" + team.evaluator().person().value(),
                "successor",
                successor.person().value().toString(),
                "reason",
                "Has left");
    }

    private Scene decision() {
        var challenge = inReview();
        conflicts.declare(
                challenge.id(),
                ConflictKind.POTENTIAL,
                "Shares",
                challenge.team().chair());
        var made = catalogue
                .details(challenge.id(), challenge.team().author())
                .conflicts()
                .getFirst();
        return Scene.of(
                desk(challenge) + "/conflicts/" + made.id(),
                challenge.team().approver(),
                "decision",
                "MITIGATED",
                "mitigation",
                "Sold them");
    }

    private Scene framework() {
        var draft = story.underFramework(story.draftedDirectAward("framework-call-off", (String) null));
        return Scene.of(desk(draft) + "/framework", draft.team().author());
    }

    private Scene invited() {
        var draft = story.invitedDraft("below-threshold-invited", cast.supplier(), cast.supplier());
        return Scene.of(desk(draft) + "/invited", draft.team().author());
    }

    private Scene notice() {
        var challenge = inReview();
        var team = challenge.team();
        procuring.approve(challenge.id(), team.approver());
        for (var person : team.everybody()) conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
        return published(Scene.of(desk(challenge) + "/notice", team.author(), "noticeNumber", "012345-2026"));
    }

    private Scene published(Scene scene) {
        return published(scene, clock);
    }

    /** Published on the central platform a little later, and copied from there a little later still. */
    static Scene published(Scene scene, MarketClock clock) {
        var local = clock.instant().plusSeconds(120).atZone(UkTime.ZONE);
        clock.travelTo(clock.instant().plusSeconds(240));
        scene.typed().put("publishedTime", "%02d:%02d".formatted(local.getHour(), local.getMinute()));
        return scene.with("publishedAt", local.toLocalDate());
    }

    private Story.Challenge changing() {
        var challenge = story.publishedChallenge(Story.OPEN);
        beans.getBean(Amending.class).begin(challenge.id(), challenge.team().author());
        return challenge;
    }

    private Scene amendedCriteria() {
        var challenge = changing();
        return Scene.of(lot(challenge) + "/amended-criteria", challenge.team().author());
    }

    private Scene amendment() {
        var challenge = Joint.published(beans, Story.OPEN).challenge;
        beans.getBean(Amending.class).begin(challenge.id(), challenge.team().author());
        return Scene.of(
                desk(challenge) + "/amendment/write",
                challenge.team().author(),
                "reason",
                "We measured it",
                "material",
                "true",
                "problem",
                "Streets are missed",
                "multiParty",
                "true");
    }

    private Story.Challenge proposed() {
        var challenge = changing();
        var amending = beans.getBean(Amending.class);
        var author = challenge.team().author();
        var live = amending.live(challenge.id(), author).orElseThrow();
        var was = live.content();
        amending.write(
                challenge.id(),
                live.version(),
                new AmendmentContent(
                        "We measured it",
                        true,
                        new Problem("Missed", "People", "Fewer", "None", "None"),
                        Particulars.NONE,
                        was.timetable(),
                        was.terms(),
                        List.of()),
                author);
        amending.propose(challenge.id(), author);
        return challenge;
    }

    private Scene amendmentReturned() {
        var challenge = proposed();
        return Scene.of(desk(challenge) + "/amendment/return", challenge.team().approver(), "reason", "Say more");
    }

    private Scene amendmentPublished() {
        var challenge = proposed();
        beans.getBean(Amending.class).approve(challenge.id(), challenge.team().approver());
        return published(Scene.of(
                desk(challenge) + "/amendment/publish", challenge.team().author(), "noticeNumber", "012345-2026"));
    }

    private Scene question() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var supplier = cast.actor(cast.supplier(), Role.BID_WRITER);
        return Scene.of("/opportunities/" + challenge.reference() + "/ask", supplier, "question", "Which system?");
    }

    private Scene answer() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var asked = clarifying.ask(challenge.id(), "Which system?", cast.actor(cast.supplier(), Role.BID_WRITER));
        return Scene.of(
                desk(challenge) + "/questions/" + asked, challenge.team().author(), "answer", "The old one");
    }

    private Scene privateAnswer() {
        var asked = answer();
        return Scene.of(asked.path() + "/private", asked.who(), "answer", "Yes", "reason", "It shows prices");
    }

    private Scene declined() {
        var asked = answer();
        return Scene.of(asked.path() + "/decline", asked.who(), "reason", "It is in the draft contract");
    }

    private Scene extension() {
        var challenge = story.publishedChallenge(Story.OPEN);
        clarifying.ask(challenge.id(), "Which system?", cast.actor(cast.supplier(), Role.BID_WRITER));
        clock.travelTo(challenge.deadline().minus(Duration.ofDays(1)));
        var extending = beans.getBean(Extending.class);
        if (extending.of(challenge.id(), challenge.team().author()).isEmpty()) extending.raise(challenge.id());
        return Scene.of(
                desk(challenge) + "/extension", challenge.team().author(), "decision", "KEEP", "reason", "No need");
    }

    private Scene bid(String page) {
        var bid = story.bidSubmitted(story.publishedChallenge(Story.OPEN), "90000");
        return Scene.of("/bids/" + bid.id().value() + "/" + page, bid.bidder());
    }

    private Scene unitPrices() {
        var joint = Joint.scheduled(beans);
        var bid = story.bidSubmitted(joint.challenge, List.of("10", "9", "8", "7"));
        return Scene.of("/bids/" + bid.id().value() + "/schedule", bid.bidder());
    }

    private Scene sharedNeeds() {
        var joint = Joint.scheduledDraft(beans);
        return Scene.of(
                desk(joint.challenge) + "/price-schedule/demand",
                joint.challenge.team().author());
    }

    private Scene bidAnswer() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        var criterion = catalogue
                .details(challenge.id(), challenge.team().author())
                .lots()
                .getFirst()
                .criteria()
                .getFirst();
        return Scene.of("/bids/" + bid.id().value() + "/answers/" + criterion.id(), bid.bidder());
    }

    private Scene check() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        story.opened(challenge);
        story.declaredAgain(challenge);
        return Scene.of(
                lot(challenge) + "/checks/" + bid.reference(),
                challenge.team().author(),
                "decision",
                "CLEARED",
                "sources",
                "SUPPLIER_INFORMATION,DEBARMENT_LIST",
                "reason",
                "Nothing found");
    }

    private Scene concern() {
        var check = check();
        return Scene.of(
                        check.path() + "/concern",
                        check.who(),
                        "ground",
                        ExclusionGround.TAX.name(),
                        "concerned",
                        Concerned.SUBCONTRACTOR.name(),
                        "name",
                        "Diggers Ltd",
                        "concern",
                        "A penalty",
                        "replyTime",
                        "17:00")
                .with("replyBy", UkTime.date(clock.instant()).plusDays(5));
    }

    private Scene reply() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var until = clock.instant().plusSeconds(86_400);
        checking.raise(
                bid.reference(),
                new Concern(ExclusionGround.TAX, Concerned.SUBCONTRACTOR, "Diggers Ltd", "A penalty", until),
                challenge.team().author());
        return Scene.of(
                "/bids/" + bid.id().value() + "/concern",
                bid.bidder(),
                "reply",
                "It was paid",
                "measures",
                "They left",
                "replacement",
                "Shovels Ltd");
    }

    private Scene priced(String page, String... typed) {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        story.evaluated(challenge);
        return Scene.of(
                lot(challenge) + "/prices/" + bid.reference() + page,
                challenge.team().author(),
                typed);
    }

    private Scene priceDecision() {
        return priced("", "decision", "ACCEPTED", "reason", "A standard product");
    }

    private Scene priceQuestion() {
        return priced("/question", "question", "How is it done?", "replyTime", "17:00")
                .with("replyBy", UkTime.date(clock.instant()).plusDays(5));
    }

    private Scene priceReply() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        story.evaluated(challenge);
        var until = clock.instant().plusSeconds(86_400);
        beans.getBean(PriceQuestioning.class)
                .ask(bid.reference(), "How is it done?", until, challenge.team().author());
        return Scene.of("/bids/" + bid.id().value() + "/price-question", bid.bidder(), "reply", "With care");
    }

    private record Conditioned(Story.Challenge challenge, Story.SubmittedBid bid, String path) {}

    /** A bid under evaluation whose bidder has to satisfy a condition of participation. */
    private Conditioned conditioned() {
        var challenge =
                story.publishedWith(new Conditions("A registered firm", null, null, null, null, null, null, null));
        var bid = story.bidSubmitted(challenge, "90000");
        story.opened(challenge);
        story.checked(challenge);
        return new Conditioned(challenge, bid, lot(challenge) + "/conditions/" + bid.reference() + "/standing");
    }

    private Scene conditionVerdict() {
        var asked = conditioned();
        var author = asked.challenge().team().author();
        return Scene.of(asked.path(), author, "verdict", "PASSED", "evidence", "The register says so");
    }

    private Scene conditionQuestion() {
        var asked = conditioned();
        var until = UkTime.date(clock.instant().plus(Duration.ofDays(5)));
        return Scene.of(
                        asked.path() + "/question",
                        asked.challenge().team().author(),
                        "question",
                        "Where are you registered?")
                .with("replyBy", until);
    }

    private Scene conditionReply() {
        var asked = conditioned();
        beans.getBean(ConditionChecking.class)
                .ask(
                        asked.bid().reference(),
                        Condition.STANDING,
                        "Where are you registered?",
                        clock.instant().plus(Duration.ofDays(5)),
                        asked.challenge().team().author());
        return Scene.of(
                "/bids/" + asked.bid().id().value() + "/conditions/standing",
                asked.bid().bidder(),
                "reply",
                "In Cardiff");
    }

    private Scene scores(String page) {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        story.bidSubmitted(challenge, "95000");
        story.opened(challenge);
        story.checked(challenge);
        return marks(lot(challenge) + "/scoring/" + page, challenge.team().evaluator());
    }

    private Scene assignment() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        story.opened(challenge);
        story.checked(challenge);
        return Scene.of(lot(challenge) + "/assignments/1", challenge.team().chair(), "reason", "She knows the subject");
    }

    private static Scene marks(String path, Actor who) {
        return Scene.of(
                path,
                who,
                "marks[0].points",
                "4",
                "marks[0].reason",
                "Good",
                "marks[1].points",
                "3",
                "marks[1].reason",
                "Fair");
    }

    private Scene consensus() {
        var challenge = submitted(story.publishedChallenge(Story.OPEN));
        return marks(lot(challenge) + "/consensus/1", challenge.team().chair());
    }

    /** With one bid, scored by everybody. */
    private Story.Challenge submitted(Story.Challenge challenge) {
        story.bidSubmitted(challenge, "90000");
        story.opened(challenge);
        story.checked(challenge);
        story.scored(challenge, challenge.team().chair(), 4);
        story.scored(challenge, challenge.team().evaluator(), 3);
        return challenge;
    }

    private Scene note() {
        var challenge = submitted(story.publishedChallenge(Story.OPEN));
        return Scene.of(
                lot(challenge) + "/consensus/1/notes",
                challenge.team().chair(),
                "criterion",
                "1",
                "words",
                "One point apart");
    }

    private Scene noteAnswer() {
        var challenge = submitted(story.publishedChallenge(Story.OPEN));
        var chair = challenge.team().chair();
        beans.getBean(Moderating.class)
                .ask(challenge.lot(), story.items(challenge, chair).getFirst(), "One point apart", chair);
        return Scene.of(lot(challenge) + "/consensus/1/notes/1", chair, "answer", "We read it again");
    }

    private Story.Challenge withBid() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        return challenge;
    }

    private Scene confirmation() {
        var challenge = withBid();
        story.evaluated(challenge);
        return Scene.of(
                lot(challenge) + "/record-check/confirm",
                challenge.team().approver(),
                "looked",
                "CONFLICTS,EXCLUSIONS,SCORES,CONSENSUS,PRICES,RANKING",
                "remark",
                "Read in full");
    }

    private Scene recordQuery() {
        var challenge = withBid();
        story.evaluated(challenge);
        return Scene.of(lot(challenge) + "/record-check/query", challenge.team().approver(), "words", "Where?");
    }

    private Scene recordAnswer() {
        var challenge = withBid();
        story.evaluated(challenge);
        var team = challenge.team();
        beans.getBean(RecordChecking.class).query(challenge.lot(), "Where?", team.approver());
        return Scene.of(lot(challenge) + "/record-check/queries/1", team.chair(), "answer", "On page 3");
    }

    private Scene proposal() {
        var challenge = withBid();
        story.evaluated(challenge);
        story.recordChecked(challenge);
        return Scene.of(lot(challenge) + "/award/propose", challenge.team().author(), "reasons", "The best");
    }

    private Scene returned() {
        var challenge = withBid();
        story.awardProposed(challenge);
        return Scene.of(lot(challenge) + "/award/return", challenge.team().approver(), "reasons", "Say more");
    }

    private Scene awardNotice() {
        var challenge = withBid();
        story.awardApproved(challenge);
        awarding.issueSummaries(challenge.lot(), challenge.team().author());
        return published(
                Scene.of(lot(challenge) + "/award/notice", challenge.team().author(), "number", "023456-2026"));
    }

    private Scene passage() {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        story.awardApproved(challenge);
        return Scene.of(
                lot(challenge) + "/award/summaries/" + bid.reference() + "/others-reasons",
                challenge.team().author(),
                "words",
                "The best total of all",
                "reason",
                "Names a method that is confidential");
    }

    private Scene feedbackRating() {
        var challenge = withBid();
        var loser = story.bidSubmitted(challenge, "95000");
        story.awardDecided(challenge);
        return Scene.of(
                "/bids/" + loser.id().value() + "/rating",
                loser.bidder(),
                "usefulness",
                "PARTLY",
                "remark",
                "The reasons helped");
    }

    private Scene signature() {
        var joint = Joint.together(beans, Story.OPEN, "90000");
        var ends = Objects.requireNonNull(story.award(joint.challenge).standstillEnds());
        clock.travelTo(ends.plus(Duration.ofHours(9)));
        var whole = joint.whole().id().value();
        return Scene.of(
                        lot(joint.challenge) + "/contracts/" + whole + "/sign",
                        joint.challenge.team().author(),
                        "forAuthority",
                        "Bea Clark",
                        "forOthers[0].name",
                        "Cara Dean",
                        "forSupplier",
                        "Sam Firm")
                .with("signedOn", story.today());
    }

    private Story.Challenge signable() {
        var challenge = withBid();
        var ends = Objects.requireNonNull(story.awardDecided(challenge).standstillEnds());
        clock.travelTo(ends.plus(Duration.ofHours(9)));
        return challenge;
    }

    private Scene party() {
        var challenge = signable();
        var paper = Offered.in(beans, challenge);
        return Scene.of(
                "/signing/" + paper.contract().value(),
                challenge.team().approver(),
                "capacity",
                "Director of finance",
                "understood",
                "true");
    }

    private Scene contractDetails() {
        var challenge = withBid();
        story.contractSigned(challenge);
        return published(
                Scene.of(contract(challenge) + "/details", challenge.team().author(), "number", "034567-2026"));
    }

    private Scene stageReached() {
        var challenge = story.draftedChallenge(Story.BELOW_THRESHOLD);
        return Scene.of(
                        desk(challenge) + "/clock/problem-identified",
                        challenge.team().author())
                .with("day", story.today().minusDays(3));
    }

    private Scene flagAnswered() {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "80000");
        story.evaluated(challenge);
        story.decided(challenge);
        return Scene.of(
                desk(challenge) + "/flags/single-bid", challenge.team().author(), "words", "The market is small");
    }

    private Scene stillEvaluating() {
        var challenge = withBid();
        story.closed(challenge);
        Chased.asked(challenge, 4, beans);
        return Scene.of(desk(challenge) + "/outcome", challenge.team().author(), "reason", "A reference is missing")
                .with("decisionExpected", story.today().plusDays(14));
    }

    private String contract(Story.Challenge challenge) {
        return lot(challenge) + "/contracts/" + story.contract(challenge).id().value();
    }

    private static String lot(Story.Challenge challenge) {
        return desk(challenge) + "/lots/" + challenge.lot().value();
    }

    private static String desk(Story.Challenge challenge) {
        return "/desk/procurements/" + Objects.requireNonNull(challenge.id()).value();
    }
}
