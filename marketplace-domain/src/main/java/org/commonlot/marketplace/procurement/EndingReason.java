package org.commonlot.marketplace.procurement;

/** Why a procurement may end without award. */
public record EndingReason(String code, String legalReference) {}
