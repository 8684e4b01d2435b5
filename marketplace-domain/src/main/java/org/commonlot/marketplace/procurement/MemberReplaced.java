package org.commonlot.marketplace.procurement;

import java.time.Instant;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;

/** Somebody has another's place for a duty from now on. */
public record MemberReplaced(
        ProcurementId procurement, Duty duty, PersonId left, PersonId came, String reason, Actor by, Instant at) {}
