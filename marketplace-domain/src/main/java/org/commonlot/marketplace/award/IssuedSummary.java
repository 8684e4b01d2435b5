package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.terms.OrganisationId;

/**
 * A summary as one bidder received it.
 *
 * @param number which award of the lot it is about, from 1
 */
public record IssuedSummary(
        String bid, int number, OrganisationId supplier, Instant issuedAt, AssessmentSummary summary) {}
