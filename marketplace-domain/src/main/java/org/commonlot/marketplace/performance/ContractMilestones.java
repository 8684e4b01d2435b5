package org.commonlot.marketplace.performance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContractMilestones extends Repository<ContractMilestone, MilestoneId> {

    ContractMilestone saveAndFlush(ContractMilestone milestone);

    void delete(ContractMilestone milestone);

    void flush();

    Optional<ContractMilestone> findById(MilestoneId id);

    @Query("select m from ContractMilestone m where m.contractId = :contract order by m.place")
    List<ContractMilestone> of(UUID contract);
}
