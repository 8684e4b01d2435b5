package org.commonlot.marketplace.procurement;

/** Where a procurement stands until its bids close. From then on its lots tell: see {@link LotState}. */
public enum ProcurementState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    NOTICE_FILED,
    PUBLISHED,
    WITHDRAWN,
    CANCELLED
}
