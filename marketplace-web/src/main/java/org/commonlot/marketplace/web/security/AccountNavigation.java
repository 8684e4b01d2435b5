package org.commonlot.marketplace.web.security;

import java.security.Principal;
import java.util.List;
import org.commonlot.marketplace.web.components.NavigationItem;
import org.commonlot.marketplace.web.components.NavigationItems;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The way to one's own account. */
@Component
class AccountNavigation implements NavigationItems {

    @Override
    public List<NavigationItem> items(@Nullable Principal person) {
        return person instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedInPerson
                ? List.of(NavigationItem.of("identity.navigation", "/account"))
                : List.of();
    }
}
