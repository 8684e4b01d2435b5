package org.commonlot.marketplace.evaluation;

import java.time.Instant;

/** What was answered to a note of moderation or to a query of the record. */
public record AnswerView(String by, Instant at, String words) {}
