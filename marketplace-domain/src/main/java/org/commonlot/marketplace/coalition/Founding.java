package org.commonlot.marketplace.coalition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Slug;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds coalitions, and lets authorities come, lead and go. Whoever leads coalitions for the leading authority asks and
 * arranges; whoever may bind an authority accepts and leaves for it.
 */
@Service
@Transactional
public class Founding {

    private final Coalitions coalitions;
    private final Members members;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    Founding(Coalitions coalitions, Members members, OrganisationDirectory organisations, Clock clock) {
        this.coalitions = coalitions;
        this.members = members;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Founds one that the person's authority leads; on a combined authority only that authority itself. */
    public CoalitionId found(String name, Foundation foundation, String purpose, Actor by) {
        var authority = by.organisationWith(Right.LEAD_COALITIONS).orElseThrow(NotFound::new);
        var kind = AuthorityKind.valueOf(organisations.authority(authority).kind());
        if (foundation == Foundation.COMBINED && !kind.hasMembers()) throw new Refused(CoalitionRefusal.NOT_COMBINED);
        var slug = Slug.of(name);
        if (slug.isEmpty()) throw new Refused(CoalitionRefusal.NAME_EMPTY);
        if (coalitions.existsBySlug(slug)) throw new Refused(CoalitionRefusal.NAME_TAKEN);
        var now = clock.instant();
        var founded = Coalition.found(slug, name, foundation, purpose, authority, now);
        members.record("founded", founded, Map.of("name", name, "lead", id(authority)), by, now);
        return founded.id();
    }

    public void invite(CoalitionId id, OrganisationId authority, Tier tier, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        organisations.authority(authority);
        coalition.invite(authority, tier, by, now);
        members.record("invited", coalition, Map.of("authority", id(authority), "tier", tier.name()), by, now);
        members.write(
                "coalition-invited",
                coalition,
                List.of(authority),
                Right.BIND_AUTHORITY,
                Map.of("lead", organisations.name(coalition.lead()), "authority", organisations.name(authority)),
                now);
    }

    public void withdrawInvitation(CoalitionId id, UUID invitation, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        var withdrawn = coalition.withdrawInvitation(invitation, by, now);
        members.record("invitation-withdrawn", coalition, Map.of("authority", id(withdrawn.authority())), by, now);
    }

    /** Takes part from today, for the invited authority that this person may bind. */
    public void accept(CoalitionId id, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        var accepted = coalition.accept(by, now);
        members.record("joined", coalition, Map.of("authority", id(accepted.authority())), by, now);
        tellLead("coalition-joined", coalition, accepted.authority(), now);
    }

    public void decline(CoalitionId id, String reason, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        var declined = coalition.decline(reason, by, now);
        members.record("declined", coalition, Map.of("authority", id(declined.authority())), by, now);
        tellLead("coalition-declined", coalition, declined.authority(), now);
    }

    public void changeTier(CoalitionId id, OrganisationId authority, Tier tier, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        coalition.changeTier(authority, tier, by, now);
        members.record("tier-changed", coalition, Map.of("authority", id(authority), "tier", tier.name()), by, now);
    }

    /** Makes another core member lead, which is recorded with the reason. */
    public void handOver(CoalitionId id, OrganisationId authority, String reason, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        coalition.handOver(authority, reason, by, now);
        members.record("lead-changed", coalition, Map.of("lead", id(authority), "reason", reason), by, now);
        members.write(
                "coalition-lead",
                coalition,
                List.of(authority),
                Right.LEAD_COALITIONS,
                Map.of("authority", organisations.name(authority)),
                now);
    }

    /** Names somebody who acts on the group's behalf. */
    public void engage(
            CoalitionId id, String name, @Nullable String identifier, String contact, String summary, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        var agent = new Agent(UUID.randomUUID(), name, identifier, contact, summary, UkTime.date(now), null);
        coalition.engage(agent, by);
        members.record("agent-named", coalition, Map.of("agent", agent.id().toString(), "name", name), by, now);
    }

    public void dismiss(CoalitionId id, UUID agent, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        coalition.dismiss(agent, by, now);
        members.record("agent-ended", coalition, Map.of("agent", agent.toString()), by, now);
    }

    /**
     * Gives notice for an authority that this person may bind.
     *
     * @param day the first on which it is no member
     */
    public void leave(CoalitionId id, OrganisationId authority, LocalDate day, String reason, Actor by) {
        var now = clock.instant();
        var coalition = members.alone(id);
        coalition.leave(authority, day, reason, by, now);
        members.record("left", coalition, Map.of("authority", id(authority), "day", day.toString()), by, now);
        tellLead("coalition-left", coalition, authority, now);
    }

    private void tellLead(String kind, Coalition coalition, OrganisationId authority, Instant now) {
        members.write(
                kind,
                coalition,
                List.of(coalition.lead()),
                Right.LEAD_COALITIONS,
                Map.of("authority", organisations.name(authority)),
                now);
    }

    private static String id(OrganisationId authority) {
        return authority.value().toString();
    }
}
