package org.commonlot.marketplace.planning;

import java.time.Instant;
import java.util.UUID;

/** A pipeline entry was added or changed: everybody may read it. */
public record PipelinePublished(UUID entry, Instant at) {}
