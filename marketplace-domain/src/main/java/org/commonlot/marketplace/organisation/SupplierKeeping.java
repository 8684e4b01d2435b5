package org.commonlot.marketplace.organisation;

import java.time.Instant;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What suppliers say of themselves: said by their owners, or by administrators. To everybody else there is no such one. */
@Service
@Transactional
public class SupplierKeeping {

    private final Organisations organisations;
    private final Regions regions;
    private final Capabilities capabilities;
    private final Ledger ledger;

    SupplierKeeping(Organisations organisations, Regions regions, Capabilities capabilities, Ledger ledger) {
        this.organisations = organisations;
        this.regions = regions;
        this.capabilities = capabilities;
        this.ledger = ledger;
    }

    /** @param version that the owner saw */
    public void present(OrganisationId id, long version, PresentSupplier command, Actor by, Instant now) {
        var supplier = owned(id, by);
        supplier.requireVersion(version);
        supplier.present(command, Organising.mayActFor(by));
        record("presentSupplier", supplier, by, now, Map.of("name", supplier.name()));
    }

    public void state(OrganisationId id, SupplierNature nature, Actor by, Instant now) {
        var supplier = owned(id, by);
        supplier.state(nature, now);
        record(
                "stateNature",
                supplier,
                by,
                now,
                Map.of(
                        "vcse", "" + nature.vcse(),
                        "supportedEmployment", "" + nature.supportedEmployment(),
                        "publicServiceMutual", "" + nature.publicServiceMutual(),
                        "startup", "" + nature.startup()));
    }

    public void offer(OrganisationId id, SupplierOffer offer, Actor by, Instant now) {
        var supplier = owned(id, by);
        if (!regions.large().keySet().containsAll(offer.regions()))
            throw new Refused(OrganisationRefusal.REGION_UNKNOWN);
        if (!capabilities.all().keySet().containsAll(offer.capabilities())) {
            throw new Refused(OrganisationRefusal.CAPABILITY_UNKNOWN);
        }
        supplier.offer(offer);
        record("stateOffer", supplier, by, now, Map.of());
    }

    /** Adds an identifier, which is not proved yet. */
    public void identify(OrganisationId id, Identifier typed, Actor by, Instant now) {
        var supplier = owned(id, by);
        var identifier = Identifier.checked(typed.scheme(), typed.identifier());
        if (organisations.known(identifier)) throw new Refused(OrganisationRefusal.IDENTIFIER_TAKEN);
        supplier.identifyBy(identifier);
        try {
            organisations.saveAndFlush(supplier);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(OrganisationRefusal.IDENTIFIER_TAKEN);
        }
        record("identify", supplier, by, now, facts(identifier));
    }

    /** Takes an identifier away that is not proved. */
    public void forget(OrganisationId id, Identifier identifier, Actor by, Instant now) {
        var supplier = owned(id, by);
        supplier.forget(identifier);
        record("forgetIdentifier", supplier, by, now, facts(identifier));
    }

    /** An identifier was proved to be the supplier's own. The caller keeps the evidence. */
    public void prove(OrganisationId id, Identifier identifier, Actor by, Instant now) {
        if (!Organising.mayActFor(by)) throw new NotFound();
        var supplier = organisations.supplier(id).orElseThrow(NotFound::new);
        if (supplier.prove(identifier)) record("proveIdentifier", supplier, by, now, facts(identifier));
    }

    private static Map<String, String> facts(Identifier identifier) {
        return Map.of("scheme", identifier.scheme(), "id", identifier.identifier());
    }

    private Supplier owned(OrganisationId id, Actor by) {
        if (!Organising.mayActFor(by) && !by.holds(Role.SUPPLIER_OWNER, id)) throw new NotFound();
        return organisations.supplier(id).orElseThrow(NotFound::new);
    }

    private void record(String act, Supplier supplier, Actor by, Instant now, Map<String, String> facts) {
        ledger.append("organisation." + act, Organising.subject(supplier.id()), by, now, facts);
    }
}
