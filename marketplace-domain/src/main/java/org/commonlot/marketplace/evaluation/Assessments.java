package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Panels panels;
    private final OpenedBids bids;
    private final Admission admission;

    Assessments(Evaluations evaluations, ExclusionChecks checks, Panels panels, OpenedBids bids, Admission admission) {
        this.evaluations = evaluations;
        this.checks = checks;
        this.panels = panels;
        this.bids = bids;
        this.admission = admission;
    }

    /**
     * All assessed bids, best first.
     *
     * @throws Refused {@code NOT_FINISHED} before the chair has finished the consensus: nobody learns a price earlier
     */
    public List<AssessedBid> ranked(LotId lot) {
        var evaluation = evaluations
                .findById(lot)
                .filter(Evaluation::finished)
                .orElseThrow(() -> new Refused(EvaluationRefusal.NOT_FINISHED));
        var published = panels.published(lot);
        var ranking = new Ranking(
                published.criteria(),
                Objects.requireNonNull(published.priceFormula(), "Published without a price formula"),
                Objects.requireNonNull(
                        panels.opportunity(lot).opportunity().worthOf(panels.published(lot)),
                        "Published without a budget"));
        var entries = evaluation.bids().stream()
                .map(bid -> entry(evaluation, bid))
                .collect(Collectors.toMap(Ranking.Entry::reference, Function.identity()));
        return ranking.of(List.copyOf(entries.values())).stream()
                .map(placed -> view(
                        evaluation,
                        placed,
                        published.criteria(),
                        Objects.requireNonNull(entries.get(placed.reference())).price()))
                .toList();
    }

    /** How many bids of the lot were opened, disregarded ones included. */
    public int received(LotId lot) {
        return checks.ofLot(lot).size();
    }

    /** For whoever decides after the panel: on the procurement for it, and clear of conflicts. */
    public void requireClear(LotId lot, Actor actor) {
        admission.reader(panels.opportunity(lot).id(), actor);
    }

    private Ranking.Entry entry(Evaluation evaluation, String bid) {
        var points = evaluation.consensus().entrySet().stream()
                .filter(agreed -> agreed.getKey().bid().equals(bid))
                .collect(Collectors.toMap(
                        agreed -> agreed.getKey().criterion(),
                        agreed -> agreed.getValue().points()));
        BigDecimal price = bids.content(bid).price();
        return new Ranking.Entry(bid, points, Objects.requireNonNull(price, "Submitted without a price"));
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
