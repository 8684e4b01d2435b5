package org.commonlot.marketplace.performance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContractNotes extends Repository<ContractNote, UUID> {

    ContractNote saveAndFlush(ContractNote note);

    /** The latest first. */
    @Query("select n from ContractNote n where n.contractId = :contract order by n.writtenAt desc, n.id")
    List<ContractNote> of(UUID contract, Limit limit);
}
