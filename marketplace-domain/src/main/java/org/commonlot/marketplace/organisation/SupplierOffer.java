package org.commonlot.marketplace.organisation;

import java.util.Set;

/**
 * What a supplier does and where.
 *
 * @param regions NUTS codes of large regions; all of them for the whole country
 * @param capabilities codes of {@link Capabilities}
 * @param cpv eight digits of the Common Procurement Vocabulary each
 */
public record SupplierOffer(Set<String> regions, Set<String> capabilities, Set<String> cpv) {

    public SupplierOffer {
        regions = Set.copyOf(regions);
        capabilities = Set.copyOf(capabilities);
        cpv = Set.copyOf(cpv);
    }
}
