package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.commonlot.marketplace.terms.PersonId;

/** That somebody was put in another's place for a duty, by whom, when and why. */
public record ReplacementView(Duty duty, PersonId left, PersonId came, String reason, PersonId by, Instant at) {}
