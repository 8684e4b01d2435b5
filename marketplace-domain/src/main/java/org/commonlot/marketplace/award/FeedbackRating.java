package org.commonlot.marketplace.award;

import java.time.Instant;

/**
 * What a bidder that had not won said of its summary or feedback.
 *
 * @param bid the bid's reference
 * @param number which award of the lot it was told of, from 1
 * @param remark in its own words; empty where it said no more
 */
public record FeedbackRating(String bid, int number, Usefulness usefulness, String remark, Instant at) {}
