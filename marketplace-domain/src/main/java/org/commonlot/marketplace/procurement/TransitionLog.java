package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records steps: one append-only transition and one ledger entry each, in the transaction of the act itself, and tells of them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TransitionLog {

    private final Transitions transitions;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TransitionLog(Transitions transitions, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.transitions = transitions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @param capability whose act it is, as in package names */
    public void record(String capability, StepTaken taken) {
        record(capability, taken, Map.of());
    }

    /** @param more what the ledger keeps of it besides */
    void record(String capability, StepTaken taken, Map<String, String> more) {
        var facts = new HashMap<>(taken.facts());
        facts.putAll(more);
        transitions.save(new Transition(taken, clock.instant()));
        ledger.append(
                capability + "." + taken.step().toLowerCase(Locale.ROOT),
                taken.procurement().value().toString(),
                taken.by(),
                taken.at(),
                facts);
        events.publishEvent(new StepRecorded(capability, taken));
    }

    List<TransitionView> of(ProcurementId procurement) {
        return transitions.findByProcurementIdOrderByAtAscRecordedAtAsc(procurement.value()).stream()
                .map(Transition::view)
                .toList();
    }
}
