package org.commonlot.marketplace.spending;

import java.util.Optional;
import org.commonlot.marketplace.contract.ContractId;
import org.springframework.data.repository.Repository;

interface ContractMarks extends Repository<ContractMark, ContractId> {

    ContractMark saveAndFlush(ContractMark mark);

    Optional<ContractMark> findById(ContractId id);
}
