package org.commonlot.marketplace.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.award.ApprovedAwards;
import org.commonlot.marketplace.decision.StandingGates.Standing;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gates of authorities, as the people of a procurement see them. They say nothing of bids. */
@Service
@Transactional(readOnly = true)
public class GateDesk {

    private final StandingGates gates;
    private final ApprovedAwards awards;
    private final EvaluationDesk evaluations;
    private final ProcurementCatalogue procurements;
    private final OrganisationDirectory organisations;
    private final People people;
    private final Clock clock;

    GateDesk(
            StandingGates gates,
            ApprovedAwards awards,
            EvaluationDesk evaluations,
            ProcurementCatalogue procurements,
            OrganisationDirectory organisations,
            People people,
            Clock clock) {
        this.gates = gates;
        this.awards = awards;
        this.evaluations = evaluations;
        this.procurements = procurements;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Those before the award come first; none before the procurement is announced. A proposed price counts only for who
     * may know of it.
     */
    public List<GateView> of(LotId lot, Actor actor) {
        var details = procurements.details(procurements.ofLot(lot), actor);
        if (details.publicState() == PublicState.HIDDEN) return List.of();
        var price = evaluations.admits(details, actor) ? awards.price(lot).orElse(null) : null;
        var today = UkTime.date(clock.instant());
        return gates.of(lot, price).stream()
                .map(standing -> view(standing, today))
                .toList();
    }

    private GateView view(Standing standing, LocalDate today) {
        var gate = standing.gate();
        var name = organisations.name(standing.authority());
        var state = standing.state(today);
        var kept = standing.kept();
        if (kept == null) {
            return new GateView(
                    gate,
                    standing.authority(),
                    name,
                    standing.before(),
                    state,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        var from = kept.countedFrom();
        return new GateView(
                gate,
                standing.authority(),
                name,
                standing.before(),
                state,
                from,
                from == null ? null : gate.opens(from),
                kept.evidence(),
                kept.link(),
                kept.document(),
                name(kept.recordedBy()),
                kept.recordedAt(),
                kept.waivedWhy(),
                name(kept.waivedBy()),
                kept.waivedAt());
    }

    private @Nullable String name(@Nullable PersonId person) {
        return person == null ? null : people.person(person).name();
    }
}
