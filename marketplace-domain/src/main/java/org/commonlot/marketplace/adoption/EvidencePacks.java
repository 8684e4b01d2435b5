package org.commonlot.marketplace.adoption;

import java.util.Optional;
import org.commonlot.marketplace.contract.ContractId;
import org.springframework.data.repository.Repository;

interface EvidencePacks extends Repository<EvidencePack, ContractId> {

    EvidencePack saveAndFlush(EvidencePack pack);

    Optional<EvidencePack> findById(ContractId id);
}
