package org.commonlot.marketplace.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OfferedPapers extends Repository<ContractPaper, ContractId> {

    ContractPaper saveAndFlush(ContractPaper paper);

    Optional<ContractPaper> findById(ContractId id);

    void delete(ContractPaper paper);

    default void drop(ContractId id) {
        findById(id).ifPresent(this::delete);
    }

    /** Those of contracts to which one of these organisations is a party, the newest first. */
    @Query("select p from ContractPaper p, Contract c where c.id.value = p.id.value and (c.supplierId in :own"
            + " or c.authorityId in :own"
            + " or exists (select 1 from Contract x where x.wholeId = c.id.value and x.authorityId in :own))"
            + " order by p.offeredAt desc, p.id.value")
    List<ContractPaper> ofParties(Collection<UUID> own, Limit limit);
}
