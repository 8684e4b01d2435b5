package org.commonlot.marketplace.web.notification;

import java.security.Principal;
import java.util.List;
import org.commonlot.marketplace.web.components.NavigationItem;
import org.commonlot.marketplace.web.components.NavigationItems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the demo the way to the letters is on every page. */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class OutboxNavigation implements NavigationItems {

    @Override
    public List<NavigationItem> items(@Nullable Principal person) {
        return List.of(NavigationItem.of("notification.navigation", "/outbox"));
    }
}
