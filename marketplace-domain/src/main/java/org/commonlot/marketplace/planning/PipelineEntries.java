package org.commonlot.marketplace.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PipelineEntries extends Repository<PipelineEntry, UUID> {

    PipelineEntry saveAndFlush(PipelineEntry entry);

    Optional<PipelineEntry> findById(UUID id);

    Optional<PipelineEntry> findByReference(String reference);

    Optional<PipelineEntry> findByProcurementId(UUID procurementId);

    @Query("select p from PipelineEntry p where p.authorityId = :authority order by p.plan.tenderExpected, p.id")
    List<PipelineEntry> of(UUID authority);

    @Query(value = "select nextval('planning_number')", nativeQuery = true)
    long nextNumber();
}
