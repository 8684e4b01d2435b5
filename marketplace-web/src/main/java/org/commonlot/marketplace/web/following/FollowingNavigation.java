package org.commonlot.marketplace.web.following;

import java.security.Principal;
import java.util.List;
import org.commonlot.marketplace.web.components.NavigationItem;
import org.commonlot.marketplace.web.components.NavigationItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way to what one follows. */
@Component
class FollowingNavigation implements NavigationItems {

    @Override
    public List<NavigationItem> items(@Nullable Principal person) {
        return person == null ? List.of() : List.of(NavigationItem.of("following.navigation", "/following"));
    }
}
