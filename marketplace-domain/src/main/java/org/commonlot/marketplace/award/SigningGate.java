package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether contracts of a lot may be signed. Everything that can stand in the way of it is asked here. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SigningGate {

    private final Awards awards;

    SigningGate(Awards awards) {
        this.awards = awards;
    }

    /** @throws Refused {@code STANDSTILL_RUNS} with the moment from which it is possible, or {@code NOT_DECIDED} */
    public void requireOpen(LotId lot, Instant moment) {
        awards.findById(lot).orElseThrow(NotFound::new).requireSignable(moment);
    }
}
