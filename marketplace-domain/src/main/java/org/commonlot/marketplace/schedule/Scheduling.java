package org.commonlot.marketplace.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.pooling.LineView;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets what bids price. The author does, while it is a draft, and it counts as an edit of it. */
@Service
@Transactional
public class Scheduling {

    private final SchedulePlans plans;
    private final Schedules schedules;
    private final ProcurementCatalogue catalogue;
    private final Procuring procuring;

    Scheduling(SchedulePlans plans, Schedules schedules, ProcurementCatalogue catalogue, Procuring procuring) {
        this.plans = plans;
        this.schedules = schedules;
        this.catalogue = catalogue;
        this.procuring = procuring;
    }

    /**
     * What can be set of a draft.
     *
     * @param lines of demand with their lot, where one is known, and the name under which each is priced
     * @param alone whether the lead says itself what it needs
     */
    public record Draft(ProcurementDetails details, List<Line> lines, boolean alone, SchedulePlan plan) {

        public Draft {
            lines = List.copyOf(lines);
        }
    }

    /** A line of demand where it is priced. */
    public record Line(LineView demand, @Nullable LotId lot, String item) {}

    @Transactional(readOnly = true)
    public Draft draft(ProcurementId id, Actor by) {
        procuring.requireEditable(id, by);
        return draft(catalogue.details(id, by));
    }

    private Draft draft(ProcurementDetails details) {
        var making = schedules.making(details);
        var placings = making.placings().stream()
                .collect(Collectors.toMap(placing -> placing.line().id(), placing -> placing));
        var lines = new ArrayList<Line>();
        for (var line : making.demand()) {
            var placing = placings.get(line.id());
            lines.add(
                    placing == null
                            ? new Line(line, null, making.named(line))
                            : new Line(line, placing.lot(), placing.item()));
        }
        return new Draft(details, lines, making.demand().isEmpty(), making.plan());
    }

    /**
     * Sets all of it anew.
     *
     * @throws Refused when a line has no name, a lot is not one of it, or tiers are set for what is not priced
     */
    public void set(ProcurementId id, long version, SchedulePlan plan, Actor by) {
        procuring.edited(id, version, "SCHEDULE", by);
        var details = catalogue.details(id, by);
        var draft = draft(details);
        var lots = details.lots().stream().map(lot -> lot.id()).collect(Collectors.toSet());
        require(plan, draft, lots);
        plans.keep(id, draft.alone() ? plan : new SchedulePlan(plan.placed(), List.of(), plan.tiers()));
    }

    private static void require(SchedulePlan plan, Draft draft, Set<LotId> lots) {
        var known = draft.lines().stream().map(line -> line.demand().id()).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        Set<String> items = new HashSet<>();
        for (var placed : plan.placed()) {
            if (!known.contains(placed.line()) || !seen.add(placed.line())) throw new NotFound();
            if (placed.item().isBlank()) throw new Refused(ScheduleRefusal.ITEM_EMPTY);
            if (!lots.contains(placed.lot())) throw new Refused(ScheduleRefusal.LOT_UNKNOWN);
            items.add(SchedulePlan.key(placed.item()));
        }
        for (var own : plan.own()) {
            if (!lots.contains(own.lot())) throw new Refused(ScheduleRefusal.LOT_UNKNOWN);
            items.add(SchedulePlan.key(own.item()));
        }
        for (Map.Entry<String, ?> tiers : plan.tiers().entrySet()) {
            if (!items.contains(tiers.getKey())) throw new Refused(ScheduleRefusal.ITEM_UNKNOWN, tiers.getKey());
        }
    }
}
