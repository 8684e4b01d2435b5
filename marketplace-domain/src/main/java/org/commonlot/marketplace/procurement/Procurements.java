package org.commonlot.marketplace.procurement;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Procurements extends Repository<Procurement, ProcurementId> {

    Procurement save(Procurement procurement);

    /** Writes what was changed so far: where one row must have left its place before another takes it. */
    void flush();

    Optional<Procurement> findById(ProcurementId id);

    Optional<Procurement> findByReference(String reference);

    /** To be edited: its version grows, although only a part of it may change. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select p from Procurement p where p.id = :id")
    Optional<Procurement> edited(ProcurementId id);

    /** Shared: many bids at once, but nobody closes, cancels or opens meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from Procurement p where p.id = :id")
    Optional<Procurement> share(ProcurementId id);

    /** Exclusive: waits for bids that are being taken, and holds off others. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Procurement p where p.id = :id")
    Optional<Procurement> exclusive(ProcurementId id);

    @Query("select p.id from Procurement p join p.lots l where l.id = :lot")
    Optional<ProcurementId> idByLot(LotId lot);

    @Query("select p.id from Procurement p join p.guests g where g.id = :guest")
    Optional<ProcurementId> idByGuest(GuestId guest);

    /** In which somebody at this address is asked to take part, and may still answer. */
    @Query("""
        select p from Procurement p
        where p.state in (ProcurementState.DRAFT, ProcurementState.IN_REVIEW, ProcurementState.APPROVED)
        and exists (select 1 from Procurement q join q.guests g
            where q.id = p.id and g.email = :email and g.standing = GuestStanding.ASKED)
        order by p.createdAt desc, p.id desc
        """)
    List<Procurement> asking(String email, Limit limit);

    @Query("select p.id from Procurement p where p.publicState = PublicState.OPEN and p.timetable.bidsClose <= :now")
    List<ProcurementId> dueToClose(Instant now);

    @Query("select p.id from Procurement p where p.scheduledFor <= :now"
            + " and p.state in (ProcurementState.APPROVED, ProcurementState.NOTICE_FILED)")
    List<ProcurementId> dueToPublish(Instant now);

    @Query("""
        select p from Procurement p
        where p.lead in :leads
        or exists (select 1 from Procurement q join q.team t where q.id = p.id and t.personId = :person)
        or exists (select 1 from Procurement q join q.guests g
            where q.id = p.id and g.personId = :person and g.standing = GuestStanding.ACCEPTED)
        order by p.createdAt desc, p.id desc
        """)
    List<Procurement> onDesk(UUID person, Collection<OrganisationId> leads, Limit limit);

    @Query(value = "select nextval('procurement_number')", nativeQuery = true)
    long nextNumber();

    /** What an authority leads, newest first. */
    @Query("select p from Procurement p where p.lead = :lead order by p.createdAt desc, p.id desc")
    List<Procurement> ofLead(OrganisationId lead, Limit most);

    /** What an authority has announced since a moment, newest first. */
    @Query("select p from Procurement p where p.lead = :lead and p.publishedAt > :since order by p.publishedAt desc")
    List<Procurement> announcedSince(OrganisationId lead, Instant since, Limit most);
}
