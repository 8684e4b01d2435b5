package org.commonlot.marketplace.calloff;

import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CallOffs extends Repository<CallOff, CallOffId> {

    CallOff saveAndFlush(CallOff callOff);

    Optional<CallOff> findById(CallOffId id);

    /** Asked before it is held: an entity that was read before would be stale then. */
    @Query("select c.procurementId from CallOff c where c.id = :id")
    Optional<UUID> procurement(CallOffId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CallOff c where c.id = :id")
    Optional<CallOff> alone(CallOffId id);

    @Query("select c.id from CallOff c where c.competitionId = :competition")
    Optional<CallOffId> idOfCompetition(UUID competition);

    Optional<CallOff> findByCompetitionId(UUID competition);

    /** The framework for which suppliers compete in this procurement. */
    @Query("select c.procurementId from CallOff c where c.competitionId = :competition")
    Optional<UUID> frameworkOf(UUID competition);

    /** The procurements in which suppliers competed for call-offs that are signed. */
    @Query("select c.competitionId from CallOff c where c.procurementId = :procurement and c.method = COMPETITION and"
            + " c.state = SIGNED")
    List<UUID> competed(UUID procurement);

    /** Reserved without a contract. */
    @Query(
            "select coalesce(sum(c.amount), 0) from CallOff c where c.procurementId = :procurement and c.state in (ASKED,"
                    + " AGREED)")
    BigDecimal pending(UUID procurement);

    @Query("select count(c) > 0 from CallOff c where c.lotId = :lot and c.standing = :authority")
    boolean stands(UUID lot, UUID authority);

    @Query("select c from CallOff c where c.procurementId = :procurement order by c.askedAt desc, c.id.value")
    List<CallOff> ofProcurement(UUID procurement, Limit limit);

    @Query("select c from CallOff c where c.authorityId in :authorities order by c.askedAt desc, c.id.value")
    List<CallOff> ofAuthorities(Collection<UUID> authorities, Limit limit);

    /** At a procurement that one of these authorities leads. */
    @Query(
            nativeQuery = true,
            value =
                    "select c.* from call_off c join procurement p on p.id = c.procurement_id where p.lead_authority_id in"
                            + " (:authorities) order by c.asked_at desc, c.id limit :most")
    List<CallOff> ledBy(Collection<UUID> authorities, int most);
}
