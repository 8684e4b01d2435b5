package org.commonlot.marketplace.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register of authorities. What the register decides is the administrators'; what an authority says of itself
 * (its address, website, digital lead and departments) is also its owners'. To everybody else there is no such authority.
 */
@Service
@Transactional
public class AuthorityKeeping {

    private final Organisations organisations;
    private final AddressBook addresses;
    private final Ledger ledger;

    AuthorityKeeping(Organisations organisations, AddressBook addresses, Ledger ledger) {
        this.organisations = organisations;
        this.addresses = addresses;
        this.ledger = ledger;
    }

    /** @param version that the administrator saw */
    public void revise(OrganisationId id, long version, ReviseAuthority command, Actor by, Instant now) {
        var authority = kept(id, by);
        authority.requireVersion(version);
        if (command.parent() != null) requireKnown(command.parent());
        authority.revise(command);
        addresses.give(id, authority.name(), now);
        record("reviseAuthority", authority, by, now, Map.of("name", command.name(), "kind", "" + command.kind()));
    }

    /** @param version that the owner or administrator saw */
    public void present(OrganisationId id, long version, PresentAuthority command, Actor by, Instant now) {
        var authority = owned(id, by);
        authority.requireVersion(version);
        authority.present(command);
        record("presentAuthority", authority, by, now, Map.of());
    }

    public void identify(OrganisationId id, Identifier typed, Actor by, Instant now) {
        var authority = kept(id, by);
        var identifier = Identifier.checked(typed.scheme(), typed.identifier());
        if (organisations.known(identifier)) throw new Refused(OrganisationRefusal.IDENTIFIER_TAKEN);
        authority.identifyBy(identifier);
        flush(authority);
        record("identify", authority, by, now, Map.of("scheme", identifier.scheme(), "id", identifier.identifier()));
    }

    public void moveToRegime(OrganisationId id, Regime regime, LocalDate from, Actor by, Instant now) {
        var authority = kept(id, by);
        authority.moveToRegime(regime, from);
        record("moveToRegime", authority, by, now, Map.of("regime", regime.name(), "from", from.toString()));
    }

    /** Makes the authority a constituent of the body. Doing it again changes nothing. */
    public void join(OrganisationId id, OrganisationId body, JoiningDates dates, Actor by, Instant now) {
        var authority = kept(id, by);
        if (!requireKnown(body).kind().hasMembers()) throw new Refused(OrganisationRefusal.BODY_WITHOUT_MEMBERS);
        if (authority.join(body, dates.from(), dates.to())) {
            record("joinBody", authority, by, now, Map.of("body", body.value().toString()));
        }
    }

    public void leave(OrganisationId id, OrganisationId body, LocalDate on, Actor by, Instant now) {
        var authority = kept(id, by);
        authority.leave(body, on);
        record("leaveBody", authority, by, now, Map.of("body", body.value().toString(), "on", on.toString()));
    }

    /** Ends the authority on that day, and says who carries its duties on. */
    public void end(OrganisationId id, LocalDate on, Collection<OrganisationId> successors, Actor by, Instant now) {
        var authority = kept(id, by);
        authority.endOn(on);
        for (var successor : successors) {
            requireKnown(successor);
            authority.succeededBy(successor);
        }
        record("endAuthority", authority, by, now, Map.of("on", on.toString(), "successors", "" + successors.size()));
    }

    public UUID openDepartment(OrganisationId id, String name, LocalDate on, Actor by, Instant now) {
        var authority = owned(id, by);
        var department = authority.openDepartment(name, on);
        record("openDepartment", authority, by, now, Map.of("department", department.toString(), "name", name.strip()));
        return department;
    }

    public void closeDepartment(OrganisationId id, UUID department, LocalDate on, Actor by, Instant now) {
        var authority = owned(id, by);
        authority.closeDepartment(department, on);
        record("closeDepartment", authority, by, now, Map.of("department", department.toString(), "on", on.toString()));
    }

    /** The authority that a register names so. */
    @Transactional(readOnly = true)
    public OrganisationId identified(Identifier identifier) {
        return organisations
                .identifiedBy(identifier)
                .filter(Authority.class::isInstance)
                .map(Organisation::id)
                .orElseThrow(() -> new Refused(OrganisationRefusal.AUTHORITY_UNKNOWN, identifier.identifier()));
    }

    private Authority kept(OrganisationId id, Actor by) {
        if (!Organising.mayActFor(by)) throw new NotFound();
        return organisations.authority(id).orElseThrow(NotFound::new);
    }

    private Authority owned(OrganisationId id, Actor by) {
        if (!Organising.mayActFor(by) && !by.holds(Role.AUTHORITY_OWNER, id)) throw new NotFound();
        return organisations.authority(id).orElseThrow(NotFound::new);
    }

    private Authority requireKnown(OrganisationId id) {
        return organisations.authority(id).orElseThrow(() -> new Refused(OrganisationRefusal.PARENT_UNKNOWN));
    }

    private void flush(Authority authority) {
        try {
            organisations.saveAndFlush(authority);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(OrganisationRefusal.IDENTIFIER_TAKEN);
        }
    }

    private void record(String act, Authority authority, Actor by, Instant now, Map<String, String> facts) {
        ledger.append("organisation." + act, Organising.subject(authority.id()), by, now, facts);
    }
}
