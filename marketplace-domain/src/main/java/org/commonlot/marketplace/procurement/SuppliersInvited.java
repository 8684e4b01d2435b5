package org.commonlot.marketplace.procurement;

import java.util.Set;
import org.commonlot.marketplace.terms.OrganisationId;

/**
 * Suppliers may bid from now on where only those bid whom the buyer invites.
 *
 * @param suppliers whom nobody else learns of before the award
 */
public record SuppliersInvited(ProcurementId id, Set<OrganisationId> suppliers) {}
