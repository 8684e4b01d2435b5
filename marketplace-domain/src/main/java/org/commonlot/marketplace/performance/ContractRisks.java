package org.commonlot.marketplace.performance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContractRisks extends Repository<ContractRisk, UUID> {

    ContractRisk saveAndFlush(ContractRisk risk);

    Optional<ContractRisk> findById(UUID id);

    @Query("select r from ContractRisk r where r.contractId = :contract order by r.recordedAt, r.id")
    List<ContractRisk> of(UUID contract);
}
