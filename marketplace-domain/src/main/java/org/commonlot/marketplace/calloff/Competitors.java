package org.commonlot.marketplace.calloff;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.stereotype.Component;

/** Suppliers of a framework that can compete anew: those with a signed contract of its award (Procurement Act 2023, s.46). */
@Component
class Competitors {

    private static final int FEWEST = 2;

    private final ContractRegister contracts;
    private final OrganisationDirectory organisations;

    Competitors(ContractRegister contracts, OrganisationDirectory organisations) {
        this.contracts = contracts;
        this.organisations = organisations;
    }

    /** Those of these lots; of two that are one firm by now, the one that is left. */
    Set<OrganisationId> of(Collection<LotId> lots) {
        return contracts.suppliers(lots).stream().map(this::left).collect(Collectors.toSet());
    }

    /** Whether these are exactly the suppliers of these lots. */
    boolean are(Collection<LotId> lots, Collection<OrganisationId> invited) {
        return of(lots).equals(invited.stream().map(this::left).collect(Collectors.toSet()));
    }

    private OrganisationId left(OrganisationId supplier) {
        return organisations.mergedInto(supplier).orElse(supplier);
    }

    /** One supplier alone has nobody to compete with. */
    void requireSeveral(Collection<LotId> lots) {
        if (of(lots).size() < FEWEST) throw new Refused(CallOffRefusal.COMPETITORS_TOO_FEW, FEWEST);
    }
}
