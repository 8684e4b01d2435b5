package org.commonlot.marketplace.performance;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.commonlot.marketplace.contract.ContractId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PerformanceFiles extends Repository<PerformanceFile, ContractId> {

    PerformanceFile saveAndFlush(PerformanceFile file);

    Optional<PerformanceFile> findById(ContractId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from PerformanceFile f where f.id = :id")
    Optional<PerformanceFile> alone(ContractId id);
}
