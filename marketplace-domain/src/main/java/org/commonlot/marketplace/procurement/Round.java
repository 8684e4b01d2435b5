package org.commonlot.marketplace.procurement;

/**
 * A lot at a stage.
 *
 * @param stage its number
 * @param last whether the award follows, or else another stage
 */
public record Round(ProcurementId procurement, LotId lot, int stage, boolean last) {}
