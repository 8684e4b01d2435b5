package org.commonlot.marketplace.coalition;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Authorities that buy together, from the day of their founding. */
@Entity
class Coalition {

    private static final int MOST_MEMBERS = 200;
    private static final int MOST_AGENTS = 20;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CoalitionId id;

    @Version
    private @Nullable Long version;

    private String slug;
    private String name;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private Foundation foundation;

    private Instant foundedAt;

    @ElementCollection
    @CollectionTable(name = "coalition_lead", joinColumns = @JoinColumn(name = "coalition_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    private List<LeadTerm> leads = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "coalition_member", joinColumns = @JoinColumn(name = "coalition_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    private List<MemberPeriod> members = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "coalition_id", nullable = false)
    @OrderBy("invitedAt, id")
    @BatchSize(size = 50)
    private List<CoalitionInvitation> invitations = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "coalition_id", nullable = false)
    @OrderBy("number")
    @BatchSize(size = 50)
    private List<Agreement> agreements = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "coalition_agent", joinColumns = @JoinColumn(name = "coalition_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    private List<Agent> agents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "coalition_share", joinColumns = @JoinColumn(name = "coalition_id"))
    @BatchSize(size = 50)
    private Set<ShareRule> shares = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "coalition_share_weight", joinColumns = @JoinColumn(name = "coalition_id"))
    @BatchSize(size = 50)
    private Set<ShareWeight> weights = new HashSet<>();

    protected Coalition() {}

    /** Founded by the authority that leads it first; that one is in at once. */
    static Coalition found(
            String slug, String name, Foundation foundation, String purpose, OrganisationId lead, Instant now) {
        if (name.isBlank()) throw new Refused(CoalitionRefusal.NAME_EMPTY);
        var founded = new Coalition();
        founded.id = CoalitionId.next();
        founded.slug = slug;
        founded.name = name.strip();
        founded.foundation = foundation;
        founded.purpose = purpose.strip();
        founded.foundedAt = now;
        founded.leads.add(new LeadTerm(lead.value(), now, ""));
        founded.members.add(new MemberPeriod(lead.value(), Tier.CORE, UkTime.date(now), null, null));
        return founded;
    }

    CoalitionInvitation invite(OrganisationId authority, Tier tier, Actor by, Instant now) {
        requireLead(by);
        if (period(authority, UkTime.date(now)).isPresent()) throw new Refused(CoalitionRefusal.MEMBER_ALREADY);
        if (invitations.stream().anyMatch(one -> one.asks(authority))) {
            throw new Refused(CoalitionRefusal.INVITED_ALREADY);
        }
        long open = invitations.stream().filter(CoalitionInvitation::isOpen).count();
        if (open + members.size() >= MOST_MEMBERS) {
            throw new Refused(CoalitionRefusal.TOO_MANY_MEMBERS, MOST_MEMBERS);
        }
        var invitation = new CoalitionInvitation(authority, tier, by, now);
        invitations.add(invitation);
        return invitation;
    }

    CoalitionInvitation withdrawInvitation(UUID invitation, Actor by, Instant now) {
        requireLead(by);
        var found = invitations.stream()
                .filter(one -> one.id().equals(invitation))
                .findFirst()
                .orElseThrow(NotFound::new);
        found.withdraw(by, now);
        return found;
    }

    /** Somebody who may bind the authority takes it in, from today. */
    CoalitionInvitation accept(Actor by, Instant now) {
        var invitation = asked(by);
        invitation.accept(by, now);
        members.add(new MemberPeriod(invitation.authority().value(), invitation.tier(), UkTime.date(now), null, null));
        return invitation;
    }

    CoalitionInvitation decline(String reason, Actor by, Instant now) {
        var invitation = asked(by);
        invitation.decline(reason, by, now);
        return invitation;
    }

    private CoalitionInvitation asked(Actor by) {
        return invitations.stream()
                .filter(one -> one.isOpen() && by.may(Right.BIND_AUTHORITY, one.authority()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void changeTier(OrganisationId authority, Tier tier, Actor by, Instant now) {
        requireLead(by);
        var today = UkTime.date(now);
        var period = period(authority, today).orElseThrow(() -> new Refused(CoalitionRefusal.NO_MEMBER));
        if (period.tier() == tier) throw new Refused(CoalitionRefusal.TIER_SAME);
        if (authority.equals(lead())) throw new Refused(CoalitionRefusal.LEAD_STAYS_CORE);
        if (period.to() != null) throw new Refused(CoalitionRefusal.LEAVING_ALREADY, period.to());
        var next = new MemberPeriod(authority.value(), tier, today, null, null);
        int place = members.indexOf(period);
        if (period.from().equals(today)) {
            members.set(place, next);
        } else {
            members.set(place, period.until(today, null));
            members.add(next);
        }
    }

    void handOver(OrganisationId authority, String reason, Actor by, Instant now) {
        requireLead(by);
        if (reason.isBlank()) throw new Refused(CoalitionRefusal.REASON_EMPTY);
        if (authority.equals(lead())) throw new Refused(CoalitionRefusal.LEAD_ALREADY);
        var period = period(authority, UkTime.date(now));
        if (period.isEmpty() || period.get().tier() != Tier.CORE || period.get().to() != null) {
            throw new Refused(CoalitionRefusal.LEAD_NOT_CORE);
        }
        leads.add(new LeadTerm(authority.value(), now, reason.strip()));
    }

    void engage(Agent agent, Actor by) {
        requireLead(by);
        if (agent.name().isBlank() || agent.summary().isBlank()) throw new Refused(CoalitionRefusal.AGENT_NAME_EMPTY);
        if (agents.size() >= MOST_AGENTS) throw new Refused(CoalitionRefusal.TOO_MANY_AGENTS, MOST_AGENTS);
        agents.add(agent);
    }

    void dismiss(UUID agent, Actor by, Instant now) {
        requireLead(by);
        var today = UkTime.date(now);
        for (int place = 0; place < agents.size(); place++) {
            var one = agents.get(place);
            if (!one.id().equals(agent) || !one.actsOn(today)) continue;
            agents.set(place, one.endedOn(today));
            return;
        }
        throw new NotFound();
    }

    Agreement issue(AgreementTerms terms, Actor by, Instant now) {
        requireLead(by);
        var agreement = Agreement.issue(agreements.size() + 1, terms, by, now);
        agreements.add(agreement);
        return agreement;
    }

    /**
     * Signs for the authority that this person may bind.
     *
     * @param seen the version that they have read
     */
    OrganisationId sign(int seen, OrganisationId authority, String capacity, Actor by, Instant now) {
        var period = binding(authority, by, UkTime.date(now));
        var agreement = agreement().orElseThrow(() -> new Refused(CoalitionRefusal.NO_AGREEMENT));
        if (!period.tier().signs()) throw new Refused(CoalitionRefusal.OBSERVERS_DO_NOT_SIGN);
        if (agreement.number() != seen) throw new Refused(CoalitionRefusal.AGREEMENT_CHANGED);
        agreement.sign(authority, capacity, by, now);
        return authority;
    }

    /** Those who have not signed the newest version, of whom somebody is reminded now. */
    List<OrganisationId> remind(Actor by, Instant now) {
        requireLead(by);
        return remind(now);
    }

    List<OrganisationId> remind(Instant now) {
        var agreement = agreement().orElseThrow(() -> new Refused(CoalitionRefusal.NO_AGREEMENT));
        var unsigned = unsigned(now);
        if (unsigned.isEmpty()) throw new Refused(CoalitionRefusal.NOBODY_TO_REMIND);
        agreement.remind(now);
        return unsigned;
    }

    List<OrganisationId> unsigned(Instant now) {
        var agreement = agreement();
        if (agreement.isEmpty()) return List.of();
        return membersOn(UkTime.date(now)).stream()
                .filter(period -> period.tier().signs() && !agreement.get().isSignedBy(period.authority()))
                .map(MemberPeriod::authority)
                .toList();
    }

    /** Gives notice: from that day on the authority is no member. */
    void leave(OrganisationId authority, LocalDate day, String reason, Actor by, Instant now) {
        var today = UkTime.date(now);
        var period = binding(authority, by, today);
        if (reason.isBlank()) throw new Refused(CoalitionRefusal.REASON_EMPTY);
        if (authority.equals(lead())) throw new Refused(CoalitionRefusal.LEAD_LEAVES);
        if (period.to() != null) throw new Refused(CoalitionRefusal.LEAVING_ALREADY, period.to());
        var earliest = today.plusDays(noticeDue(authority));
        if (day.isBefore(earliest)) throw new Refused(CoalitionRefusal.LEAVING_TOO_SOON, earliest);
        members.set(members.indexOf(period), period.until(day, reason.strip()));
    }

    /** Who has signed the newest agreement keeps its notice; who has not may go at once. */
    private int noticeDue(OrganisationId authority) {
        return agreement()
                .filter(agreement -> agreement.isSignedBy(authority))
                .map(Agreement::noticeDays)
                .orElse(0);
    }

    private MemberPeriod binding(OrganisationId authority, Actor by, LocalDate today) {
        if (!by.may(Right.BIND_AUTHORITY, authority)) throw new NotFound();
        return period(authority, today).orElseThrow(NotFound::new);
    }

    /** Sets by what something is shared out among those who pay; equal shares need no weights. */
    void share(SharePurpose what, ShareBasis basis, Map<OrganisationId, BigDecimal> given, Actor by, Instant now) {
        requireLead(by);
        var kept = new LinkedHashMap<UUID, BigDecimal>();
        for (var period : paying(UkTime.date(now))) {
            var weight = basis == ShareBasis.EQUAL ? BigDecimal.ONE : given.get(period.authority());
            if (weight == null) throw new Refused(CoalitionRefusal.WEIGHTS_INCOMPLETE);
            if (weight.signum() < 0) throw new Refused(CoalitionRefusal.WEIGHTS_NOT_POSITIVE);
            kept.put(period.authorityId(), weight);
        }
        var sum = kept.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) throw new Refused(CoalitionRefusal.WEIGHTS_NOT_POSITIVE);
        if (basis == ShareBasis.CUSTOM && sum.compareTo(WHOLE) != 0) {
            throw new Refused(CoalitionRefusal.PERCENTAGES_NOT_WHOLE, sum.toPlainString());
        }
        shares.removeIf(rule -> rule.purpose() == what);
        weights.removeIf(weight -> weight.purpose() == what);
        shares.add(new ShareRule(what, basis));
        kept.forEach((authority, weight) -> weights.add(new ShareWeight(what, authority, weight)));
    }

    /** Today's weights of those who pay; whoever came in since weighs nothing until the rule is set anew. */
    Map<OrganisationId, BigDecimal> weights(SharePurpose what, LocalDate day) {
        var rule = shares.stream().filter(one -> one.purpose() == what).findFirst();
        var result = new LinkedHashMap<OrganisationId, BigDecimal>();
        if (rule.isEmpty()) return result;
        for (var period : paying(day)) {
            var weight = rule.get().basis() == ShareBasis.EQUAL
                    ? BigDecimal.ONE
                    : weights.stream()
                            .filter(one ->
                                    one.purpose() == what && one.authorityId().equals(period.authorityId()))
                            .map(ShareWeight::weight)
                            .findFirst()
                            .orElse(BigDecimal.ZERO);
            result.put(period.authority(), weight);
        }
        return result;
    }

    private List<MemberPeriod> paying(LocalDate day) {
        return membersOn(day).stream().filter(period -> period.tier().signs()).toList();
    }

    List<MemberPeriod> membersOn(LocalDate day) {
        return members.stream().filter(period -> period.covers(day)).toList();
    }

    Optional<MemberPeriod> period(OrganisationId authority, LocalDate day) {
        return members.stream()
                .filter(period -> period.isOf(authority) && period.covers(day))
                .findFirst();
    }

    /** What the lead alone decides; to all others it is not there. */
    void requireLead(Actor by) {
        if (!by.may(Right.LEAD_COALITIONS, lead())) throw new NotFound();
    }

    /** Its members' people, and those of the authorities that are asked. */
    boolean mayRead(Actor actor, LocalDate day) {
        return membersOn(day).stream().anyMatch(period -> actor.belongsTo(period.authority()))
                || invitations.stream().anyMatch(one -> one.isOpen() && actor.belongsTo(one.authority()));
    }

    Optional<Agreement> agreement() {
        return agreements.isEmpty() ? Optional.empty() : Optional.of(agreements.getLast());
    }

    OrganisationId lead() {
        return leads.getLast().authority();
    }

    CoalitionId id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    String purpose() {
        return purpose;
    }

    Foundation foundation() {
        return foundation;
    }

    Instant foundedAt() {
        return foundedAt;
    }

    List<LeadTerm> leads() {
        return List.copyOf(leads);
    }

    List<MemberPeriod> members() {
        return List.copyOf(members);
    }

    /** The membership of the lead, whatever the day: its first begins with the coalition, and it can't leave. */
    MemberPeriod leadMember() {
        var lead = lead();
        return members.stream()
                .filter(period -> period.authority().equals(lead))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    List<CoalitionInvitation> invitations() {
        return List.copyOf(invitations);
    }

    List<Agent> agentsOn(LocalDate day) {
        return agents.stream().filter(agent -> agent.actsOn(day)).toList();
    }

    Set<ShareRule> shares() {
        return Set.copyOf(shares);
    }
}
