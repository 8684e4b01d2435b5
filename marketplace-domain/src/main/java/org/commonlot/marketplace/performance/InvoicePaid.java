package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import org.commonlot.marketplace.contract.ContractId;

/**
 * An invoice under a contract was paid.
 *
 * @param on the day in UK time
 */
public record InvoicePaid(ContractId contract, LocalDate on) {}
