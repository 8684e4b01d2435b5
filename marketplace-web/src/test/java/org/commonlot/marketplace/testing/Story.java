package org.commonlot.marketplace.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.award.AwardView;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.bidding.Arrival;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.Firm;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.bidding.Opening;
import org.commonlot.marketplace.bidding.Submitting;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.contract.Signature;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.CheckSource;
import org.commonlot.marketplace.evaluation.Checking;
import org.commonlot.marketplace.evaluation.Evaluating;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.Item;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.preparation.PreparationDesk;
import org.commonlot.marketplace.preparation.Preparing;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.Closing;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ContractTerms;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.DirectAward;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Ending;
import org.commonlot.marketplace.procurement.FrameworkUsed;
import org.commonlot.marketplace.procurement.GuestId;
import org.commonlot.marketplace.procurement.Hosting;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotScope;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.Lotting;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Restricting;
import org.commonlot.marketplace.procurement.StageKind;
import org.commonlot.marketplace.procurement.StagePlan;
import org.commonlot.marketplace.procurement.Staging;
import org.commonlot.marketplace.procurement.TeamList;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.selection.Selecting;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * Brings a procurement to where a test wants it, step by step through the domain's own behaviour, with the clock
 * travelling along. Each method goes one step on from the one before it in this file.
 */
@TestComponent
public class Story {

    /** The code of the procedure in which everything is due. */
    public static final String OPEN = "open";

    /** The code of the procedure that may have stages. */
    public static final String FLEXIBLE = "competitive-flexible";

    /** The code of the procedure without summaries, award notice and standstill. */
    public static final String BELOW_THRESHOLD = "below-threshold-open";

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Cast cast;
    private final Procuring procuring;
    private final Lotting lotting;
    private final Preparing preparing;
    private final PreparationDesk preparations;
    private final ProcurementCatalogue catalogue;
    private final Conflicts conflicts;
    private final Hosting hosting;
    private final People people;
    private final Bidding bidding;
    private final Submitting submitting;
    private final Closing closing;
    private final Opening opening;
    private final Checking checking;
    private final Evaluating evaluating;
    private final EvaluationDesk evaluations;
    private final RecordChecking recordChecking;
    private final Awarding awarding;
    private final AwardDesk awards;
    private final Staging staging;
    private final Restricting restricting;
    private final Selecting selecting;
    private final Contracting contracting;
    private final ContractRegister contracts;
    private final MarketClock clock;

    Story(
            Cast cast,
            Procuring procuring,
            Lotting lotting,
            Preparing preparing,
            PreparationDesk preparations,
            ProcurementCatalogue catalogue,
            Conflicts conflicts,
            Hosting hosting,
            People people,
            Bidding bidding,
            Submitting submitting,
            Closing closing,
            Opening opening,
            Checking checking,
            Evaluating evaluating,
            EvaluationDesk evaluations,
            RecordChecking recordChecking,
            Awarding awarding,
            AwardDesk awards,
            Staging staging,
            Restricting restricting,
            Selecting selecting,
            Contracting contracting,
            ContractRegister contracts,
            MarketClock clock) {
        this.cast = cast;
        this.procuring = procuring;
        this.lotting = lotting;
        this.preparing = preparing;
        this.preparations = preparations;
        this.catalogue = catalogue;
        this.conflicts = conflicts;
        this.hosting = hosting;
        this.people = people;
        this.bidding = bidding;
        this.submitting = submitting;
        this.closing = closing;
        this.opening = opening;
        this.checking = checking;
        this.evaluating = evaluating;
        this.evaluations = evaluations;
        this.recordChecking = recordChecking;
        this.awarding = awarding;
        this.awards = awards;
        this.staging = staging;
        this.restricting = restricting;
        this.selecting = selecting;
        this.contracting = contracting;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** The people of a procurement: all different, all of one authority. */
    public record Team(
            OrganisationId authority, Actor author, Actor approver, List<Actor> openers, Actor chair, Actor evaluator) {

        public List<Actor> everybody() {
            var all = new ArrayList<>(openers);
            all.addAll(List.of(author, approver, chair, evaluator));
            return all;
        }

        private Team ledBy(Actor other) {
            return new Team(authority, other, approver, openers, chair, evaluator);
        }

        /** Those who declare again once names are known. */
        public List<Actor> deciding() {
            return List.of(author, approver, chair, evaluator);
        }
    }

    /** A procurement, the lot of it that is spoken of, and its people. */
    public record Challenge(ProcurementId id, LotId lot, String reference, Instant deadline, Team team) {

        /** The same, of another lot. */
        public Challenge of(LotId other) {
            return new Challenge(id, other, reference, deadline, team);
        }

        /** The same, once somebody else has the author's place. */
        public Challenge ledBy(Actor author) {
            return new Challenge(id, lot, reference, deadline, team.ledBy(author));
        }
    }

    /** A bid that was submitted, and who wrote it. */
    public record SubmittedBid(BidId id, String reference, OrganisationId supplier, Actor bidder) {}

    public Team team() {
        var authority = cast.authority();
        return team(authority, cast.actor(authority, Role.BUYER), cast.actor(authority, Role.APPROVER));
    }

    /** Around people who are there already. */
    public Team team(OrganisationId authority, Actor author, Actor approver) {
        return new Team(
                authority,
                author,
                approver,
                List.of(
                        cast.actor(authority, Role.OPENER),
                        cast.actor(authority, Role.OPENER),
                        cast.actor(authority, Role.OPENER)),
                cast.actor(authority, Role.EVALUATOR),
                cast.actor(authority, Role.EVALUATOR));
    }

    /** A complete draft: quality 50, social value 10, price 40; bids close at noon in thirty days. */
    public Challenge draftedChallenge(String procedure) {
        var team = team();
        var id = procuring.draft("Fewer missed bin collections", team.authority(), team.author());
        return completed(id, team, procedure);
    }

    /** A draft of this team with everything that was missing in it. */
    public Challenge completed(ProcurementId id, Team team, String procedure) {
        var today = UkTime.date(clock.instant());
        var deadline = at(today.plusDays(30), NOON);
        procuring.describe(
                id,
                version(id, team),
                "Fewer missed bin collections",
                new Problem(
                        "Crews can't see which streets were missed.",
                        "People in 40,000 homes",
                        "Half as many missed collections",
                        "A trial with paper lists",
                        "The waste system, address data"),
                team.author());
        procuring.budget(
                id,
                version(id, team),
                new Budget(
                        procedure,
                        "services",
                        new BigDecimal("40000.00"),
                        new BigDecimal("120000.00"),
                        today.plusDays(90),
                        today.plusDays(455)),
                team.author());
        procuring.timetable(
                id,
                version(id, team),
                new Timetable(at(today.plusDays(20), NOON), deadline, today.plusDays(60)),
                team.author());
        var lot = catalogue.details(id, team.author()).lots().getFirst().id();
        procuring.assessBy(id, version(id, team), lot, criteria(), PriceFormula.LOWEST_DIVIDED_BY_THIS, team.author());
        procuring.terms(
                id,
                version(id, team),
                new ContractTerms("30 days", "Stays with the supplier", "Nobody", "Too small to divide", true, null),
                team.author());
        procuring.name(
                id,
                version(id, team),
                new TeamList(
                        team.approver().person(),
                        people(team.openers()),
                        Set.of(team.chair().person(), team.evaluator().person()),
                        team.chair().person()),
                team.author());
        gatesAnswered(id, team.author());
        var reference = catalogue.details(id, team.author()).opportunity().reference();
        return new Challenge(id, lot, reference, deadline, team);
    }

    /** A complete draft of a procedure in which only these suppliers may bid. */
    public Challenge invitedDraft(String procedure, OrganisationId... suppliers) {
        var challenge = draftedChallenge(procedure);
        var author = challenge.team().author();
        restricting.invite(challenge.id(), version(challenge), List.of(suppliers), author);
        return challenge;
    }

    /** The framework under which a draft is called off runs for half a year from now. */
    public Challenge underFramework(Challenge draft) {
        restricting.callOff(
                draft.id(),
                version(draft),
                new FrameworkUsed(
                        "Digital services 2",
                        "Northmere Combined Authority",
                        "ocds-h6vhtk-04f0a1",
                        today().plusDays(180),
                        "Annex 2 lists every council of the region"),
                draft.team().author());
        gatesAnswered(draft.id(), draft.team().author());
        return draft;
    }

    /** A complete draft in lots of these values, which make up the estimated value; it speaks of the first. */
    public Challenge dividedChallenge(String procedure, int... values) {
        return divided(draftedChallenge(procedure), procedure, values);
    }

    /** A draft, divided into lots of these values. */
    public Challenge divided(Challenge challenge, String procedure, int... values) {
        var team = challenge.team();
        var id = challenge.id();
        var today = UkTime.date(clock.instant());
        var total = BigDecimal.valueOf(Arrays.stream(values).sum());
        procuring.budget(
                id,
                version(id, team),
                new Budget(
                        procedure,
                        "services",
                        new BigDecimal("1000.00"),
                        total,
                        today.plusDays(90),
                        today.plusDays(455)),
                team.author());
        for (int i = 1; i < values.length; i++) {
            var added = lotting.add(id, version(id, team), "Part " + (i + 1), LotScope.NONE, team.author());
            procuring.assessBy(
                    id, version(id, team), added, criteria(), PriceFormula.LOWEST_DIVIDED_BY_THIS, team.author());
        }
        var lots = lots(challenge);
        for (int i = 0; i < values.length; i++) {
            var scope = new LotScope(
                    "What part " + (i + 1) + " is about",
                    BigDecimal.valueOf(values[i]),
                    null,
                    null,
                    i == 0,
                    i > 0,
                    Set.of("UKI"));
            lotting.revise(id, version(id, team), lots.get(i), "Part " + (i + 1), scope, team.author());
        }
        gatesAnswered(id, team.author());
        return challenge;
    }

    /** The lots, in their order. */
    public List<LotId> lots(Challenge challenge) {
        return catalogue.details(challenge.id(), challenge.team().author()).lots().stream()
                .map(LotView::id)
                .toList();
    }

    public long version(Challenge challenge) {
        return version(challenge.id(), challenge.team());
    }

    /**
     * A complete draft of two stages: two go on from the exploration, each paid £5,000 in the pilot, whose bids close at
     * noon in 75 days; criteria may be refined before it.
     */
    public Challenge stagedDraft(String procedure) {
        return staged(draftedChallenge(procedure));
    }

    /** The draft, divided into an exploration and a pilot. */
    public Challenge staged(Challenge draft) {
        return staged(draft, null, StageKind.EXPLORATION, StageKind.PILOT);
    }

    /** A draft whose pilot, for one entrant, is followed by a stage at scale that nobody has planned yet. */
    public Challenge draftToScale(String procedure) {
        return staged(draftedChallenge(procedure), 1, StageKind.EXPLORATION, StageKind.PILOT, StageKind.SCALE);
    }

    private Challenge staged(Challenge draft, @Nullable Integer pilots, StageKind... kinds) {
        var team = draft.team();
        var id = draft.id();
        staging.choose(id, version(id, team), List.of(kinds), team.author());
        var exploration = new StagePlan(StageKind.EXPLORATION, Timetable.NONE, 2, null, null, true, false);
        staging.plan(id, version(id, team), 1, exploration, team.author());
        var payment = new BigDecimal("5000");
        var pilot = new StagePlan(StageKind.PILOT, pilot(), pilots, payment, "The council may reuse it", false, true);
        staging.plan(id, version(id, team), 2, pilot, team.author());
        return draft;
    }

    private Timetable pilot() {
        var today = UkTime.date(clock.instant());
        return new Timetable(at(today.plusDays(66), NOON), at(today.plusDays(75), NOON), today.plusDays(85));
    }

    /** The best of those who were evaluated go on: proposed by the chair, approved by the approver. */
    public void chosen(Challenge challenge, int how) {
        proposedToGoOn(challenge, how);
        selecting.approve(challenge.lot(), challenge.team().approver());
    }

    public void proposedToGoOn(Challenge challenge, int how) {
        var team = challenge.team();
        var best = evaluations.ranking(challenge.lot(), team.author()).stream()
                .limit(how)
                .map(bid -> bid.reference())
                .collect(Collectors.toSet());
        selecting.propose(challenge.lot(), best, "They understood crews best", null, team.chair());
    }

    /** The best goes on, and the next stage weighs price ten points more, quality ten points less (section 24). */
    public void chosenWithCriteriaRefined(Challenge challenge) {
        var team = challenge.team();
        var refined = staging.nextCriteria(challenge.lot()).stream()
                .map(criterion -> switch (criterion.kind()) {
                    case QUALITY -> weighing(criterion, -10);
                    case PRICE -> weighing(criterion, 10);
                    default -> criterion;
                })
                .toList();
        var best =
                evaluations.ranking(challenge.lot(), team.author()).getFirst().reference();
        selecting.propose(
                challenge.lot(),
                Set.of(best),
                "They understood crews best",
                new Selecting.Refined(refined, "Residents asked for more"),
                team.chair());
        selecting.approve(challenge.lot(), team.approver());
    }

    private static Criterion weighing(Criterion criterion, int more) {
        return Criterion.plain(
                criterion.id(),
                criterion.kind(),
                criterion.name(),
                criterion.description(),
                criterion.weight().add(BigDecimal.valueOf(more)));
    }

    /** The next stage is open to those who were chosen, with the dates that were announced. */
    public Challenge nextStage(Challenge challenge) {
        var author = challenge.team().author();
        var opportunity = catalogue.details(challenge.id(), author).opportunity();
        var next = Objects.requireNonNull(opportunity.staged()).stages().get(opportunity.stage());
        staging.open(challenge.id(), next.dates(), null, null, author);
        var round = catalogue.details(challenge.id(), author).lots().getFirst().id();
        var deadline = Objects.requireNonNull(next.dates().bidsClose());
        return new Challenge(challenge.id(), round, challenge.reference(), deadline, challenge.team());
    }

    /** As {@link #evaluated(Challenge)}, where everybody has declared in the stage before. */
    public void evaluatedAgain(Challenge challenge) {
        opened(challenge);
        cleared(challenge);
        agreed(challenge, Map.of());
    }

    /** Whatever only people can answer before the announcement is answered. */
    public void gatesAnswered(ProcurementId id, Actor author) {
        for (var gate : preparations.gates(id, author)) {
            if (gate.missing() && gate.gate().answered()) {
                preparing.answer(id, gate.key(), true, "We have thought of it", null, author);
            }
        }
    }

    /** Approved, with conflicts declared and the tender notice filed, and open for bids. */
    public Challenge publishedChallenge(String procedure) {
        var challenge = announcedChallenge(procedure);
        procuring.publish(challenge.id(), challenge.team().author());
        return challenge;
    }

    /** A draft, with whoever was added to its team, announced and open for bids. */
    public Challenge published(Challenge draft, Actor... guests) {
        var challenge = announced(draft, guests);
        procuring.publish(challenge.id(), challenge.team().author());
        return challenge;
    }

    /** Announced by an open procedure with these conditions of participation. */
    public Challenge publishedWith(Conditions conditions) {
        var draft = draftedChallenge(OPEN);
        procuring.conditions(
                draft.id(),
                version(draft.id(), draft.team()),
                conditions,
                draft.team().author());
        return published(draft);
    }

    /** Somebody of another authority who holds a role there, and takes part in a draft. */
    public Actor guest(Challenge draft, Duty duty, Role role) {
        var guest = cast.actor(cast.authority(), role);
        accepted(asked(draft, duty, guest), guest);
        return guest;
    }

    /** Somebody of the same authority, named to moderate the panel of a draft. */
    public Actor moderator(Challenge draft) {
        var team = draft.team();
        var moderator = cast.actor(team.authority(), Role.MODERATOR);
        procuring.name(
                draft.id(),
                version(draft),
                new TeamList(
                        team.approver().person(),
                        people(team.openers()),
                        Set.of(team.chair().person(), team.evaluator().person()),
                        team.chair().person(),
                        moderator.person()),
                team.author());
        return moderator;
    }

    public GuestId accepted(GuestId asked, Actor guest) {
        hosting.accept(asked, guest);
        return asked;
    }

    /** Asked by the author, and has not answered. */
    public GuestId asked(Challenge draft, Duty duty, Actor guest) {
        var email = people.person(guest.person()).email();
        return hosting.ask(draft.id(), email, duty, draft.team().author());
    }

    /** Approved, with conflicts declared and the tender notice filed where one is due: only to be published here. */
    public Challenge announcedChallenge(String procedure) {
        return announced(draftedChallenge(procedure));
    }

    /** A draft, with whoever was added to its team, up to its publication. */
    public Challenge announced(Challenge challenge, Actor... guests) {
        procuring.sendForReview(challenge.id(), challenge.team().author());
        return announcedAfterReview(challenge, guests);
    }

    /** One that is in review, up to its publication. */
    public Challenge announcedAfterReview(Challenge challenge, Actor... guests) {
        var team = challenge.team();
        procuring.approve(challenge.id(), team.approver());
        var named = catalogue.details(challenge.id(), team.author()).team().keySet();
        for (var person : team.everybody()) {
            if (named.contains(person.person())) conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
        }
        for (var guest : guests) conflicts.declare(challenge.id(), ConflictKind.NONE, "", guest);
        if (catalogue.details(challenge.id(), team.author()).noticeRequired()) {
            procuring.fileNotice(challenge.id(), "012345-2026", clock.instant(), team.author());
        }
        return challenge;
    }

    /** A complete draft of an award to a new supplier without bids, on a ground where the procedure needs one. */
    public Challenge draftedDirectAward(String procedure, @Nullable String ground) {
        return draftedDirectAward(
                procedure,
                new DirectAward(
                        ground,
                        "Nobody else holds the rights in the waste system",
                        cast.supplier().value(),
                        null,
                        null,
                        null,
                        new BigDecimal("96000.00")));
    }

    public Challenge draftedDirectAward(String procedure, DirectAward award) {
        var team = team();
        var id = procuring.draft("Another year of the waste system", team.authority(), team.author());
        var today = UkTime.date(clock.instant());
        procuring.describe(
                id,
                version(id, team),
                "Another year of the waste system",
                new Problem(
                        "The licence ends while its successor is not there.",
                        "Crews and residents",
                        "Collections go on",
                        "None",
                        "The waste system"),
                team.author());
        procuring.budget(
                id,
                version(id, team),
                new Budget(
                        procedure,
                        "services",
                        new BigDecimal("90000.00"),
                        new BigDecimal("120000.00"),
                        today.plusDays(60),
                        today.plusDays(425)),
                team.author());
        procuring.awardTo(id, version(id, team), award, today.plusDays(20), team.author());
        procuring.terms(
                id,
                version(id, team),
                new ContractTerms("30 days", "Stays with the supplier", "The supplier", "One licence", false, null),
                team.author());
        procuring.name(
                id, version(id, team), TeamList.approvedBy(team.approver().person()), team.author());
        gatesAnswered(id, team.author());
        var details = catalogue.details(id, team.author());
        var reference = details.opportunity().reference();
        return new Challenge(id, details.lots().getFirst().id(), reference, clock.instant(), team);
    }

    /** Announced, proposed to the supplier that was named, approved, and public with its notice where one is due. */
    public AwardView directAwardDecided(Challenge challenge) {
        var team = challenge.team();
        awarding.propose(challenge.lot(), "", "As announced", team.author());
        awarding.approve(challenge.lot(), team.approver());
        return disclosed(challenge);
    }

    /** Ends without award by its approver, with the termination notice where there was a notice before. */
    public void cancelled(Challenge challenge, String why) {
        procuring.cancel(
                challenge.id(), ending(challenge, why), challenge.team().approver());
    }

    public Ending ending(Challenge challenge, String why) {
        var author = challenge.team().author();
        boolean noticed =
                catalogue.details(challenge.id(), author).opportunity().noticeNumber() != null;
        return new Ending("need-ended", why, noticed ? "045678-2026" : null, noticed ? clock.instant() : null);
    }

    /** A complete bid of a new supplier. */
    public SubmittedBid bidSubmitted(Challenge challenge, String price) {
        var supplier = cast.supplier();
        return bidSubmitted(challenge, supplier, cast.actor(supplier, Role.BID_WRITER), price);
    }

    public SubmittedBid bidSubmitted(Challenge challenge, OrganisationId supplier, Actor bidder, String price) {
        var id = bidWritten(challenge, bidder, price);
        var receipt = submitting.submit(id, revision(id, bidder), Arrival.now(), bidder);
        return new SubmittedBid(id, receipt.reference(), supplier, bidder);
    }

    /** A complete bid of a new supplier, which relies on this person to satisfy the conditions of participation. */
    public SubmittedBid bidRelying(Challenge challenge, NamedParty person, String price) {
        var supplier = cast.supplier();
        var bidder = cast.actor(supplier, Role.BID_WRITER);
        var id = bidWritten(challenge, bidder, price);
        bidding.firm(id, revision(id, bidder), firm(person), bidder);
        var receipt = submitting.submit(id, revision(id, bidder), Arrival.now(), bidder);
        return new SubmittedBid(id, receipt.reference(), supplier, bidder);
    }

    private static Firm firm(NamedParty person) {
        return new Firm(
                "ABCD1234",
                "Sam Writer",
                "bids@firm.example",
                List.of(person),
                List.of(NamedParty.read("Small Parts Ltd")));
    }

    /** A complete bid of a new supplier, which says of its first answer that something in it is confidential. */
    public SubmittedBid bidSubmittedInConfidence(Challenge challenge, String price, String why) {
        var supplier = cast.supplier();
        var bidder = cast.actor(supplier, Role.BID_WRITER);
        var id = bidWritten(challenge, bidder, price);
        var first = bidding.bid(id, bidder).questions().getFirst();
        bidding.answer(id, revision(id, bidder), first.id(), "With the Quokka engine", why, bidder);
        var receipt = submitting.submit(id, revision(id, bidder), Arrival.now(), bidder);
        return new SubmittedBid(id, receipt.reference(), supplier, bidder);
    }

    /** A complete bid of a new supplier for a lot with a price schedule, with a price for each of its cells in their order. */
    public SubmittedBid bidSubmitted(Challenge challenge, List<String> prices) {
        var supplier = cast.supplier();
        var bidder = cast.actor(supplier, Role.BID_WRITER);
        var id = bidAnswered(challenge, bidder);
        var cells = bidding.bid(id, bidder).schedule().cells();
        var given = new HashMap<String, BigDecimal>();
        for (int i = 0; i < cells.size(); i++) given.put(cells.get(i).key(), new BigDecimal(prices.get(i)));
        bidding.prices(id, revision(id, bidder), given, bidder);
        var receipt = submitting.submit(id, revision(id, bidder), Arrival.now(), bidder);
        return new SubmittedBid(id, receipt.reference(), supplier, bidder);
    }

    /** A complete draft that is not submitted. */
    public BidId bidWritten(Challenge challenge, Actor bidder, String price) {
        var id = bidAnswered(challenge, bidder);
        bidding.price(id, revision(id, bidder), new BigDecimal(price), bidder);
        return id;
    }

    /** A draft in which only the price is missing. */
    public BidId bidAnswered(Challenge challenge, Actor bidder) {
        var id = bidding.start(challenge.lot(), bidder);
        bidding.firm(
                id, revision(id, bidder), firm(new NamedParty("Old Hands Ltd", "1 Mill Lane, Leeds LS1 4AB")), bidder);
        for (var question : bidding.bid(id, bidder).questions()) {
            bidding.answer(id, revision(id, bidder), question.id(), "How we do " + question.name(), bidder);
        }
        return id;
    }

    /** The deadline has passed and the job has run. */
    public void closed(Challenge challenge) {
        clock.travelTo(challenge.deadline().plusSeconds(1));
        closing.close(challenge.id());
    }

    /** Closed, and opened by two of the openers. */
    public void opened(Challenge challenge) {
        closed(challenge);
        clock.travelTo(challenge.deadline().plus(Duration.ofHours(1)));
        opening.consent(challenge.id(), challenge.team().openers().get(0));
        opening.consent(challenge.id(), challenge.team().openers().get(1));
    }

    /** Those who decide have declared again, now that names are known. */
    public void declaredAgain(Challenge challenge) {
        for (var person : challenge.team().deciding()) {
            conflicts.declare(challenge.id(), ConflictKind.NONE, "", person);
        }
    }

    /** Declared again, and every bid cleared of exclusion grounds: evaluation has begun. */
    public void checked(Challenge challenge) {
        declaredAgain(challenge);
        cleared(challenge);
    }

    /** Every bid cleared of exclusion grounds by the author. */
    public void cleared(Challenge challenge) {
        var author = challenge.team().author();
        for (var row : evaluations.checks(challenge.lot(), author)) {
            checking.clear(row.check().reference(), CheckSource.all(), "", author);
        }
    }

    /** One evaluator has scored every bid alike under the questions that are theirs, and submitted. */
    public void scored(Challenge challenge, Actor evaluator, int points) {
        var assigned = evaluations.evaluation(challenge.lot(), evaluator).orElseThrow().assigned().stream()
                .map(Criterion::id)
                .toList();
        for (var item : items(challenge, evaluator)) {
            if (!assigned.contains(item.criterion())) continue;
            evaluating.score(challenge.lot(), item, new Mark(points, "Meets it in part"), evaluator);
        }
        evaluating.submit(challenge.lot(), evaluator);
    }

    /** Opened, checked, scored by both evaluators, agreed on 4 points everywhere and finished: the price decides. */
    public void evaluated(Challenge challenge) {
        evaluated(challenge, Map.of());
    }

    /** As {@link #evaluated(Challenge)}, with other points for some bids, by reference. */
    public void evaluated(Challenge challenge, Map<String, Integer> points) {
        opened(challenge);
        checked(challenge);
        agreed(challenge, points);
    }

    /** As {@link #awardDecided}, for one that is being scored already, also by others than the own panel. */
    public AwardView agreedAndAwarded(Challenge challenge) {
        agreed(challenge, Map.of());
        proposed(challenge);
        awarding.approve(challenge.lot(), challenge.team().approver());
        return disclosed(challenge);
    }

    /** For one whose bids are cleared: scored and agreed alike, and finished. */
    public void agreedByAll(Challenge challenge) {
        agreed(challenge, Map.of());
    }

    /** For one that is opened and declared again: every bid cleared, scored and agreed alike. */
    public void clearedAndAgreed(Challenge challenge) {
        cleared(challenge);
        agreed(challenge, Map.of());
    }

    private void agreed(Challenge challenge, Map<String, Integer> points) {
        var chair = challenge.team().chair();
        scored(challenge, chair, 4);
        scored(challenge, challenge.team().evaluator(), 3);
        for (var item : items(challenge, chair)) {
            var mark = new Mark(points.getOrDefault(item.bid(), 4), "The panel found it convincing");
            evaluating.agree(challenge.lot(), item, mark, chair);
        }
        evaluating.finish(challenge.lot(), chair);
    }

    /** Evaluated, and the best bid proposed by the author. */
    public void awardProposed(Challenge challenge) {
        evaluated(challenge);
        proposed(challenge);
    }

    public List<AssessedBid> ranking(Challenge challenge) {
        return evaluations.ranking(challenge.lot(), challenge.team().author());
    }

    /** The record confirmed by the approver, for one that is evaluated; nothing where it is confirmed as it is. */
    public void recordChecked(Challenge challenge) {
        var approver = challenge.team().approver();
        var record = recordChecking.view(challenge.lot(), approver);
        if (record.confirmed()) return;
        recordChecking.confirm(challenge.lot(), Set.copyOf(record.subjects()), "", approver);
    }

    /** The record confirmed and the best bid proposed, for one that is evaluated. */
    public void proposed(Challenge challenge) {
        recordChecked(challenge);
        var best =
                evaluations.ranking(challenge.lot(), challenge.team().author()).getFirst();
        awarding.propose(
                challenge.lot(),
                best.reference(),
                "The best total",
                challenge.team().author());
    }

    public void awardApproved(Challenge challenge) {
        awardProposed(challenge);
        awarding.approve(challenge.lot(), challenge.team().approver());
    }

    /** Approved and public: with summaries and the award notice, where they are due. */
    public AwardView awardDecided(Challenge challenge) {
        awardApproved(challenge);
        return disclosed(challenge);
    }

    /** For one that is evaluated: the best bid proposed, approved and public. */
    public AwardView decided(Challenge challenge) {
        proposed(challenge);
        awarding.approve(challenge.lot(), challenge.team().approver());
        return disclosed(challenge);
    }

    /** After an award was given up: the next in rank proposed. */
    public void proposedAgain(Challenge challenge) {
        recordChecked(challenge);
        var next =
                awarding.candidates(challenge.lot(), challenge.team().author()).getFirst();
        awarding.propose(
                challenge.lot(),
                next.reference(),
                "Next in rank",
                challenge.team().author());
    }

    /** After an award was given up: the next in rank proposed, approved and public. */
    public AwardView decidedAgain(Challenge challenge) {
        proposedAgain(challenge);
        awarding.approve(challenge.lot(), challenge.team().approver());
        return disclosed(challenge);
    }

    /** For one that is approved: with summaries and the award notice, where they are due. */
    public AwardView disclosed(Challenge challenge) {
        var author = challenge.team().author();
        if (awards.dues(challenge.lot()).summaries()) awarding.issueSummaries(challenge.lot(), author);
        if (awards.dues(challenge.lot()).notice()) {
            awarding.fileNotice(challenge.lot(), "023456-2026", clock.instant(), author);
        }
        return award(challenge);
    }

    /** Decided, standstill over where one is due, and signed. */
    public ContractView contractSigned(Challenge challenge) {
        var ends = awardDecided(challenge).standstillEnds();
        if (ends != null) clock.travelTo(ends.plus(Duration.ofHours(9)));
        contracting.sign(
                contract(challenge).id(),
                signed(today()),
                null,
                challenge.team().author());
        return contract(challenge);
    }

    /** By two people who are nobody in particular. */
    public static Signature signed(LocalDate day) {
        return new Signature(day, "Bea Clark", "Sam Firm");
    }

    /** Signed and public: with contract details, where they are due. */
    public ContractView contractPublished(Challenge challenge) {
        var contract = contractSigned(challenge);
        if (contract.detailsDue()) {
            contracting.fileDetails(
                    contract.id(),
                    "034567-2026",
                    clock.instant(),
                    challenge.team().author());
        }
        return contract(challenge);
    }

    public AwardView award(Challenge challenge) {
        return awards.award(challenge.lot(), challenge.team().author()).orElseThrow();
    }

    public ContractView contract(Challenge challenge) {
        return contracts.of(challenge.lot(), challenge.team().author()).getFirst();
    }

    public LocalDate today() {
        return UkTime.date(clock.instant());
    }

    /** Everything that people judge: each bid under each criterion. */
    public List<Item> items(Challenge challenge, Actor reader) {
        var evaluation = evaluations.evaluation(challenge.lot(), reader).orElseThrow();
        return evaluation.bids().stream()
                .map(EvaluationView.NumberedBid::reference)
                .flatMap(bid -> evaluation.questions().stream().map(question -> new Item(bid, question.id())))
                .toList();
    }

    private static List<Criterion> criteria() {
        return List.of(
                criterion(Criterion.Kind.QUALITY, "Quality", "50"),
                criterion(Criterion.Kind.SOCIAL_VALUE, "Social value", "10"),
                criterion(Criterion.Kind.PRICE, "Price", "40"));
    }

    private static Criterion criterion(Criterion.Kind kind, String name, String weight) {
        return Criterion.plain(UUID.randomUUID(), kind, name, "What matters for " + name, new BigDecimal(weight));
    }

    private static Set<PersonId> people(List<Actor> actors) {
        return Set.copyOf(actors.stream().map(Actor::person).toList());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(UkTime.ZONE).toInstant();
    }

    private long version(ProcurementId id, Team team) {
        return catalogue.details(id, team.author()).version();
    }

    private int revision(BidId id, Actor bidder) {
        return bidding.bid(id, bidder).revision();
    }
}
