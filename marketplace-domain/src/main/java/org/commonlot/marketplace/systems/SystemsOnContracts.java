package org.commonlot.marketplace.systems;

import java.time.Clock;
import org.commonlot.marketplace.contractchange.ContractChanged;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prepares the page of an authority anew when a contract of one of its systems has changed, in the same transaction. */
@Component
class SystemsOnContracts {

    private final BusinessSystems systems;
    private final RegisterAnswers answers;
    private final Clock clock;

    SystemsOnContracts(BusinessSystems systems, RegisterAnswers answers, Clock clock) {
        this.systems = systems;
        this.answers = answers;
        this.clock = clock;
    }

    @EventListener
    void on(ContractChanged changed) {
        for (var authority : systems.authoritiesUnder(changed.id().value())) {
            answers.prepare(new OrganisationId(authority), clock.instant());
        }
    }
}
