package org.commonlot.marketplace.contract;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SignedCopyRows extends Repository<SignedCopy, ContractId> {

    SignedCopy save(SignedCopy copy);

    Optional<SignedCopy> findById(ContractId id);
}
