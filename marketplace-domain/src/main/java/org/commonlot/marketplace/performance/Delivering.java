package org.commonlot.marketplace.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the milestones of a contract, and records what is delivered and accepted. Whoever manages the contract does. */
@Service
@Transactional
public class Delivering {

    private final PerformanceAccess access;
    private final ContractMilestones milestones;
    private final Ledger ledger;
    private final Clock clock;

    Delivering(PerformanceAccess access, ContractMilestones milestones, Ledger ledger, Clock clock) {
        this.access = access;
        this.milestones = milestones;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Plans all milestones anew, of the contract's value as it is now, until something has been delivered. */
    public void plan(ContractId contract, MilestonePlan plan, Actor by) {
        var held = access.managed(contract, by);
        var known = milestones.of(contract.value());
        if (known.stream().anyMatch(ContractMilestone::begun)) throw new Refused(PerformanceRefusal.MILESTONES_BEGUN);
        known.forEach(milestones::delete);
        milestones.flush();
        var amounts = plan.amounts(held.contract().value());
        for (int i = 0; i < plan.rows().size(); i++) {
            milestones.saveAndFlush(
                    ContractMilestone.plan(contract, i, plan.rows().get(i), amounts.get(i)));
        }
        ledger.append(
                "performance.milestones_planned",
                contract.value().toString(),
                by,
                clock.instant(),
                Map.of("milestones", String.valueOf(plan.rows().size())));
    }

    public void deliver(MilestoneId id, LocalDate day, String what, Actor by) {
        var milestone = managed(id, by);
        milestone.deliver(day, what, clock.instant());
        keep("milestone_delivered", id, milestone, Map.of("on", day.toString(), "what", what.strip()), by);
    }

    public void accept(MilestoneId id, Actor by) {
        var milestone = managed(id, by);
        milestone.accept(by, clock.instant());
        keep("milestone_accepted", id, milestone, Map.of(), by);
    }

    public void refuse(MilestoneId id, String why, Actor by) {
        var milestone = managed(id, by);
        milestone.refuse(why, by, clock.instant());
        keep("milestone_refused", id, milestone, Map.of("reason", why.strip()), by);
    }

    private ContractMilestone managed(MilestoneId id, Actor by) {
        var milestone = milestones.findById(id).orElseThrow(NotFound::new);
        access.managed(milestone.contract(), by);
        return milestone;
    }

    private void keep(String act, MilestoneId id, ContractMilestone milestone, Map<String, String> facts, Actor by) {
        milestones.saveAndFlush(milestone);
        var all = new HashMap<>(facts);
        all.put("contract", milestone.contract().value().toString());
        ledger.append("performance." + act, id.value().toString(), by, clock.instant(), all);
    }
}
