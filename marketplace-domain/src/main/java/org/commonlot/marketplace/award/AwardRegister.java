package org.commonlot.marketplace.award;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Awards that may be public. */
@Service
@Transactional(readOnly = true)
public class AwardRegister {

    private final Awards awards;
    private final SetAsides setAsides;
    private final Assessments assessments;
    private final Opportunities opportunities;

    AwardRegister(Awards awards, SetAsides setAsides, Assessments assessments, Opportunities opportunities) {
        this.awards = awards;
        this.setAsides = setAsides;
        this.assessments = assessments;
        this.opportunities = opportunities;
    }

    /** The awards of a procurement's lots, as far as they are public, in the order of the lots. */
    public List<PublicAward> of(ProcurementId procurement) {
        return opportunities.byId(procurement).orElseThrow(NotFound::new).opportunity().lots().stream()
                .flatMap(lot -> of(new LotId(lot.id())).stream())
                .toList();
    }

    /** Nothing while the award of the lot is not public. */
    public Optional<PublicAward> of(LotId lot) {
        return awards.findById(lot).filter(Award::decided).map(this::facts);
    }

    /** How many awards of a lot were given up so far. */
    public int givenUp(LotId lot) {
        return (int) setAsides.ofLot(lot).stream().filter(SetAside::decided).count();
    }

    /** The reference of the bid that won a lot, once the award is public: for what follows from what it offers. */
    public Optional<String> winner(LotId lot) {
        return awards.findById(lot).filter(Award::decided).flatMap(award -> Optional.ofNullable(award.bid()));
    }

    /**
     * On whom the winner of a lot relies to satisfy the conditions of participation, once the award is public: none of those of
     * other bidders (Procurement Regulations 2024, reg 27(2)).
     */
    public List<NamedParty> associatedPersons(LotId lot) {
        return winner(lot).map(assessments::associatedPersons).orElse(List.of());
    }

    /** The standstills that end next after a moment. */
    public List<RunningStandstill> standstillsEndingAfter(Instant moment, int most) {
        return awards.findByStandstillEndsGreaterThanOrderByStandstillEnds(moment, Limit.of(most)).stream()
                .map(Award::standstill)
                .toList();
    }

    private PublicAward facts(Award award) {
        var ranked = award.competed() ? assessments.ranked(award.lot()) : List.<AssessedBid>of();
        var view = award.view(Dues.of(
                opportunities.byLot(award.lot()).orElseThrow(NotFound::new).opportunity()));
        return new PublicAward(
                view.procurement(),
                view.lot(),
                view.supplier(),
                view.supplierName(),
                view.price(),
                Objects.requireNonNull(view.approvedAt()),
                view.summariesIssuedAt(),
                view.noticeNumber(),
                view.noticePublishedAt(),
                view.standstillEnds(),
                Objects.requireNonNull(view.decidedAt()),
                award.competed(),
                assessments.received(award.lot()),
                ranked.size(),
                (int) ranked.stream().filter(AssessedBid::sme).count(),
                (int) ranked.stream().filter(AssessedBid::vcse).count());
    }
}
