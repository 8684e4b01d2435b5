package org.commonlot.marketplace.web.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.Arrival;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.bidding.Bidding;
import org.commonlot.marketplace.bidding.Firm;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.bidding.Opening;
import org.commonlot.marketplace.bidding.Submitting;
import org.commonlot.marketplace.evaluation.CheckSource;
import org.commonlot.marketplace.evaluation.Checking;
import org.commonlot.marketplace.evaluation.Evaluating;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.Item;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.preparation.PreparationDesk;
import org.commonlot.marketplace.preparation.Preparing;
import org.commonlot.marketplace.procedure.Gate;
import org.commonlot.marketplace.procurement.Budget;
import org.commonlot.marketplace.procurement.Closing;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ContractTerms;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.DirectAward;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Hosting;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotLimits;
import org.commonlot.marketplace.procurement.LotScope;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.Lotting;
import org.commonlot.marketplace.procurement.Particulars;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Scales;
import org.commonlot.marketplace.procurement.StageKind;
import org.commonlot.marketplace.procurement.StagePlan;
import org.commonlot.marketplace.procurement.Staging;
import org.commonlot.marketplace.procurement.TeamList;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.selection.Selecting;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the people of the demo do, one step of a procurement each. */
@Component
@Demo
class DemoStage {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final DemoCast cast;
    private final Procuring procuring;
    private final Lotting lotting;
    private final Preparing preparing;
    private final PreparationDesk preparations;
    private final ProcurementCatalogue catalogue;
    private final Scales scales;
    private final Conflicts conflicts;
    private final Hosting hosting;
    private final People people;
    private final Bidding bidding;
    private final Submitting submitting;
    private final Closing closing;
    private final Opening opening;
    private final Checking checking;
    private final Evaluating evaluating;
    private final RecordChecking recordChecking;
    private final EvaluationDesk evaluations;
    private final Staging staging;
    private final Selecting selecting;
    private final MarketClock clock;
    private int notices = 70_000;

    DemoStage(
            DemoCast cast,
            Procuring procuring,
            Lotting lotting,
            Preparing preparing,
            PreparationDesk preparations,
            ProcurementCatalogue catalogue,
            Scales scales,
            Conflicts conflicts,
            Hosting hosting,
            People people,
            Bidding bidding,
            Submitting submitting,
            Closing closing,
            Opening opening,
            Checking checking,
            Evaluating evaluating,
            RecordChecking recordChecking,
            EvaluationDesk evaluations,
            Staging staging,
            Selecting selecting,
            MarketClock clock) {
        this.cast = cast;
        this.procuring = procuring;
        this.lotting = lotting;
        this.preparing = preparing;
        this.preparations = preparations;
        this.catalogue = catalogue;
        this.scales = scales;
        this.conflicts = conflicts;
        this.hosting = hosting;
        this.people = people;
        this.bidding = bidding;
        this.submitting = submitting;
        this.closing = closing;
        this.opening = opening;
        this.checking = checking;
        this.evaluating = evaluating;
        this.recordChecking = recordChecking;
        this.evaluations = evaluations;
        this.staging = staging;
        this.selecting = selecting;
        this.clock = clock;
    }

    /**
     * A procurement on the stage, and whose it is: {@code city} or {@code combined}.
     *
     * @param joint whether an opener, an evaluator and an observer of the combined authority take part
     */
    record Play(ProcurementId id, LotId lot, String where, Instant closes, boolean joint) {

        /** The same, of another lot. */
        Play of(LotId other) {
            return new Play(id, other, where, closes, joint);
        }
    }

    /** One of several lots of a demo. */
    record Part(String title, String description, long most, boolean vcse, String cpv) {}

    Actor of(Play play, String part) {
        return cast.actor(play.where() + "." + part);
    }

    /** A complete draft, whose bids close at noon so many days from now. */
    Play drafted(String where, DemoBrief brief, int closesInDays) {
        return completed(
                where,
                procuring.draft(brief.title(), authority(where), cast.actor(where + ".author")),
                brief,
                closesInDays);
    }

    /** Completes what its author has begun. */
    Play completed(String where, ProcurementId id, DemoBrief brief, int closesInDays) {
        var author = cast.actor(where + ".author");
        var today = UkTime.date(clock.instant());
        var closes = noon(today.plusDays(closesInDays));
        procuring.describe(id, version(id, author), brief.title(), brief.problem(), author);
        procuring.particulars(id, version(id, author), particulars(), author);
        procuring.budget(
                id,
                version(id, author),
                new Budget(
                        brief.procedure(),
                        "services",
                        BigDecimal.valueOf(brief.least()),
                        BigDecimal.valueOf(brief.most()),
                        today.plusDays(closesInDays + 60L),
                        today.plusDays(closesInDays + 790L)),
                author);
        procuring.timetable(
                id,
                version(id, author),
                new Timetable(noon(today.plusDays(closesInDays / 2)), closes, today.plusDays(closesInDays + 30L)),
                author);
        var lot = catalogue.details(id, author).lots().getFirst().id();
        procuring.assessBy(id, version(id, author), lot, criteria(brief), PriceFormula.LOWEST_DIVIDED_BY_THIS, author);
        procuring.terms(id, version(id, author), terms(null), author);
        procuring.name(id, version(id, author), team(where), author);
        return new Play(id, lot, where, closes, false);
    }

    /** A draft, divided into parts that are worth together what it says; a supplier may bid for two of them. */
    Play divided(Play draft, DemoBrief brief, Part... parts) {
        var id = draft.id();
        var author = of(draft, "author");
        for (int i = 1; i < parts.length; i++) {
            var lot = lotting.add(id, version(id, author), parts[i].title(), LotScope.NONE, author);
            procuring.assessBy(
                    id, version(id, author), lot, criteria(brief), PriceFormula.LOWEST_DIVIDED_BY_THIS, author);
        }
        var lots = lots(draft);
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i];
            var scope = new LotScope(
                    part.description(),
                    BigDecimal.valueOf(part.most()),
                    null,
                    null,
                    true,
                    part.vcse(),
                    Set.of("UKC", "UKE"));
            lotting.revise(id, version(id, author), lots.get(i), part.title(), scope, author);
            lotting.classify(id, version(id, author), lots.get(i), List.of(part.cpv()), author);
        }
        lotting.limit(id, version(id, author), new LotLimits(parts.length - 1, null, null), author);
        return draft;
    }

    List<LotId> lots(Play play) {
        return catalogue.details(play.id(), of(play, "author")).lots().stream()
                .map(LotView::id)
                .toList();
    }

    /** A complete draft of an award without bids. */
    Play drafted(String where, String title, Problem problem, int least, int most, DirectAward award) {
        var author = cast.actor(where + ".author");
        var id = procuring.draft(title, authority(where), author);
        var today = UkTime.date(clock.instant());
        procuring.describe(id, version(id, author), title, problem, author);
        procuring.budget(
                id,
                version(id, author),
                new Budget(
                        "direct-award",
                        "services",
                        BigDecimal.valueOf(least),
                        BigDecimal.valueOf(most),
                        today.plusDays(40),
                        today.plusDays(404)),
                author);
        procuring.awardTo(id, version(id, author), award, today.plusDays(14), author);
        procuring.terms(
                id,
                version(id, author),
                new ContractTerms(
                        "Within 30 days of each invoice.",
                        "The software stays the supplier's; the data is ours.",
                        "The supplier itself.",
                        "One licence can't be divided.",
                        false,
                        null),
                author);
        var approver = cast.actor(where + ".approver").person();
        procuring.name(id, version(id, author), TeamList.approvedBy(approver), author);
        var lot = catalogue.details(id, author).lots().getFirst().id();
        return new Play(id, lot, where, clock.instant(), false);
    }

    /** A draft of the city, in which people of the combined authority were asked to take part, and accepted. */
    Play joint(Play draft) {
        takesPart(draft, "combined.opener1", Duty.OPENER);
        takesPart(draft, "combined.evaluator", Duty.EVALUATOR);
        takesPart(draft, "combined.auditor", Duty.OBSERVER);
        return new Play(draft.id(), draft.lot(), draft.where(), draft.closes(), true);
    }

    private void takesPart(Play draft, String guest, Duty duty) {
        var actor = cast.actor(guest);
        var email = people.person(actor.person()).email();
        hosting.accept(hosting.ask(draft.id(), email, duty, of(draft, "author")), actor);
    }

    /** A draft in two stages, an exploration and a pilot that so many days from now takes its last bids. */
    Play staged(Play draft, int places, int pilotClosesInDays) {
        var author = of(draft, "author");
        var id = draft.id();
        var today = UkTime.date(clock.instant());
        staging.choose(id, version(id, author), List.of(StageKind.EXPLORATION, StageKind.PILOT), author);
        staging.plan(
                id,
                version(id, author),
                1,
                new StagePlan(StageKind.EXPLORATION, Timetable.NONE, places, null, null, true, false),
                author);
        var pilot = new Timetable(
                noon(today.plusDays(pilotClosesInDays - 7L)),
                noon(today.plusDays(pilotClosesInDays)),
                today.plusDays(pilotClosesInDays + 14L));
        staging.plan(
                id,
                version(id, author),
                2,
                new StagePlan(
                        StageKind.PILOT,
                        pilot,
                        null,
                        new BigDecimal("5000"),
                        "What is made in the pilot may be used by both sides.",
                        false,
                        true),
                author);
        return draft;
    }

    /** The best of an evaluated stage go on, and the next stage takes their bids by the dates that were announced. */
    Play nextStage(Play play, int places) {
        var author = of(play, "author");
        var best = evaluations.ranking(play.lot(), author).stream()
                .limit(places)
                .map(bid -> bid.reference())
                .collect(Collectors.toSet());
        selecting.propose(play.lot(), best, "They showed how residents took part.", null, of(play, "chair"));
        selecting.approve(play.lot(), of(play, "approver"));
        var staged = Objects.requireNonNull(
                catalogue.details(play.id(), author).opportunity().staged());
        var dates = staged.stages().get(staged.running()).dates();
        staging.open(play.id(), dates, null, null, author);
        var round = catalogue.details(play.id(), author).lots().getFirst().id();
        return new Play(play.id(), round, play.where(), Objects.requireNonNull(dates.bidsClose()), play.joint());
    }

    private OrganisationId authority(String where) {
        return where.equals("city") ? cast.city() : cast.combined();
    }

    private TeamList team(String where) {
        return new TeamList(
                cast.actor(where + ".approver").person(),
                Set.of(
                        cast.actor(where + ".opener1").person(),
                        cast.actor(where + ".opener2").person(),
                        cast.actor(where + ".opener3").person()),
                Set.of(
                        cast.actor(where + ".chair").person(),
                        cast.actor(where + ".evaluator").person()),
                cast.actor(where + ".chair").person());
    }

    private static Particulars particulars() {
        return Particulars.of(
                "- Live before the end of the financial year\n"
                        + "- Works with the systems named above, by **open interfaces**\n"
                        + "- No data leaves the United Kingdom",
                null,
                Particulars.OpenSource.PREFERRED,
                "Everybody in Eastmere, with a phone, a screen reader or a keyboard. Show it with tests by people who"
                        + " use them, by the [checks of the Service Manual](https://www.gov.uk/service-manual).",
                List.of("tcop", "api-standards", "wcag-22-aa", "uprn-usrn", "cyber-essentials"));
    }

    /** A draft whose authorities sign one contract together. */
    Play signedTogether(Play draft) {
        var author = of(draft, "author");
        procuring.terms(draft.id(), version(draft.id(), author), terms(true), author);
        return draft;
    }

    private static ContractTerms terms(@Nullable Boolean multiParty) {
        return new ContractTerms(
                "Within 30 days of each invoice, in monthly instalments.",
                "What you bring stays yours. What is made for us is published as open source.",
                "Nobody today: this is new.",
                "The work is small and its parts depend on each other, so dividing it would cost more than it gives.",
                true,
                multiParty);
    }

    private List<Criterion> criteria(DemoBrief brief) {
        var criteria = new ArrayList<Criterion>();
        for (var question : brief.questions()) {
            criteria.add(criterion(
                    question.social() ? Criterion.Kind.SOCIAL_VALUE : Criterion.Kind.QUALITY,
                    question.name(),
                    question.description(),
                    question.weight()));
        }
        criteria.add(criterion(
                Criterion.Kind.PRICE, "Price", "The whole price for the contract, including VAT", brief.priceWeight()));
        return criteria;
    }

    private Criterion criterion(Criterion.Kind kind, String name, String description, int weight) {
        var plain = Criterion.plain(UUID.randomUUID(), kind, name, description, BigDecimal.valueOf(weight));
        return switch (kind) {
            case QUALITY ->
                new Criterion(
                        plain.id(),
                        kind,
                        name,
                        description,
                        plain.weight(),
                        2,
                        750,
                        scales.byCode("approach").orElse(null));
            case SOCIAL_VALUE -> plain.with(scales.byCode("social-value").orElseThrow());
            case PRICE -> plain;
        };
    }

    Play inReview(Play play) {
        settled(play);
        procuring.sendForReview(play.id(), of(play, "author"));
        return play;
    }

    /** What only people can say before the announcement is said. */
    private void settled(Play play) {
        var author = of(play, "author");
        for (var gate : preparations.gates(play.id(), author)) {
            if (gate.missing() && gate.gate().answered()) {
                preparing.answer(play.id(), gate.key(), true, said(gate.gate()), null, author);
            }
        }
    }

    private static String said(Gate gate) {
        return switch (gate) {
            case FUNDING -> "Digital programme, cost centre 40210, agreed by the finance business partner.";
            case SME_BARRIERS ->
                "Payment is monthly, insurance is asked for only at the award, and there are four questions.";
            case ENGAGEMENT -> "None: the market was asked for a similar contract last year.";
            default -> "Prepared with the team; it lies with the procurement file and is looked at again at each step.";
        };
    }

    Play approved(Play play) {
        inReview(play);
        procuring.approve(play.id(), of(play, "approver"));
        return play;
    }

    /** Approved, declared, its notice filed where one is due, and public. */
    Play published(Play play) {
        return announced(approved(play));
    }

    /** What is approved is declared for, and published. */
    Play announced(Play play) {
        var everybody = List.of("author", "approver", "opener1", "opener2", "opener3", "chair", "evaluator");
        var named = catalogue.details(play.id(), of(play, "author")).team().keySet();
        for (var part : everybody) {
            var actor = of(play, part);
            if (named.contains(actor.person())) conflicts.declare(play.id(), ConflictKind.NONE, "", actor);
        }
        if (play.joint()) declare(play, "combined.opener1", "combined.evaluator", "combined.auditor");
        if (catalogue.details(play.id(), of(play, "author")).noticeRequired()) {
            procuring.fileNotice(play.id(), notice(), clock.instant(), of(play, "author"));
        }
        procuring.publish(play.id(), of(play, "author"));
        return play;
    }

    private void declare(Play play, String... people) {
        for (var person : people) conflicts.declare(play.id(), ConflictKind.NONE, "", cast.actor(person));
    }

    String notice() {
        return "%06d-%d".formatted(notices++, UkTime.date(clock.instant()).getYear());
    }

    /** A draft of a supplier that is not submitted. */
    BidId drafted(Play play, int bidder, String price, String... answers) {
        var writer = cast.bidder(bidder);
        var id = bidding.start(play.lot(), writer);
        bidding.firm(id, revision(id, writer), firm(bidder, List.of()), writer);
        int at = 0;
        for (var question : bidding.bid(id, writer).questions()) {
            if (at >= answers.length) return id;
            bidding.answer(id, revision(id, writer), question.id(), answers[at++], writer);
        }
        bidding.price(id, revision(id, writer), new BigDecimal(price), writer);
        return id;
    }

    private Firm firm(int bidder, List<NamedParty> associated) {
        return new Firm(
                "DEMO%04d".formatted(1000 + bidder),
                cast.bidder(bidder).name(),
                "bids@supplier.example",
                associated,
                List.of());
    }

    void bid(Play play, int bidder, String price, String... answers) {
        submitted(drafted(play, bidder, price, answers), bidder);
    }

    /** A bid of somebody who relies on another firm to satisfy a condition of participation. */
    void bidRelying(Play play, int bidder, NamedParty firm, String price, String... answers) {
        var writer = cast.bidder(bidder);
        var id = drafted(play, bidder, price, answers);
        bidding.firm(id, revision(id, writer), firm(bidder, List.of(firm)), writer);
        submitted(id, bidder);
    }

    private void submitted(BidId id, int bidder) {
        var writer = cast.bidder(bidder);
        submitting.submit(id, revision(id, writer), Arrival.now(), writer);
    }

    Play closed(Play play) {
        clock.travelTo(play.closes().plusSeconds(5));
        closing.close(play.id());
        return play;
    }

    Play opened(Play play) {
        closed(play);
        clock.travelTo(play.closes().plus(Duration.ofHours(2)));
        opening.consent(play.id(), of(play, "opener1"));
        opening.consent(play.id(), play.joint() ? cast.actor("combined.opener1") : of(play, "opener2"));
        return play;
    }

    /** Everybody has declared again, and every bidder is cleared. */
    Play checked(Play play) {
        opened(play);
        for (var part : List.of("author", "approver", "chair", "evaluator")) {
            conflicts.declare(play.id(), ConflictKind.NONE, "", of(play, part));
        }
        if (play.joint()) declare(play, "combined.evaluator", "combined.auditor");
        clock.travelTo(clock.instant().plus(Duration.ofDays(1)));
        return cleared(play);
    }

    /** Every bidder for the lot is cleared. */
    Play cleared(Play play) {
        for (var row : evaluations.checks(play.lot(), of(play, "author"))) {
            checking.clear(row.check().reference(), CheckSource.all(), "Nothing found", of(play, "author"));
        }
        return play;
    }

    void scored(Play play, String evaluator, int... points) {
        int at = 0;
        for (var item : items(play, of(play, evaluator))) {
            var mark = mark(points[at++ % points.length]);
            evaluating.score(play.lot(), item, mark, of(play, evaluator));
        }
        evaluating.submit(play.lot(), of(play, evaluator));
    }

    Play evaluated(Play play, int... points) {
        return agreed(checked(play), points);
    }

    /** Both evaluators have scored, and the chair has finished. */
    Play agreed(Play play, int... points) {
        clock.travelTo(clock.instant().plus(Duration.ofDays(4)));
        scored(play, "chair", points);
        scored(play, "evaluator", points);
        int at = 0;
        for (var item : items(play, of(play, "chair"))) {
            evaluating.agree(play.lot(), item, mark(points[at++ % points.length]), of(play, "chair"));
        }
        evaluating.finish(play.lot(), of(play, "chair"));
        return play;
    }

    /** The approver has looked at all of the record, and confirmed it. */
    void recordChecked(Play play) {
        var approver = of(play, "approver");
        var looked = Set.copyOf(recordChecking.view(play.lot(), approver).subjects());
        recordChecking.confirm(play.lot(), looked, "", approver);
    }

    private List<Item> items(Play play, Actor reader) {
        var evaluation = evaluations.evaluation(play.lot(), reader).orElseThrow();
        return evaluation.bids().stream()
                .flatMap(bid ->
                        evaluation.questions().stream().map(question -> new Item(bid.reference(), question.id())))
                .toList();
    }

    private static Mark mark(int points) {
        return new Mark(
                points,
                switch (points) {
                    case 5 -> "Convincing in every part, with evidence from a place like ours.";
                    case 4 -> "Good, with evidence for most of what is claimed.";
                    case 3 -> "Answers the question, but leaves open how it works with our systems.";
                    default -> "Only parts of the question are answered.";
                });
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(NOON).atZone(UkTime.ZONE).toInstant();
    }

    private long version(ProcurementId id, Actor author) {
        return catalogue.details(id, author).version();
    }

    private int revision(BidId id, Actor writer) {
        return bidding.bid(id, writer).revision();
    }
}
