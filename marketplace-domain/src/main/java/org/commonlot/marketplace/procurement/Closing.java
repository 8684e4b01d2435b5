package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.util.List;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes procurements whose deadline has passed: with nobody looking, and exactly once. */
@Service
@Transactional
public class Closing {

    private static final Actor JOB = Actor.system("closing");

    private final Procurements procurements;
    private final Records records;
    private final Clock clock;

    Closing(Procurements procurements, Records records, Clock clock) {
        this.procurements = procurements;
        this.records = records;
        this.clock = clock;
    }

    /** Procurements that still take bids although their deadline has passed. */
    @Transactional(readOnly = true)
    public List<ProcurementId> due() {
        return procurements.dueToClose(clock.instant());
    }

    /** Closes one, unless somebody else has meanwhile. Returns whether this call did it. */
    public boolean close(ProcurementId id) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        if (procurement.publicState() != PublicState.OPEN
                || !procurement.deadline().hasPassed(now)) return false;
        for (var lot : procurement.lots()) {
            if (lot.state() != LotState.OPEN) continue;
            var left = procurement.move(lot.id(), LotStep.CLOSE);
            records.lotStep(
                    procurement,
                    lot,
                    LotStep.CLOSE,
                    left,
                    procurement.deadline().at(),
                    JOB);
            records.announce(new LotMoved(id, lot.id(), LotStep.CLOSE, now));
        }
        return true;
    }
}
