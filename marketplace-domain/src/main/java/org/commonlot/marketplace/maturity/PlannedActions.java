package org.commonlot.marketplace.maturity;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlannedActions extends Repository<PlannedAction, ActionId> {

    PlannedAction saveAndFlush(PlannedAction action);

    Optional<PlannedAction> findById(ActionId id);

    /** Alone: whatever is done to one is done after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from PlannedAction a where a.id = :id")
    Optional<PlannedAction> alone(ActionId id);

    @Query("select a from PlannedAction a where a.authorityId = :authority order by a.due, a.id")
    List<PlannedAction> of(UUID authority, Limit limit);

    @Query("select count(a) from PlannedAction a where a.authorityId = :authority and a.endedAt is null")
    long countOpen(UUID authority);

    /** Whose actions have passed their day, and who have not been reminded lately. */
    @Query("""
        select distinct a.authorityId as authority, a.ownerId as owner from PlannedAction a
        where a.nextReminder <= :today\
        """)
    List<Late> late(LocalDate today, Limit limit);

    /** Somebody who is late. */
    interface Late {
        UUID getAuthority();

        UUID getOwner();
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select a from PlannedAction a
        where a.authorityId = :authority and a.ownerId = :owner and a.nextReminder <= :today order by a.id\
        """)
    List<PlannedAction> lateOf(UUID authority, UUID owner, LocalDate today);
}
