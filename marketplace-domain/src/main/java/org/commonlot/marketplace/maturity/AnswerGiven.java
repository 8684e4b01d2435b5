package org.commonlot.marketplace.maturity;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one dimension.
 *
 * @param level nothing to leave it unanswered
 * @param reason why it is this level, or why it is not answered
 * @param evidence a link or words
 */
public record AnswerGiven(@Nullable Integer level, String reason, String evidence) {}
