package org.commonlot.marketplace.maturity;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What a framework said, written by whom. */
@Embeddable
record WrittenVersion(String definition, Instant writtenAt, UUID writtenBy, String writtenName) {}
