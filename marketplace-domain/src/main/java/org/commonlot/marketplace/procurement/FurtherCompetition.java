package org.commonlot.marketplace.procurement;

import java.util.Set;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * With what a competition between suppliers of a framework begins (Procurement Act 2023, s.46).
 *
 * @param category {@code goods}, {@code services} or {@code works}, as the framework has it
 * @param most that it may cost, VAT included
 * @param suppliers who are invited, and nobody else
 */
public record FurtherCompetition(
        String title,
        String problem,
        FrameworkUsed framework,
        @Nullable String category,
        Money most,
        Set<OrganisationId> suppliers) {

    public FurtherCompetition {
        suppliers = Set.copyOf(suppliers);
    }

    /**
     * How far it is still what it began as.
     *
     * @param underFramework whether its procedure is one under a framework
     * @param lots how many there are; one is the whole
     */
    public record Standing(
            boolean underFramework, Set<OrganisationId> invited, Set<OrganisationId> authorities, int lots) {

        public Standing {
            invited = Set.copyOf(invited);
            authorities = Set.copyOf(authorities);
        }
    }
}
