package org.commonlot.marketplace.planning;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Engagements extends Repository<Engagement, UUID> {

    Engagement saveAndFlush(Engagement engagement);

    Optional<Engagement> findById(UUID id);

    Optional<Engagement> findByReference(String reference);

    /** Alone: the last place of an event goes to one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Engagement e where e.reference = :reference")
    Optional<Engagement> alone(String reference);

    @Query("select e from Engagement e where e.pipelineEntryId = :entry and e.procurementId is null")
    List<Engagement> ofEntry(UUID entry);

    @Query("select e from Engagement e where e.procurementId = :procurement order by e.draftedAt, e.id")
    List<Engagement> before(UUID procurement);

    @Query("select e from Engagement e where e.authorityId = :authority order by e.draftedAt desc, e.id")
    List<Engagement> of(UUID authority);

    @Query("""
        select e from Engagement e where e.state = EngagementState.PUBLISHED and e.facts.closes > :now
        order by e.facts.closes, e.id\
        """)
    List<Engagement> open(Instant now, Limit limit);
}
