package org.commonlot.marketplace.award;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a contract of a lot may be signed. Everything that can stand in the way of it is asked here. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SigningGate {

    private final Awards awards;
    private final List<AwardBar> bars;

    SigningGate(Awards awards, List<AwardBar> bars) {
        this.awards = awards;
        this.bars = bars;
    }

    /**
     * @param authority whose contract it is
     * @throws Refused {@code STANDSTILL_RUNS} with the moment from which it is possible, {@code NOT_DECIDED}, or what else
     *     stands before it
     */
    public void requireOpen(LotId lot, OrganisationId authority, Instant moment) {
        var award = awards.findById(lot).orElseThrow(NotFound::new);
        award.requireSignable(moment);
        for (var bar : bars) bar.requireSignable(lot, authority, award.price(), moment);
    }

    /** What stands in the way of it; nothing where nothing does. */
    public Optional<Refused> obstacle(LotId lot, OrganisationId authority, Instant moment) {
        try {
            requireOpen(lot, authority, moment);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }
}
