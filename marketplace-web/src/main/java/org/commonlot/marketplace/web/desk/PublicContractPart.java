package org.commonlot.marketplace.web.desk;

import java.util.List;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.web.components.Component;

/** What one capability adds to the public page of a contract; beans in the order of {@code @Order}. */
public interface PublicContractPart {

    /** Headings and what stands below them, from level two on. */
    List<Component> parts(ContractId contract);
}
