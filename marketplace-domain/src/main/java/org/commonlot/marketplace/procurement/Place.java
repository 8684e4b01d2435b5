package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.terms.PersonId;

/** A duty that somebody has on one procurement. */
public record Place(PersonId person, Duty duty) {}
