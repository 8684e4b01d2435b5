package org.commonlot.marketplace.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One thing to be judged: a bid under one criterion. */
@Embeddable
public record Item(
        @Column(name = "bid_reference") String bid,
        @Column(name = "criterion_id") UUID criterion) {}
