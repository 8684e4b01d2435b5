package org.commonlot.marketplace.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Contracts extends Repository<Contract, ContractId> {

    Contract save(Contract contract);

    Optional<Contract> findById(ContractId id);

    void delete(Contract contract);

    @Query("select c from Contract c where c.lot = :lot order by c.authorityId")
    List<Contract> ofLot(LotId lot);

    @Query("select c from Contract c where c.procurementId = :procurement order by c.lot.value, c.authorityId")
    List<Contract> ofProcurement(UUID procurement);
}
