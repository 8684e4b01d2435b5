package org.commonlot.marketplace.challenge;

import java.time.Instant;
import org.commonlot.marketplace.award.AwardBar;
import org.commonlot.marketplace.award.AwardStep;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Component;

/** An award that is on hold goes no step further towards a contract; it can still go back. */
@Component
class HoldBar implements AwardBar {

    private final AwardHolds holds;

    HoldBar(AwardHolds holds) {
        this.holds = holds;
    }

    @Override
    public void requirePossible(AwardStep step, LotId lot, Money price, Instant now) {
        switch (step) {
            case PROPOSE_AGAIN, RETURN, SET_ASIDE -> {}
            case APPROVE, ISSUE_SUMMARIES, FILE_NOTICE -> require(lot, now, ChallengeRefusal.ON_HOLD);
        }
    }

    @Override
    public void requireSignable(LotId lot, OrganisationId authority, Money price, Instant moment) {
        require(lot, moment, ChallengeRefusal.SIGNATURE_ON_HOLD);
    }

    private void require(LotId lot, Instant moment, ChallengeRefusal refusal) {
        for (var hold : holds.ofLot(lot)) {
            if (hold.standsAt(moment)) throw new Refused(refusal, hold.notifiedAt());
        }
    }
}
