package org.commonlot.marketplace.membership;

import java.util.Set;
import org.commonlot.marketplace.terms.Role;

/**
 * An invitation as the person sees it who got it.
 *
 * @param organisation its name
 * @param by the name of whoever invited them
 */
public record Received(InvitationId id, String organisation, String by, Set<Role> roles) {}
