package org.commonlot.marketplace.award;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Awards as the people of a procurement see them: panel, approver and author, clear of conflicts. */
@Service
@Transactional(readOnly = true)
public class AwardDesk {

    private final Awards awards;
    private final SetAsides setAsides;
    private final Summaries summaries;
    private final Summarising summarising;
    private final Assessments assessments;
    private final Opportunities opportunities;

    AwardDesk(
            Awards awards,
            SetAsides setAsides,
            Summaries summaries,
            Summarising summarising,
            Assessments assessments,
            Opportunities opportunities) {
        this.awards = awards;
        this.setAsides = setAsides;
        this.summaries = summaries;
        this.summarising = summarising;
        this.assessments = assessments;
        this.opportunities = opportunities;
    }

    /** The award of a lot; nothing before it is proposed. */
    public Optional<AwardView> award(LotId lot, Actor actor) {
        assessments.requireClear(lot, actor);
        return awards.findById(lot).map(award -> award.view(dues(lot)));
    }

    /** The awards of a lot that were given up, and that which is proposed to be, in their order. */
    public List<SetAsideView> setAsides(LotId lot, Actor actor) {
        assessments.requireClear(lot, actor);
        return setAsides.ofLot(lot).stream().map(SetAside::view).toList();
    }

    /** What bidders were told of the awards that were given up, those of the first first. */
    public List<IssuedSummary> earlierSummaries(LotId lot, Actor actor) {
        assessments.requireClear(lot, actor);
        long given = setAsides.ofLot(lot).stream().filter(SetAside::decided).count();
        return summaries.of(lot).stream().filter(each -> each.number() <= given).toList();
    }

    /** Who bid, by the bid's reference, as far as bidders of the lot were told of an award. */
    public Map<String, String> bidders(LotId lot, Actor actor) {
        assessments.requireClear(lot, actor);
        return summaries.of(lot).stream()
                .collect(Collectors.toMap(
                        IssuedSummary::bid, each -> each.summary().own().supplier(), (one, same) -> one));
    }

    /** Who approved the award, for the capability that keeps what was before them. */
    public PersonId approver(LotId lot) {
        return awards.findById(lot).map(Award::approver).orElseThrow(NotFound::new);
    }

    /**
     * On whom the winner relies to satisfy the conditions of participation: the award notice tells them (Procurement
     * Regulations 2024, reg 27(2)).
     */
    public List<NamedParty> associatedPersons(LotId lot, Actor actor) {
        return award(lot, actor)
                .flatMap(award -> Optional.ofNullable(award.bid()))
                .map(assessments::associatedPersons)
                .orElse(List.of());
    }

    /** What the procedure, as it was published, makes due after an approval. */
    public Dues dues(LotId lot) {
        return Dues.of(opportunities.byLot(lot).orElseThrow(NotFound::new).opportunity());
    }

    /** What was issued; before that, what would be. */
    public List<AssessmentSummary> summaries(LotId lot, Actor actor) {
        var award = award(lot, actor).orElseThrow(NotFound::new);
        if (award.bid() == null) return List.of();
        int number =
                (int) setAsides.ofLot(lot).stream().filter(SetAside::decided).count() + 1;
        var issued = summaries.of(lot).stream()
                .filter(each -> each.number() == number)
                .toList();
        if (!issued.isEmpty())
            return issued.stream().map(IssuedSummary::summary).toList();
        return summarising.of(award).stream()
                .map(Summarising.Addressed::summary)
                .toList();
    }
}
