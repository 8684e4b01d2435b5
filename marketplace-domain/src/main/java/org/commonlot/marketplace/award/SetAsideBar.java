package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Component;

/** While it is proposed to give an award up, it goes no step further towards a contract. */
@Component
class SetAsideBar implements AwardBar {

    private final SetAsides setAsides;

    SetAsideBar(SetAsides setAsides) {
        this.setAsides = setAsides;
    }

    @Override
    public void requirePossible(AwardStep step, LotId lot, Money price, Instant now) {
        switch (step) {
            case PROPOSE_AGAIN, RETURN, APPROVE, SET_ASIDE -> {}
            case ISSUE_SUMMARIES, FILE_NOTICE -> require(lot);
        }
    }

    @Override
    public void requireSignable(LotId lot, OrganisationId authority, Money price, Instant moment) {
        require(lot);
    }

    private void require(LotId lot) {
        if (setAsides.ofLot(lot).stream().anyMatch(SetAside::proposed)) {
            throw new Refused(AwardRefusal.SET_ASIDE_PROPOSED);
        }
    }
}
