package org.commonlot.marketplace.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.commonlot.marketplace.award.AwardBar;
import org.commonlot.marketplace.award.AwardStep;
import org.commonlot.marketplace.decision.StandingGates.Standing;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/** No award is approved, and no contract signed, while a gate of the authority stands before it. */
@Component
class AuthorityBar implements AwardBar {

    private final StandingGates gates;

    AuthorityBar(StandingGates gates) {
        this.gates = gates;
    }

    @Override
    public void requirePossible(AwardStep step, LotId lot, Money price, Instant now) {
        if (step != AwardStep.APPROVE) return;
        for (var standing : gates.of(lot, price)) {
            if (standing.before() == AuthorityGate.Before.AWARD) {
                require(standing, now, DecisionRefusal.AWARD_GATE_OPEN, DecisionRefusal.AWARD_GATE_RUNS);
            }
        }
    }

    @Override
    public void requireSignable(LotId lot, OrganisationId authority, Money price, Instant moment) {
        for (var standing : gates.of(lot, price)) {
            if (standing.before() == AuthorityGate.Before.SIGNATURE
                    && standing.authority().equals(authority)) {
                require(standing, moment, DecisionRefusal.SIGNATURE_GATE_OPEN, DecisionRefusal.SIGNATURE_GATE_RUNS);
            }
        }
    }

    private static void require(Standing standing, Instant moment, DecisionRefusal open, DecisionRefusal runs) {
        var title = standing.gate().title();
        switch (standing.state(UkTime.date(moment))) {
            case OPEN -> throw new Refused(open, title);
            case RUNS -> throw new Refused(runs, title, opens(standing));
            case PASSED, WAIVED -> {}
        }
    }

    private static LocalDate opens(Standing standing) {
        var kept = Objects.requireNonNull(standing.kept());
        return standing.gate().opens(Objects.requireNonNull(kept.countedFrom()));
    }
}
