package org.commonlot.marketplace.salescycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People say when something was that the marketplace doesn't see. What they said before stays in the log. */
@Service
@Transactional
public class Timekeeping {

    private final FactRows facts;
    private final Procuring procuring;
    private final Opportunities opportunities;
    private final Ledger ledger;
    private final Clock clock;

    Timekeeping(FactRows facts, Procuring procuring, Opportunities opportunities, Ledger ledger, Clock clock) {
        this.facts = facts;
        this.procuring = procuring;
        this.opportunities = opportunities;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** When each stage was reached, for those who are on the procurement. */
    @Transactional(readOnly = true)
    public Map<Stage, Said> days(ProcurementId id, @Nullable LotId lot, @Nullable OrganisationId authority, Actor by) {
        procuring.requireDuty(id, Duty.AUTHOR, by);
        return Folding.days(of(id, lot, authority));
    }

    /**
     * Whether this person may say it now, asked before a page offers it.
     *
     * @throws Refused {@code salescycle.SEEN_HERE} for a stage that the marketplace sees itself
     */
    @Transactional(readOnly = true)
    public void requireSayable(ProcurementId id, Stage stage, Actor by) {
        procuring.requireDuty(id, Duty.AUTHOR, by);
        if (!stage.byHand()) throw new Refused(SalesCycleRefusal.SEEN_HERE);
    }

    /**
     * Says on which day a stage was reached. It may be dated back, not before what came before it and not after what
     * came after it.
     *
     * @param lot and {@code authority}: only where it is a stage of one authority's contract
     */
    public void say(
            ProcurementId id,
            Stage stage,
            @Nullable LotId lot,
            @Nullable OrganisationId authority,
            LocalDate day,
            Actor by) {
        requireSayable(id, stage, by);
        var now = clock.instant();
        if (day.isAfter(UkTime.date(now))) throw new Refused(SalesCycleRefusal.DAY_IN_FUTURE);
        requireInOrder(stage, day, Folding.days(of(id, lot, authority)));
        boolean ofContract = stage.scope() == Stage.Scope.CONTRACT;
        facts.add(Fact.said(
                id.value(),
                ofContract && lot != null ? opportunities.firstRound(id, lot).value() : null,
                ofContract && authority != null ? authority.value() : null,
                stage,
                UkTime.startOf(day),
                now,
                by.reference()));
        ledger.append(
                "salescycle.said",
                id.value().toString(),
                by,
                now,
                Map.of("stage", stage.name(), "day", day.toString()));
    }

    private Collection<Fact> of(ProcurementId id, @Nullable LotId round, @Nullable OrganisationId authority) {
        var lot = round == null ? null : opportunities.firstRound(id, round);
        return facts.of(List.of(id.value())).getOrDefault(id.value(), List.of()).stream()
                .filter(fact -> lot == null || fact.lot() == null || lot.value().equals(fact.lot()))
                .filter(fact -> authority == null
                        || fact.authority() == null
                        || authority.value().equals(fact.authority()))
                .toList();
    }

    private static void requireInOrder(Stage stage, LocalDate day, Map<Stage, Said> known) {
        var others = new EnumMap<Stage, Said>(Stage.class);
        others.putAll(known);
        others.remove(stage);
        // That a draft was begun only shows that the problem was known by then.
        boolean drafted = stage == Stage.MARKET_ENGAGED || stage == Stage.CASE_APPROVED;
        others.forEach((other, said) -> {
            if (drafted && other == Stage.PROBLEM_IDENTIFIED && !said.byHand()) return;
            if (other.isBefore(stage) && day.isBefore(said.day())) {
                throw new Refused(SalesCycleRefusal.DAY_OUT_OF_ORDER, other, said.day());
            }
            if (stage.isBefore(other) && day.isAfter(said.day())) {
                throw new Refused(SalesCycleRefusal.DAY_OUT_OF_ORDER, other, said.day());
            }
        });
    }
}
