package org.commonlot.marketplace.coalition;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** How many points an authority gives to a problem. */
@Embeddable
record VotedPoints(UUID authorityId, UUID problemId, int points) {}
