package org.commonlot.marketplace.membership;

import java.util.Set;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.EmailAddress;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;

/** Who decides on an organisation's people, and what they may ask for. */
final class Keepers {

    private Keepers() {}

    /** Its owners and those who run the platform; to everybody else there is nothing to decide on. */
    static void require(Actor by, OrganisationId organisation) {
        if (!keeps(by, organisation)) throw new NotFound();
    }

    static boolean keeps(Actor by, OrganisationId organisation) {
        return by.may(Right.KEEP_ORGANISATION, organisation) || by.may(Right.ADMINISTER);
    }

    static void requireRoles(Set<Role> roles, Role.Side side) {
        if (roles.isEmpty()) throw new Refused(MembershipRefusal.ROLES_MISSING);
        if (roles.stream().anyMatch(role -> role.side() != side)) {
            throw new Refused(MembershipRefusal.ROLE_OF_ANOTHER_KIND);
        }
    }

    static String address(String typed) {
        return EmailAddress.checked(typed).orElseThrow(() -> new Refused(MembershipRefusal.EMAIL_MALFORMED));
    }
}
