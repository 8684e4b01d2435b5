package org.commonlot.marketplace.web.desk;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.web.components.NavigationItem;
import org.commonlot.marketplace.web.components.NavigationItems;
import org.commonlot.marketplace.web.security.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The entries that depend on what a person may do: the desk, their firm's bids, administration. */
@Component
class DeskNavigation implements NavigationItems {

    private final People people;

    DeskNavigation(People people) {
        this.people = people;
    }

    @Override
    public List<NavigationItem> items(@Nullable Principal person) {
        if (!(person instanceof Authentication authentication)
                || !(authentication.getPrincipal() instanceof SignedInPerson signedIn)) {
            return List.of();
        }
        try {
            var actor = people.actorFor(signedIn.id());
            var items = new ArrayList<NavigationItem>();
            if (actor.seats().stream().anyMatch(seat -> seat.role().side() == Role.Side.AUTHORITY)) {
                items.add(NavigationItem.of("desk.navigation", "/desk"));
            }
            if (actor.may(Right.READ_BIDS)) items.add(NavigationItem.of("bidding.navigation", "/bids"));
            if (actor.seats().stream().anyMatch(seat -> seat.role().side() != Role.Side.PLATFORM)) {
                items.add(NavigationItem.of("desk.organisation", "/organisation"));
            }
            if (actor.may(Right.ADMINISTER)) {
                items.add(NavigationItem.of("desk.administration", "/administration"));
            }
            return items;
        } catch (NotFound gone) {
            return List.of();
        }
    }
}
