package org.commonlot.marketplace.preparation;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said at a gate.
 *
 * @param applies false where the gate doesn't stand before this procurement, for the reason in the answer
 * @param day of the decision or notice, where the gate counts from one
 */
public record GateAnswer(
        boolean applies, String answer, @Nullable LocalDate day, PersonId by, Instant at) {}
