package org.commonlot.marketplace.contract;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;

/** A share of an award that its authority did not take, by a decision of its own; VAT included. */
public record DeclinedShare(
        LotId lot, OrganisationId authority, Money price, String reason, String person, Instant at) {}
