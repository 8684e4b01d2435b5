package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.BidContent;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What evaluations came to, for the capabilities that follow: those decide who may see what. */
@Service
@Transactional(readOnly = true)
public class Assessments {

    private final Evaluations evaluations;
    private final ExclusionChecks checks;
    private final PriceQueries queries;
    private final Panels panels;
    private final OpenedBids bids;
    private final Spreads spreads;
    private final Participation participation;
    private final Admission admission;

    Assessments(
            Evaluations evaluations,
            ExclusionChecks checks,
            PriceQueries queries,
            Panels panels,
            OpenedBids bids,
            Spreads spreads,
            Participation participation,
            Admission admission) {
        this.evaluations = evaluations;
        this.checks = checks;
        this.queries = queries;
        this.panels = panels;
        this.bids = bids;
        this.spreads = spreads;
        this.participation = participation;
        this.admission = admission;
    }

    /**
     * All assessed bids, best first: without those that were disregarded for an abnormally low price, or because their bidder
     * fails a condition of participation.
     *
     * @throws Refused {@code NOT_FINISHED} before the chair has finished the consensus: nobody learns a price earlier
     */
    public List<AssessedBid> ranked(LotId lot) {
        var evaluation = finished(lot);
        var ranking = ranking(lot);
        var entries = entries(evaluation);
        var prices = entries.stream().collect(Collectors.toMap(Ranking.Entry::reference, Ranking.Entry::price));
        return ranking.of(entries).stream()
                .map(placed -> view(
                        evaluation, placed, ranking.criteria(), Objects.requireNonNull(prices.get(placed.reference()))))
                .toList();
    }

    /** How firm the ranking is, and what to look at before it is followed: computed anew from the panel's consensus. */
    public Advice advice(LotId lot) {
        var evaluation = finished(lot);
        var ranking = ranking(lot);
        var entries = entries(evaluation);
        return new Advice(
                new Moves(ranking, entries).sensitivity(),
                cautions(lot, ranking, entries, spreads.of(lot)).found());
    }

    /** Keeps how the bids of a lot lay, now that its panel has finished: later ones are measured against it. */
    @Transactional
    void keepSpread(LotId lot, Instant finished) {
        var entries = entries(finished(lot));
        spreads.keep(lot, finished, cautions(lot, ranking(lot), entries, Fences.NONE));
    }

    private Cautions cautions(LotId lot, Ranking ranking, List<Ranking.Entry> entries, Fences fences) {
        var closes = panels.opportunity(lot).opportunity().timetable(lot).bidsClose();
        var ranks =
                ranking.of(entries).stream().collect(Collectors.toMap(Ranking.Placed::reference, Ranking.Placed::rank));
        var assessed = entries.stream()
                .map(entry -> {
                    var bid = bids.bid(entry.reference());
                    return new Cautions.Bid(
                            entry.reference(),
                            bid.supplier(),
                            entry.price(),
                            Objects.requireNonNull(ranks.get(entry.reference())),
                            closes != null && !bid.receivedAt().isBefore(closes));
                })
                .toList();
        int opened = (int) checks.ofLot(lot).stream()
                .filter(check -> check.state() != CheckState.WITHDRAWN)
                .count();
        boolean priceAlone = ranking.criteria().stream()
                .noneMatch(criterion ->
                        criterion.scoredByPeople() && criterion.weight().signum() > 0);
        return new Cautions(assessed, opened, priceAlone, fences);
    }

    private Evaluation finished(LotId lot) {
        return evaluations
                .findById(lot)
                .filter(Evaluation::finished)
                .orElseThrow(() -> new Refused(EvaluationRefusal.NOT_FINISHED));
    }

    private Ranking ranking(LotId lot) {
        var published = panels.published(lot);
        return new Ranking(
                published.criteria(),
                Objects.requireNonNull(published.priceFormula(), "Published without a price formula"),
                Objects.requireNonNull(
                        panels.opportunity(lot).opportunity().worthOf(published), "Published without a budget"));
    }

    private List<Ranking.Entry> entries(Evaluation evaluation) {
        var disregarded = queries.ofLot(evaluation.lot()).stream()
                .filter(PriceQuery::disregarded)
                .map(PriceQuery::reference)
                .collect(Collectors.toSet());
        var failed = participation.failed(evaluation.lot());
        var assessed = evaluation.bids().stream()
                .filter(bid -> !disregarded.contains(bid) && !failed.contains(bid))
                .toList();
        var contents = bids.contents(evaluation.lot(), assessed);
        return assessed.stream()
                .map(bid -> new Ranking.Entry(bid, points(evaluation, bid), price(bid, contents)))
                .toList();
    }

    /**
     * The prices of all bids that passed their checks, in the panel's order, with what was asked and decided about them.
     *
     * @throws Refused {@code NOT_FINISHED} before the chair has finished the consensus: nobody learns a price earlier
     */
    public List<PriceRow> prices(LotId lot) {
        var evaluation = finished(lot);
        var low = advice(lot).cautions().stream()
                .filter(caution -> caution.kind() == Caution.Kind.LOW_PRICE)
                .flatMap(caution -> caution.bids().stream())
                .collect(Collectors.toSet());
        var asked = queries.ofLot(lot).stream().collect(Collectors.toMap(PriceQuery::reference, PriceQuery::view));
        var contents = bids.contents(lot, evaluation.bids());
        return evaluation.bids().stream()
                .map(bid -> new PriceRow(
                        bid,
                        bids.bid(bid).supplierName(),
                        new Money(price(bid, contents)),
                        low.contains(bid),
                        asked.get(bid)))
                .toList();
    }

    /**
     * No award is proposed or approved while it is open whether a price is abnormally low (s.19(3)(c), (4), (5)).
     *
     * @throws Refused {@code PRICES_UNDECIDED} with the bidders whose price is to be decided on
     */
    public void requirePricesDecided(LotId lot) {
        var open = pricesUndecided(lot);
        if (!open.isEmpty()) throw pricesUndecided(open);
    }

    /** The bidders whose price is to be decided on. */
    List<String> pricesUndecided(LotId lot) {
        return prices(lot).stream()
                .filter(PriceRow::holdsUp)
                .map(PriceRow::supplierName)
                .toList();
    }

    static Refused pricesUndecided(List<String> bidders) {
        return new Refused(EvaluationRefusal.PRICES_UNDECIDED, String.join(", ", bidders));
    }

    /**
     * No award is proposed while it is open whether a bidder satisfies the conditions of participation (s.22).
     *
     * @throws Refused {@code CONDITIONS_UNDECIDED} with how many bids it is open for
     */
    public void requireConditionsDecided(LotId lot) {
        participation.requireDecided(finished(lot));
    }

    /** How many bids of the lot were opened, disregarded ones included. */
    public int received(LotId lot) {
        return checks.ofLot(lot).size();
    }

    /**
     * On whom the bidder of an assessed bid relies to satisfy the conditions of participation, with whoever took the place of
     * another (Procurement Act 2023, ss.22(9), 26).
     */
    public List<NamedParty> associatedPersons(String bid) {
        var named = bids.content(bid).associatedPersons();
        return checks.findById(bid).map(check -> check.associatedPersons(named)).orElse(named);
    }

    /** For whoever decides after the panel: on the procurement for it, and clear of conflicts. */
    public void requireClear(LotId lot, Actor actor) {
        admission.reader(panels.opportunity(lot).id(), actor);
    }

    private static Map<UUID, Integer> points(Evaluation evaluation, String bid) {
        return evaluation.consensus().entrySet().stream()
                .filter(agreed -> agreed.getKey().bid().equals(bid))
                .collect(Collectors.toMap(
                        agreed -> agreed.getKey().criterion(),
                        agreed -> agreed.getValue().points()));
    }

    private static BigDecimal price(String bid, Map<String, BidContent> contents) {
        var content = Objects.requireNonNull(contents.get(bid), "It is read with the others");
        return Objects.requireNonNull(content.price(), "Submitted without a price");
    }

    private AssessedBid view(Evaluation evaluation, Ranking.Placed placed, List<Criterion> criteria, BigDecimal price) {
        var bid = bids.bid(placed.reference());
        return new AssessedBid(
                placed.reference(),
                evaluation.number(placed.reference()),
                bid.supplier(),
                bid.supplierName(),
                bid.sme(),
                bid.vcse(),
                placed.rank(),
                placed.tied(),
                placed.total(),
                new Money(price),
                criteria.stream()
                        .map(criterion -> new AssessedBid.Result(
                                criterion,
                                evaluation.consensus().get(new Item(placed.reference(), criterion.id())),
                                Objects.requireNonNull(placed.contributions().get(criterion.id()))))
                        .toList(),
                placed.below());
    }
}
