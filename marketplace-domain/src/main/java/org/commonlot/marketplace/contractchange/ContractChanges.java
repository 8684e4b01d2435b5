package org.commonlot.marketplace.contractchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContractChanges extends Repository<ContractChange, ChangeId> {

    ContractChange saveAndFlush(ContractChange change);

    Optional<ContractChange> findById(ChangeId id);

    @Query("select c.contractId from ContractChange c where c.id = :id")
    Optional<UUID> contract(ChangeId id);

    /** The newest first. */
    @Query("select c from ContractChange c where c.contractId = :contract order by c.number desc")
    List<ContractChange> of(UUID contract);
}
