package org.commonlot.marketplace.membership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;

/**
 * An organisation's people.
 *
 * @param members sorted by name
 * @param keeps whether the reader decides on them; the rest is empty for everybody else
 * @param domains the organisation's own mail domains
 */
public record StaffView(
        OrganisationId organisation,
        String name,
        List<Member> members,
        boolean keeps,
        List<Invited> invited,
        List<Asking> asking,
        List<String> domains) {

    public record Member(PersonId person, String name, String email, Set<Role> roles) {}

    /** @param good whether it can still be accepted: it ends by itself */
    public record Invited(InvitationId id, String email, Set<Role> roles, Instant expires, boolean good) {}

    public record Asking(JoinRequestId id, String name, String email, Instant askedAt) {}

    /** One of the open invitations, if it is one of this organisation. */
    public Optional<Invited> invited(InvitationId invitation) {
        return invited.stream().filter(one -> one.id().equals(invitation)).findFirst();
    }

    StaffView(OrganisationId organisation, String name, List<Member> members) {
        this(organisation, name, members, false, List.of(), List.of(), List.of());
    }
}
