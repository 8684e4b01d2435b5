package org.commonlot.marketplace.ordering;

import java.time.Instant;
import org.commonlot.marketplace.contract.ContractId;

/** An order under a contract was approved, and the supplier has it. */
public record OrderPlaced(ContractId contract, Instant at) {}
