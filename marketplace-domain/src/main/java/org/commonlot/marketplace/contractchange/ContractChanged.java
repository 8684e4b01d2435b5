package org.commonlot.marketplace.contractchange;

import java.time.LocalDate;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * A change of a contract has taken effect, or its end.
 *
 * @param value in all from now on, VAT included
 * @param ends the last day of the contract, where it has one
 */
public record ContractChanged(
        ContractId id, Money value, @Nullable LocalDate ends) {}
