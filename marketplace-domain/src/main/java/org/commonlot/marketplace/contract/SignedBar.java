package org.commonlot.marketplace.contract;

import java.time.Instant;
import org.commonlot.marketplace.award.AwardBar;
import org.commonlot.marketplace.award.AwardStep;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Component;

/** An award under which a contract is signed is no longer given up: the contract would have to be ended. */
@Component
class SignedBar implements AwardBar {

    private final Contracts contracts;

    SignedBar(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void requirePossible(AwardStep step, LotId lot, Money price, Instant now) {
        if (step != AwardStep.SET_ASIDE) return;
        if (contracts.ofLot(lot).stream().anyMatch(contract -> contract.state() != ContractState.TO_SIGN)) {
            throw new Refused(ContractRefusal.SIGNED_ALREADY);
        }
    }

    @Override
    public void requireSignable(LotId lot, OrganisationId authority, Money price, Instant moment) {}
}
