package org.commonlot.marketplace.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know of organisations. Unknown ids are {@link NotFound}, except in lists, where they are absent. */
@Service
@Transactional(readOnly = true)
public class OrganisationDirectory {

    private final Organisations organisations;
    private final Clock clock;

    OrganisationDirectory(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    public AuthorityView authority(OrganisationId id) {
        return organisations.authority(id).map(Authority::view).orElseThrow(NotFound::new);
    }

    /** The name of an authority, for pages that need no more of it: one query. */
    public String authorityName(OrganisationId id) {
        return organisations.authorityName(id).orElseThrow(NotFound::new);
    }

    /** The supplier with its size as of today, UK time. */
    public SupplierView supplier(OrganisationId id) {
        return supplier(id, UkTime.date(clock.instant()));
    }

    /** The supplier with its size as it was known for that day: what a bid freezes. */
    public SupplierView supplier(OrganisationId id, LocalDate day) {
        return organisations.supplier(id).map(supplier -> supplier.view(day)).orElseThrow(NotFound::new);
    }

    /**
     * The supplier that a register names so; what it went up in, if it was merged.
     *
     * @throws org.commonlot.marketplace.terms.Refused when the register could not have issued the identifier
     */
    public Optional<SupplierView> supplierBy(Identifier typed) {
        var identifier = Identifier.checked(typed.scheme(), typed.identifier());
        return organisations
                .identifiedBy(identifier)
                .filter(Supplier.class::isInstance)
                .map(Organisation::id)
                .map(id -> supplier(mergedInto(id).orElse(id)));
    }

    /** Sorted by name. */
    public List<AuthorityView> authorities(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) return List.of();
        return organisations.authorities(ids).stream().map(Authority::view).toList();
    }

    /** All of them, sorted by name: hundreds, not thousands. */
    public List<AuthorityView> authorities() {
        return organisations.allAuthorities().stream().map(Authority::view).toList();
    }

    /** The authorities that lie in this one or are its constituents today, sorted by name. */
    public List<AuthorityView> members(OrganisationId parent) {
        return organisations.members(parent, UkTime.date(clock.instant())).stream()
                .map(Authority::view)
                .toList();
    }

    /** Whose roles its people may hold. */
    public Role.Side side(OrganisationId id) {
        return organisations.findById(id).map(Organisation::side).orElseThrow(NotFound::new);
    }

    /** The supplier that this one went up in, if it was merged. */
    public Optional<OrganisationId> mergedInto(OrganisationId id) {
        return Optional.ofNullable(
                organisations.findById(id).orElseThrow(NotFound::new).mergedInto());
    }

    /** For each of these that was merged, the supplier that it went up in. */
    public Map<OrganisationId, OrganisationId> survivors(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) return Map.of();
        return organisations.merged(ids).stream()
                .collect(Collectors.toUnmodifiableMap(Organisations.Merged::getId, Organisations.Merged::getInto));
    }

    /** All suppliers that are one firm with this one by now: itself, what it went up in, and what went up in that. */
    public List<OrganisationId> oneFirm(OrganisationId id) {
        var survivor = mergedInto(id).orElse(id);
        var all = new ArrayList<>(List.of(survivor));
        all.addAll(organisations.wentUpIn(survivor));
        return List.copyOf(all);
    }

    /** The large regions in which a supplier says that it works; none before it says so. */
    public Set<String> regionsOf(OrganisationId supplier) {
        return organisations
                .supplier(supplier)
                .orElseThrow(NotFound::new)
                .profile()
                .offer()
                .regions();
    }

    /** The authorities that have one of these identifiers. */
    public Map<Identifier, OrganisationId> authoritiesBy(Collection<Identifier> identifiers) {
        if (identifiers.isEmpty()) return Map.of();
        var known = new HashMap<Identifier, OrganisationId>();
        var numbers =
                identifiers.stream().map(Identifier::identifier).distinct().toList();
        for (var found : organisations.identified(numbers)) {
            if (found.side() != Role.Side.AUTHORITY) continue;
            for (var identifier : found.identifiers()) {
                if (identifiers.contains(identifier)) known.put(identifier, found.id());
            }
        }
        return known;
    }

    public String name(OrganisationId id) {
        return organisations.findById(id).map(Organisation::name).orElseThrow(NotFound::new);
    }

    public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) return Map.of();
        return organisations.names(ids).stream()
                .collect(Collectors.toUnmodifiableMap(Organisations.Named::getId, Organisations.Named::getName));
    }
}
