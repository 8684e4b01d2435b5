package org.commonlot.marketplace.web.salescycle;

import java.security.Principal;
import java.util.List;
import org.commonlot.marketplace.web.components.NavigationItem;
import org.commonlot.marketplace.web.components.NavigationItems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the figures, for everybody. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class InsightsNavigation implements NavigationItems {

    @Override
    public List<NavigationItem> items(@Nullable Principal person) {
        return List.of(NavigationItem.of("salescycle.navigation", "/insights"));
    }
}
