package org.commonlot.marketplace.web.desk;

import java.util.Optional;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Actor;

/** What one capability adds to the public page of a procurement; beans in the order of {@code @Order}. */
public interface PublicPart {

    /**
     * Heading, notes and acts; tasks are not shown there.
     *
     * @param actor nobody who is signed in, or whoever is
     */
    Optional<Portion> portion(PublishedOpportunity published, Optional<Actor> actor);
}
