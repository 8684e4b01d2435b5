package org.commonlot.marketplace.coalition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.jspecify.annotations.Nullable;

/**
 * A coalition as everybody may read it, but for its open invitations, which are its members' business.
 *
 * @param slug its name in addresses
 * @param members today's, sorted by tier and name
 * @param former those who have left, and tiers that ended
 * @param leads who has led from when, the newest last
 * @param agreement the newest version
 * @param shares by what is shared out, where that is agreed
 */
public record CoalitionView(
        CoalitionId id,
        String slug,
        String name,
        Foundation foundation,
        String purpose,
        Instant foundedAt,
        Member lead,
        List<Member> members,
        List<Member> former,
        List<Lead> leads,
        List<AgentView> agents,
        List<Invitation> invitations,
        @Nullable AgreementView agreement,
        Map<SharePurpose, ShareBasis> shares) {

    /** An authority that takes part, and since when; {@code to} is the first day on which it no longer does. */
    public record Member(
            OrganisationId authority,
            String name,
            Tier tier,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    /** From when an authority leads. */
    public record Lead(OrganisationId authority, String name, Instant since, String reason) {}

    /** Who acts on the group's behalf. */
    public record AgentView(
            UUID id, String name, @Nullable String identifier, String contact, String summary, LocalDate since) {}

    /** An authority that was asked. */
    public record Invitation(
            UUID id,
            OrganisationId authority,
            String name,
            Tier tier,
            InvitationStanding standing,
            Instant invitedAt,
            @Nullable Instant answeredAt,
            @Nullable String reason) {}

    public CoalitionView {
        members = List.copyOf(members);
        former = List.copyOf(former);
        leads = List.copyOf(leads);
        agents = List.copyOf(agents);
        invitations = List.copyOf(invitations);
        shares = Map.copyOf(shares);
    }

    /** Whether this person leads it, for the authority that does. */
    public boolean ledBy(Actor actor) {
        return actor.may(Right.LEAD_COALITIONS, lead.authority());
    }

    public Optional<Member> member(OrganisationId authority) {
        return members.stream()
                .filter(member -> member.authority().equals(authority))
                .findFirst();
    }

    public List<Member> paying() {
        return members.stream().filter(member -> member.tier().signs()).toList();
    }
}
