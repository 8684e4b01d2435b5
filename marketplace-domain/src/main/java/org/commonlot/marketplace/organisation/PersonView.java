package org.commonlot.marketplace.organisation;

import java.util.Set;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.PersonId;

/** A person as colleagues see them. */
public record PersonView(PersonId id, String name, String email, Set<Seat> seats) {}
