package org.commonlot.marketplace.federation;

import jakarta.persistence.Embeddable;

/** A person as a provider names them. */
@Embeddable
record Subject(String issuer, String subject) {}
