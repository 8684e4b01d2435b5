package org.commonlot.marketplace.award;

import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the award of a lot has come, for the capabilities that stand beside it; they ask who may know it. */
@Service
@Transactional(readOnly = true)
public class ApprovedAwards {

    private final Awards awards;

    ApprovedAwards(Awards awards) {
        this.awards = awards;
    }

    public boolean approved(LotId lot) {
        return awards.findById(lot).filter(Award::approved).isPresent();
    }

    /** What was proposed, VAT included; nothing before. */
    public Optional<Money> price(LotId lot) {
        return awards.findById(lot).map(Award::price);
    }
}
