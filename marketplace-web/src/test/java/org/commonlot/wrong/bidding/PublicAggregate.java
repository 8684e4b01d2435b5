package org.commonlot.wrong.bidding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Wrong: an aggregate that everybody can reach. */
@Entity
public class PublicAggregate {

    @Id
    long id;
}
