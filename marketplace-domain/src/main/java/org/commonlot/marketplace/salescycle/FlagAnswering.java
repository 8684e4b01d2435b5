package org.commonlot.marketplace.salescycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The author of a procurement answers its flags. What was said before stays in the log; the flag stays too. */
@Service
@Transactional
public class FlagAnswering {

    private final FactRows facts;
    private final Procuring procuring;
    private final Ledger ledger;
    private final Clock clock;

    FlagAnswering(FactRows facts, Procuring procuring, Ledger ledger, Clock clock) {
        this.facts = facts;
        this.procuring = procuring;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A flag of one lot for one buying authority. */
    public record Raised(UUID lot, UUID authority, String authorityName, RedFlag flag) {}

    /** What fires now, from the facts as they are known at this moment. */
    @Transactional(readOnly = true)
    public List<Raised> flags(ProcurementId id, Actor by) {
        procuring.requireDuty(id, Duty.AUTHOR, by);
        var today = UkTime.date(clock.instant());
        var raised = new ArrayList<Raised>();
        var known = facts.of(List.of(id.value())).getOrDefault(id.value(), List.of());
        for (var cycle : Folding.of(id.value(), known)) {
            for (var flag : RedFlag.of(cycle, today)) {
                raised.add(new Raised(
                        Objects.requireNonNull(cycle.lot()),
                        Objects.requireNonNull(cycle.authority()),
                        cycle.authorityName(),
                        flag));
            }
        }
        return raised;
    }

    /** Says why it is as the flag shows it, in public. */
    public void answer(ProcurementId id, UUID lot, UUID authority, RedFlag.Kind flag, String words, Actor by) {
        boolean fires = flags(id, by).stream()
                .anyMatch(raised -> raised.lot().equals(lot)
                        && raised.authority().equals(authority)
                        && raised.flag().kind() == flag);
        if (!fires) throw new Refused(SalesCycleRefusal.FLAG_GONE);
        if (words.isBlank()) throw new Refused(SalesCycleRefusal.ANSWER_EMPTY);
        var now = clock.instant();
        var answer = new FlagAnswer(flag, words.strip(), by.name(), UkTime.date(now));
        facts.add(Fact.answered(id.value(), lot, authority, answer, now, by.reference()));
        ledger.append(
                "salescycle.flag-answered",
                id.value().toString(),
                by,
                now,
                Map.of("flag", flag.name(), "lot", lot.toString(), "authority", authority.toString()));
    }
}
