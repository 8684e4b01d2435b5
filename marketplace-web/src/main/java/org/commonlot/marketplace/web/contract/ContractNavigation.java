package org.commonlot.marketplace.web.contract;

import java.security.Principal;
import java.util.List;
import org.commonlot.marketplace.web.components.NavigationItem;
import org.commonlot.marketplace.web.components.NavigationItems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the register of contracts, for everybody. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ContractNavigation implements NavigationItems {

    @Override
    public List<NavigationItem> items(@Nullable Principal person) {
        return List.of(NavigationItem.of("contract.navigation", "/contracts"));
    }
}
