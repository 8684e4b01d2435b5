package org.commonlot.marketplace.contract;

import java.math.BigDecimal;
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

    /** All parts of a contract that several authorities sign together, that of the one that leads first. */
    @Query("select c from Contract c where c.wholeId = :whole"
            + " order by case when c.id.value = :whole then 0 else 1 end, c.authorityId")
    List<Contract> parts(UUID whole);

    /** The parts of the contract that this one stands for or belongs to; itself alone where it is of one authority. */
    default List<Contract> whole(Contract contract) {
        var parts = parts(contract.whole().value());
        return parts.isEmpty() ? List.of(contract) : parts;
    }

    /** Those of the award itself: what others called off from the lot is not among them. */
    @Query("select c from Contract c where c.lot = :lot and c.calledOff = false order by c.authorityId")
    List<Contract> ofLot(LotId lot);

    @Query("select c from Contract c where c.procurementId = :procurement order by c.lot.value, c.authorityId")
    List<Contract> ofProcurement(UUID procurement);

    @Query("select coalesce(sum(c.price), 0) from Contract c where c.procurementId = :procurement")
    BigDecimal total(UUID procurement);

    @Query("select count(c) > 0 from Contract c where c.lot = :lot and c.authorityId = :authority")
    boolean has(LotId lot, UUID authority);
}
