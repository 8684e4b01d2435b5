package org.commonlot.marketplace.maturity;

import java.time.LocalDate;
import org.commonlot.marketplace.terms.PersonId;

/**
 * What is to be done.
 *
 * @param owner who sees to it, of the authority's people
 * @param due the last day on which it is in time
 */
public record ActionFacts(String what, PersonId owner, LocalDate due) {}
