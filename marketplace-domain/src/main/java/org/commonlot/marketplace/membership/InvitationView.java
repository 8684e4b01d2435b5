package org.commonlot.marketplace.membership;

import java.util.Set;
import org.commonlot.marketplace.terms.Role;

/**
 * What somebody with an invitation's link may know.
 *
 * @param good whether it can still be accepted
 * @param hasAccount whether there is an account for the invited address, to be signed in with
 */
public record InvitationView(
        String organisation, String by, String email, Set<Role> roles, boolean good, boolean hasAccount) {}
