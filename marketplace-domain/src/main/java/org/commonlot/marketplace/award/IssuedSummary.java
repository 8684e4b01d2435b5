package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.terms.OrganisationId;

/** A summary as one bidder received it. */
public record IssuedSummary(String bid, OrganisationId supplier, Instant issuedAt, AssessmentSummary summary) {}
