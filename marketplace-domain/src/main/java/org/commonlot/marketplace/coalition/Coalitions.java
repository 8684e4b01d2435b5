package org.commonlot.marketplace.coalition;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Coalitions extends Repository<Coalition, CoalitionId> {

    Coalition saveAndFlush(Coalition coalition);

    Optional<Coalition> findById(CoalitionId id);

    Optional<Coalition> findBySlug(String slug);

    boolean existsBySlug(String slug);

    /** Alone: whatever is done to one is done after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Coalition c where c.id = :id")
    Optional<Coalition> alone(CoalitionId id);

    @Query("select c from Coalition c where c.name > :after order by c.name, c.id")
    List<Coalition> page(String after, Limit limit);

    @Query("""
        select distinct c from Coalition c left join c.members m left join c.invitations i
        where (m.authorityId in :authorities and (m.to is null or m.to > :day))
        or (i.authorityId in :authorities and i.standing = org.commonlot.marketplace.coalition.InvitationStanding.OPEN)
        order by c.name, c.id\
        """)
    List<Coalition> of(Collection<UUID> authorities, LocalDate day, Limit limit);

    /** A member of a coalition, for lists. */
    interface Buyer {
        String getSlug();

        String getName();

        UUID getAuthority();
    }

    /** All who buy on that day in the coalitions in which this one does. */
    @Query("""
        select c.slug as slug, c.name as name, m.authorityId as authority from Coalition c join c.members m
        where m.tier <> org.commonlot.marketplace.coalition.Tier.OBSERVER
        and m.from <= :day and (m.to is null or m.to > :day) and exists (
          select 1 from Coalition d join d.members o where d = c and o.authorityId = :authority
            and o.tier <> org.commonlot.marketplace.coalition.Tier.OBSERVER
            and o.from <= :day and (o.to is null or o.to > :day))
        order by c.name, c.id, m.authorityId\
        """)
    List<Buyer> buyersWith(UUID authority, LocalDate day);

    /** All who buy on that day in coalitions. */
    @Query("""
        select c.slug as slug, c.name as name, m.authorityId as authority from Coalition c join c.members m
        where m.tier <> org.commonlot.marketplace.coalition.Tier.OBSERVER
        and m.from <= :day and (m.to is null or m.to > :day)
        order by c.name, c.id, m.authorityId\
        """)
    List<Buyer> buyers(LocalDate day);

    /** Whose newest agreement may have to be signed still: at most so many, those longest without a reminder first. */
    @Query("""
        select c.id from Coalition c join c.agreements a
        where a.number = size(c.agreements) and a.remindedAt < :before order by a.remindedAt, c.id\
        """)
    List<CoalitionId> notRemindedSince(Instant before, Limit limit);
}
