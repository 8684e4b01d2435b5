package org.commonlot.marketplace.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonlot.marketplace.clarification.QuestionView;
import org.commonlot.marketplace.document.DocumentView;
import org.commonlot.marketplace.organisation.Cpv;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotScope;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Scale;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/** The tender of a release: all of it in the first, what changed in those that follow. */
final class TenderMapping {

    private static final Ocds.Classification ACT =
            new Ocds.Classification("UKPGA", "2023/54", null, "https://www.legislation.gov.uk/ukpga/2023/54/contents");

    private final Opportunity opportunity;
    private final String page;
    private final Cpv cpv;
    private final @Nullable String ground;

    /**
     * @param page the address of the opportunity's own page
     * @param ground of a direct award, as the central platform codes it
     */
    TenderMapping(Opportunity opportunity, String page, Cpv cpv, @Nullable String ground) {
        this.opportunity = opportunity;
        this.cpv = cpv;
        this.page = page;
        this.ground = ground;
    }

    /** Everything that the notice says. */
    Ocds.Tender whole(
            Map<String, LotStatus> lots,
            Ocds.Reference lead,
            List<DocumentView> files,
            Money threshold,
            @Nullable FrameworkMapping framework,
            Happened now) {
        var budget = opportunity.budget();
        var times = opportunity.timetable();
        var rule = Objects.requireNonNull(opportunity.rule(), "Without a procedure nothing is published");
        var most = opportunity.estimatedValue();
        var starts = Dates.moment(opportunity.publishedAt());
        var terms = opportunity.terms();
        return new Ocds.Tender(
                opportunity.reference(),
                opportunity.title(),
                opportunity.words(),
                LotStatus.ofTender(lots.values()).code(),
                lead,
                ACT,
                most == null ? null : Ocds.Value.of(most),
                budget.least() == null ? null : Ocds.Value.of(new Money(budget.least())),
                most == null ? null : !threshold.exceeds(most),
                rule.ocdsMethod(),
                rule.ocdsMethodDetails(),
                rationale(),
                ground == null ? List.of() : List.of(new Ocds.Code(ground)),
                budget.category(),
                rule.takesBids() ? List.of("electronicSubmission") : List.of(),
                rule.takesBids() ? page : null,
                rule.takesBids() ? new Ocds.Period(starts, Dates.moment(times.bidsClose())) : null,
                rule.takesBids() ? new Ocds.Period(starts, Dates.moment(times.questionsClose())) : null,
                now.answers().isEmpty() ? null : Boolean.TRUE,
                enquiries(now.answers()),
                new Ocds.Period(null, Dates.endOf(times.awardExpected())),
                contractPeriod(),
                lotDetails(),
                reserved(),
                opportunity.lots().stream().map(this::item).toList(),
                opportunity.lots().stream().map(lot -> lot(lot, lots)).toList(),
                milestones(now.closed()),
                documents(files),
                amendments(now),
                finalDate(lots, now.at()),
                null,
                framework == null ? null : framework.techniques(),
                framework == null ? List.of() : framework.fees());
    }

    /** What has changed since the release before: status, answers, the closing, the end. */
    Ocds.Tender change(Map<String, LotStatus> lots, Happened now) {
        return new Ocds.Tender(
                opportunity.reference(),
                opportunity.title(),
                null,
                LotStatus.ofTender(lots.values()).code(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                now.answers().isEmpty() ? null : Boolean.TRUE,
                enquiries(now.answers()),
                null,
                null,
                null,
                null,
                List.of(),
                opportunity.lots().stream().map(lot -> status(lot, lots)).toList(),
                now.closed() ? milestones(true) : List.of(),
                terminated(now),
                amendments(now),
                finalDate(lots, now.at()),
                null,
                null,
                List.of());
    }

    static String id(Opportunity.LotOnOffer lot) {
        return String.valueOf(lot.number());
    }

    /** Why there is no competition (s.44; reg 26). */
    private @Nullable String rationale() {
        var award = opportunity.directAward();
        return award == null ? null : award.justification();
    }

    private Ocds.Lot lot(Opportunity.LotOnOffer lot, Map<String, LotStatus> lots) {
        var about = lot.about();
        return new Ocds.Lot(
                id(lot),
                lot.title(),
                about.description(),
                Objects.requireNonNull(lots.get(id(lot))).code(),
                value(about),
                contractPeriod(about),
                new Ocds.Suitability(
                        only() ? opportunity.terms().smeSuitable() : about.smeSuitable(), about.vcseSuitable()),
                lot.criteria().isEmpty()
                        ? null
                        : new Ocds.AwardCriteria(
                                formula(lot.priceFormula()),
                                lot.criteria().stream()
                                        .map(TenderMapping::criterion)
                                        .toList()),
                secondStage());
    }

    /** Of a staged challenge as long as another stage follows the one that runs. */
    private Ocds.@Nullable SecondStage secondStage() {
        var staged = opportunity.staged();
        if (staged == null || staged.last()) return null;
        var stage = staged.stage();
        boolean several = staged.running() + 1 < staged.stages().size();
        return new Ocds.SecondStage(
                stage.places(), several, Dates.endOf(opportunity.timetable().awardExpected()));
    }

    private boolean only() {
        return opportunity.undivided();
    }

    private Ocds.@Nullable Value value(LotScope lot) {
        var most = only() ? opportunity.budget().most() : lot.most();
        return most == null ? null : Ocds.Value.of(new Money(most));
    }

    /** The codes of the whole hold for each lot, beside its own. */
    private Ocds.Item item(Opportunity.LotOnOffer lot) {
        var codes = Stream.concat(opportunity.lotting().cpv().stream(), lot.cpv().stream())
                .distinct()
                .map(code -> new Ocds.Classification("CPV", code, cpv.label(code), null))
                .toList();
        var places = lot.about().regions().stream()
                .sorted()
                .map(Ocds.DeliveryAddress::new)
                .toList();
        return new Ocds.Item(id(lot), codes, places, id(lot));
    }

    private Ocds.LotDetails lotDetails() {
        var limits = opportunity.lotting().limits();
        return new Ocds.LotDetails(
                only() ? opportunity.terms().noLotsRationale() : null, limits.bidFor(), limits.awarded());
    }

    /** As the central platform writes it: one code for smaller firms and social enterprises, areas by their codes. */
    private Ocds.@Nullable OtherRequirements reserved() {
        var reservation = opportunity.lotting().reservation();
        if (!reservation.any()) return null;
        var whom = new ArrayList<String>();
        if (reservation.forSme() && reservation.forVcse()) whom.add("smeVcse");
        else if (reservation.forSme()) whom.add("sme");
        else if (reservation.forVcse()) whom.add("vcse");
        var place = reservation.place();
        if (place == null) return new Ocds.OtherRequirements(whom, null);
        var gazetteer = switch (place) {
            case UK -> new Ocds.Gazetteer("GB-ONS", List.of("K02000001"));
            case LOCAL -> new Ocds.Gazetteer("NUTS", reservation.area());
        };
        return new Ocds.OtherRequirements(whom, new Ocds.ReservedLocation(gazetteer));
    }

    private static Ocds.Lot status(Opportunity.LotOnOffer lot, Map<String, LotStatus> lots) {
        var status = Objects.requireNonNull(lots.get(id(lot))).code();
        return new Ocds.Lot(id(lot), null, null, status, null, null, null, null, null);
    }

    /** Social value is judged as quality is: the codelist knows price, cost and quality. */
    private static Ocds.Criterion criterion(Criterion criterion) {
        return new Ocds.Criterion(
                switch (criterion.kind()) {
                    case PRICE -> "price";
                    case QUALITY, SOCIAL_VALUE -> "quality";
                },
                criterion.name(),
                description(criterion),
                numbers(criterion));
    }

    private static List<Ocds.Weight> numbers(Criterion criterion) {
        var weight = new Ocds.Weight(criterion.weight(), "percentageExact", null);
        var minimum = criterion.minimumPoints();
        return minimum == null
                ? List.of(weight)
                : List.of(weight, new Ocds.Weight(BigDecimal.valueOf(minimum), null, "minimumScore"));
    }

    /** The standard has no field for how long an answer may be, nor for what the points mean: both stand in words. */
    private static String description(Criterion criterion) {
        var words = new StringBuilder(criterion.description());
        var most = criterion.mostWords();
        if (most != null) words.append("\n\nAnswers have at most ").append(most).append(" words.");
        var scale = criterion.scale();
        if (scale != null) {
            for (int points = 0; points <= Scale.MOST_POINTS; points++) {
                words.append(points == 0 ? "\n\n" : "\n")
                        .append(points)
                        .append(points == 1 ? " point: " : " points: ")
                        .append(scale.words(points));
            }
        }
        return words.toString();
    }

    private static String formula(@Nullable PriceFormula formula) {
        if (formula == null) return "";
        return switch (formula) {
            case LOWEST_DIVIDED_BY_THIS ->
                "Price score: the lowest price divided by this bid's price, times 100, rounded to two decimals.";
            case SHARE_OF_BUDGET_SAVED ->
                "Price score: the share of the estimated value that this bid's price leaves unspent, times 100,"
                        + " rounded to two decimals.";
            case ABOVE_LOWEST_TAKEN_OFF ->
                "Price score: 100 less one for each per cent by which this bid's price is above the lowest price, not"
                        + " below 0, rounded to two decimals.";
            case LINE_FROM_LOWEST_TO_BUDGET ->
                "Price score: on a straight line from 100 for the lowest price to 0 at the estimated value, rounded to"
                        + " two decimals.";
        };
    }

    /** As announced: what is awarded is what the notice offered. */
    Ocds.Period contractPeriod(LotId lot) {
        return opportunity
                .round(lot)
                .map(found -> contractPeriod(found.about()))
                .orElseGet(this::contractPeriod);
    }

    private Ocds.Period contractPeriod(LotScope lot) {
        var starts = lot.contractStarts();
        var ends = lot.contractEnds();
        if (starts == null || ends == null) return contractPeriod();
        return new Ocds.Period(Dates.startOf(starts), Dates.endOf(ends));
    }

    private Ocds.Period contractPeriod() {
        var budget = opportunity.budget();
        return new Ocds.Period(Dates.startOf(budget.contractStarts()), Dates.endOf(budget.contractEnds()));
    }

    /** When bids close: of each stage, where there are several. */
    private List<Ocds.Milestone> milestones(boolean closed) {
        var staged = opportunity.staged();
        if (staged == null) return closing(1, "Bids close", opportunity.timetable(), closed);
        return staged.stages().stream()
                .flatMap(stage -> closing(
                        stage.number(),
                        "Stage %d: bids close".formatted(stage.number()),
                        stage.dates(),
                        stage.number() < staged.running() || (stage.number() == staged.running() && closed))
                        .stream())
                .toList();
    }

    private static List<Ocds.Milestone> closing(int stage, String title, Timetable dates, boolean met) {
        var due = Dates.moment(dates.bidsClose());
        if (due == null) return List.of();
        var id = stage == 1 ? "bids-close" : "bids-close-" + stage;
        return List.of(new Ocds.Milestone(id, title, met ? "met" : "scheduled", due, met ? due : null));
    }

    private List<Ocds.Document> documents(List<DocumentView> files) {
        var documents = new ArrayList<Ocds.Document>();
        documents.add(new Ocds.Document(
                opportunity.reference(),
                opportunity.directAward() == null ? "biddingDocuments" : null,
                null,
                opportunity.title(),
                null,
                page,
                Dates.moment(opportunity.publishedAt()),
                "text/html"));
        var number = opportunity.noticeNumber();
        var published = opportunity.noticePublishedAt();
        if (number != null && published != null && opportunity.directAward() == null) {
            documents.add(new Notice(number, published).document(Notice.Kind.UK4));
        }
        for (var file : files) {
            documents.add(new Ocds.Document(
                    file.id().toString(),
                    opportunity.directAward() == null ? "biddingDocuments" : null,
                    null,
                    file.title(),
                    null,
                    page + "/documents/" + file.id(),
                    Dates.moment(opportunity.publishedAt()),
                    file.mediaType()));
        }
        return documents;
    }

    private static List<Ocds.Document> terminated(Happened now) {
        var notice = now.termination();
        return notice == null ? List.of() : List.of(notice.document(Notice.Kind.UK12));
    }

    private List<Ocds.Enquiry> enquiries(List<QuestionView> answers) {
        return answers.stream()
                .map(question -> new Ocds.Enquiry(
                        question.id().toString(),
                        Dates.moment(question.askedAt()),
                        question.question(),
                        question.answer(),
                        Dates.moment(question.answeredAt()),
                        lot(question.about().lot())))
                .toList();
    }

    private @Nullable String lot(@Nullable LotId asked) {
        return opportunity.lots().stream()
                .filter(lot -> asked != null && lot.id().equals(asked.value()))
                .map(TenderMapping::id)
                .findFirst()
                .orElse(null);
    }

    /** The standard has no field for why a tender was cancelled; an amendment has one for why it was changed. */
    private static List<Ocds.Amendment> amendments(Happened now) {
        var all = new ArrayList<Ocds.Amendment>();
        now.amendments()
                .forEach((number, reason) ->
                        all.add(new Ocds.Amendment("change-" + number, Dates.release(now.at()), reason)));
        var why = now.cancelledWhy();
        if (why != null) all.add(new Ocds.Amendment("cancellation", Dates.release(now.at()), why));
        return all;
    }

    private static @Nullable String finalDate(Map<String, LotStatus> lots, Instant at) {
        return LotStatus.ofTender(lots.values()) == LotStatus.ACTIVE ? null : Dates.moment(at);
    }
}
