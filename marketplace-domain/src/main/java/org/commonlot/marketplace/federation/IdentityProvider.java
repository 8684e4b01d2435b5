package org.commonlot.marketplace.federation;

import java.util.Set;
import org.commonlot.marketplace.terms.OrganisationId;

/** Another system that keeps people's accounts, and is told which organisations they belong to. */
public interface IdentityProvider {

    /**
     * An organisation as the provider is to know it.
     *
     * @param members by the provider's own subjects: those of its people who have been here by way of the provider
     */
    record Provisioned(OrganisationId id, String name, Set<String> members) {

        public Provisioned {
            members = Set.copyOf(members);
        }
    }

    /** How it calls itself in what it says of people. */
    String issuer();

    /**
     * Makes it so, whatever was there before: called again, it changes nothing.
     *
     * @throws RuntimeException when it could not be done, wholly or in part; it will be tried again
     */
    void provision(Provisioned organisation);
}
