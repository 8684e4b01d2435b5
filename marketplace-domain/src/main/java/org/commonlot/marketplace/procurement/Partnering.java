package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For which authorities a procurement buys: one leads, and the others are its partners (Procurement Act 2023, s.1(3)(a)). */
@Service
@Transactional
public class Partnering {

    private final Procurements procurements;
    private final TransitionLog transitions;
    private final Records records;
    private final Clock clock;

    Partnering(Procurements procurements, TransitionLog transitions, Records records, Clock clock) {
        this.procurements = procurements;
        this.transitions = transitions;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Sets for whom its author buys with it, while it is a draft; the lead always stays.
     *
     * @param least what is sure to be bought for all of them, VAT included
     * @param most what may be bought for all of them: the estimated value is the whole (Sch 3 paras 1-2)
     */
    public void share(ProcurementId id, Set<OrganisationId> buyers, Money least, Money most, Actor by) {
        var procurement = procurements.edited(id).orElseThrow(NotFound::new);
        procurement.share(buyers, by);
        var known = procurement.budget();
        procurement.budget(
                new Budget(
                        known.procedure(),
                        known.category(),
                        least.amount(),
                        most.amount(),
                        known.contractStarts(),
                        known.contractEnds()),
                by);
        var names = procurement.partners().stream()
                .map(partner -> partner.value().toString())
                .sorted()
                .collect(Collectors.joining(","));
        records.edited(procurement, Map.of("section", "AUTHORITIES", "partners", names), clock.instant(), by);
    }

    /** The authorities for which it buys beside the lead. */
    @Transactional(readOnly = true)
    public Set<OrganisationId> partners(ProcurementId id) {
        return procurements.findById(id).orElseThrow(NotFound::new).partners();
    }

    /** Whether authorities can still join or leave: it is a draft. */
    @Transactional(readOnly = true)
    public boolean open(ProcurementId id) {
        return procurements.findById(id).orElseThrow(NotFound::new).state() == ProcurementState.DRAFT;
    }

    /** When it was last sent for review, if it ever was. */
    @Transactional(readOnly = true)
    public Optional<Instant> sentForReview(ProcurementId id) {
        return transitions.of(id).stream()
                .filter(step -> step.step().equals(ProcurementStep.SEND_FOR_REVIEW.name()))
                .map(TransitionView::at)
                .max(Instant::compareTo);
    }
}
