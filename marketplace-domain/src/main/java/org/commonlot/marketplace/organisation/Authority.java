package org.commonlot.marketplace.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.EmailAddress;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@DiscriminatorValue("AUTHORITY")
class Authority extends Organisation {

    /** Where nobody says since when: the day on which the Local Government Act 1972 made most of today's councils. */
    private static final LocalDate RECORDS_BEGIN = LocalDate.of(1974, 4, 1);

    private static final Pattern GSS = Pattern.compile("[EWSN][0-9]{8}");

    @Enumerated(EnumType.STRING)
    @Column(name = "authority_kind")
    private AuthorityKind authorityKind;

    @Column(name = "short_name")
    private @Nullable String shortName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id"))
    private @Nullable OrganisationId parent;

    @Embedded
    private @Nullable DigitalLead digitalLead;

    private @Nullable LocalDate starts;
    private @Nullable LocalDate ends;

    @Column(name = "gss_code")
    private @Nullable String gssCode;

    private @Nullable String note;

    @Column(name = "source_facts")
    private @Nullable String sourceFacts;

    @Column(name = "source_ties")
    private @Nullable String sourceTies;

    @Column(name = "source_members")
    private @Nullable String sourceMembers;

    @ElementCollection
    @CollectionTable(name = "authority_regime", joinColumns = @JoinColumn(name = "authority_id"))
    @BatchSize(size = 100)
    private Set<RegimePeriod> regimes = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "authority_member", joinColumns = @JoinColumn(name = "member_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 100)
    private List<BodyMembership> memberships = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "authority_successor", joinColumns = @JoinColumn(name = "authority_id"))
    @AttributeOverride(name = "value", column = @Column(name = "successor_id"))
    @BatchSize(size = 100)
    private Set<OrganisationId> successors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "authority_department", joinColumns = @JoinColumn(name = "authority_id"))
    @BatchSize(size = 100)
    private Set<Department> departments = new HashSet<>();

    protected Authority() {}

    private Authority(RegisterAuthority command) {
        super(command.name(), command.address(), command.website(), command.identifiers());
        this.authorityKind = command.kind();
        this.parent = command.parent();
        var lead = command.digitalLead();
        this.digitalLead = lead == null ? null : new DigitalLead(lead, null, null);
        this.starts = command.starts();
        this.ends = command.ends();
        this.gssCode = command.gssCode();
        this.regimes.addAll(command.regimes());
    }

    static Authority register(RegisterAuthority command) {
        if (command.identifiers().isEmpty()) throw new Refused(OrganisationRefusal.IDENTIFIER_MALFORMED, "");
        if (command.regimes().isEmpty()) throw new Refused(OrganisationRefusal.REGIME_MISSING);
        for (var one : command.regimes()) {
            for (var other : command.regimes()) {
                if (one != other && one.overlaps(other)) throw new Refused(OrganisationRefusal.REGIMES_OVERLAP);
            }
        }
        requireOrder(command.starts(), command.ends());
        requireGss(command.gssCode());
        return new Authority(command);
    }

    /** The authority of a register's row, with the law of its nation for each day of its life. */
    static Authority from(AuthorityFacts facts) {
        var from = lifeBegins(facts);
        var authority = register(new RegisterAuthority(
                facts.name(),
                facts.kind(),
                null,
                List.of(facts.identifier()),
                new Address(null, null, facts.region(), null, "GB"),
                null,
                null,
                facts.starts(),
                facts.ends(),
                facts.gssCode(),
                List.of(new RegimePeriod(facts.regime(), from, facts.ends()))));
        authority.shortName = facts.shortName();
        authority.note = facts.note();
        authority.remember(facts);
        return authority;
    }

    private static LocalDate lifeBegins(AuthorityFacts facts) {
        var starts = facts.starts();
        return starts == null ? RECORDS_BEGIN : starts;
    }

    /** Takes over what a row says, unless it says what it said last time. Whether it was taken over. */
    boolean take(AuthorityFacts facts) {
        if (facts.addition()) {
            if (facts.hash().equals(sourceMembers)) return false;
            this.note = facts.note();
        } else {
            if (facts.hash().equals(sourceFacts)) return false;
            requireOrder(facts.starts(), facts.ends());
            requireGss(facts.gssCode());
            rename(facts.name());
            this.shortName = facts.shortName();
            this.authorityKind = facts.kind();
            this.gssCode = facts.gssCode();
            this.starts = facts.starts();
            if (facts.region() != null) moveTo(address().inRegion(facts.region()));
            if (facts.ends() != null) endOn(facts.ends());
        }
        remember(facts);
        return true;
    }

    private void remember(AuthorityFacts facts) {
        if (facts.addition()) this.sourceMembers = facts.hash();
        else this.sourceFacts = facts.hash();
    }

    boolean isTiedAsOf(AuthorityTies ties) {
        return ties.hash().equals(sourceTies);
    }

    void rememberTies(AuthorityTies ties) {
        this.sourceTies = ties.hash();
    }

    void revise(ReviseAuthority command) {
        if (id().equals(command.parent())) throw new Refused(OrganisationRefusal.PARENT_UNKNOWN);
        requireOrder(command.starts(), ends);
        requireGss(command.gssCode());
        rename(command.name());
        this.shortName = command.shortName();
        this.authorityKind = command.kind();
        this.parent = command.parent();
        this.starts = command.starts();
        this.gssCode = command.gssCode();
        this.note = command.note();
    }

    void present(PresentAuthority command) {
        var lead = command.lead();
        if (lead != null && lead.email() != null && !EmailAddress.isOne(lead.email())) {
            throw new Refused(OrganisationRefusal.LEAD_EMAIL_MALFORMED);
        }
        moveTo(command.address());
        linkTo(command.website());
        this.digitalLead = lead;
    }

    /** Puts the authority under another law from that day on; the law before it ends there. */
    void moveToRegime(Regime regime, LocalDate from) {
        var last = regimesInOrder().getLast();
        if (!from.isAfter(last.validFrom()) || (ends != null && !from.isBefore(ends))) {
            throw new Refused(OrganisationRefusal.REGIME_OUT_OF_ORDER, last.validFrom());
        }
        closeRegimes(from);
        regimes.add(new RegimePeriod(regime, from, ends));
    }

    /** Ends the authority's life: on that day it is no more, and neither is it under any law, nor a member. */
    void endOn(LocalDate day) {
        requireOrder(starts, day);
        this.ends = day;
        closeRegimes(day);
        memberships.replaceAll(one -> one.validTo() == null ? one.until(day) : one);
    }

    private void closeRegimes(LocalDate day) {
        var cut = regimes.stream()
                .filter(period -> period.validTo() == null || period.validTo().isAfter(day))
                .toList();
        for (var period : cut) {
            regimes.remove(period);
            if (period.validFrom().isBefore(day))
                regimes.add(new RegimePeriod(period.regime(), period.validFrom(), day));
        }
    }

    /** Whether this made a constituent of it that it was not. */
    boolean join(OrganisationId body, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (body.equals(id())) throw new Refused(OrganisationRefusal.MEMBER_OF_ITSELF);
        requireOrder(from, to);
        var joined = new BodyMembership(body, from, to);
        if (memberships.contains(joined)) return false;
        if (memberships.stream().anyMatch(joined::overlaps)) throw new Refused(OrganisationRefusal.MEMBER_ALREADY);
        return memberships.add(joined);
    }

    boolean everJoined(OrganisationId body) {
        return memberships.stream().anyMatch(one -> one.body().equals(body));
    }

    void leave(OrganisationId body, LocalDate on) {
        int place = -1;
        for (int i = 0; i < memberships.size(); i++) {
            var one = memberships.get(i);
            if (one.body().equals(body) && one.validTo() == null) place = i;
        }
        if (place < 0) throw new NotFound();
        requireOrder(memberships.get(place).validFrom(), on);
        memberships.set(place, memberships.get(place).until(on));
    }

    boolean lieIn(OrganisationId county) {
        if (county.equals(parent)) return false;
        this.parent = county;
        return true;
    }

    boolean succeededBy(OrganisationId successor) {
        if (successor.equals(id())) throw new Refused(OrganisationRefusal.SUCCESSOR_OF_ITSELF);
        return successors.add(successor);
    }

    UUID openDepartment(String name, LocalDate on) {
        if (name.isBlank()) throw new Refused(OrganisationRefusal.DEPARTMENT_NAME_MISSING);
        var stripped = name.strip();
        if (departments.stream().anyMatch(one -> one.isOpen() && one.name().equalsIgnoreCase(stripped))) {
            throw new Refused(OrganisationRefusal.DEPARTMENT_TAKEN, stripped);
        }
        var department = new Department(UUID.randomUUID(), stripped, on, null);
        departments.add(department);
        return department.id();
    }

    void closeDepartment(UUID department, LocalDate on) {
        var open = departments.stream()
                .filter(one -> one.id().equals(department) && one.isOpen())
                .findFirst()
                .orElseThrow(NotFound::new);
        departments.remove(open);
        departments.add(open.until(on.isBefore(open.opened()) ? open.opened() : on));
    }

    AuthorityKind kind() {
        return authorityKind;
    }

    @Override
    Role.Side side() {
        return Role.Side.AUTHORITY;
    }

    AuthorityView view() {
        var identifier = identifier().orElseThrow();
        return new AuthorityView(
                id(),
                name(),
                authorityKind.name(),
                parentOrBody(),
                identifier.scheme(),
                identifier.identifier(),
                address(),
                regimesInOrder());
    }

    private @Nullable OrganisationId parentOrBody() {
        if (parent != null) return parent;
        return memberships.stream()
                .filter(one -> one.validTo() == null)
                .map(BodyMembership::body)
                .findFirst()
                .orElse(null);
    }

    private List<RegimePeriod> regimesInOrder() {
        return regimes.stream()
                .sorted(Comparator.comparing(RegimePeriod::validFrom))
                .toList();
    }

    private static void requireOrder(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && !last.isAfter(first))
            throw new Refused(OrganisationRefusal.DATES_REVERSED);
    }

    private static void requireGss(@Nullable String code) {
        if (code != null && !GSS.matcher(code).matches()) throw new Refused(OrganisationRefusal.GSS_MALFORMED);
    }
}
