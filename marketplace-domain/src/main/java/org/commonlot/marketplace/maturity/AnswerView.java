package org.commonlot.marketplace.maturity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one dimension.
 *
 * @param revision counts how often it was saved
 * @param level nothing where it is not answered
 */
public record AnswerView(
        int revision, @Nullable Integer level, String reason, String evidence, String by, Instant at) {}
