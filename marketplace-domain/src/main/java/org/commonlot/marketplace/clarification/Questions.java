package org.commonlot.marketplace.clarification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Questions extends Repository<Question, UUID> {

    Question save(Question question);

    Optional<Question> findById(UUID id);

    List<Question> findByProcurementIdOrderByAskedAtAscIdAsc(UUID procurementId);

    @Query("""
        select q from Question q where q.procurementId = :procurement and (q.owner = :owner or q.supplierId = :supplier)
        order by q.askedAt, q.id\
        """)
    List<Question> askedBy(UUID procurement, byte[] owner, UUID supplier);

    /** Open procurements with questions that wait although bids close before a moment, and no proposal yet. */
    @Query("""
        select distinct q.procurementId from Question q, Procurement p
        where p.id.value = q.procurementId and q.state = QuestionState.ASKED
        and p.publicState = org.commonlot.marketplace.procurement.PublicState.OPEN
        and p.timetable.bidsClose > :now and p.timetable.bidsClose < :before
        and not exists (select 1 from ExtensionProposal x
            where x.procurementId = q.procurementId and x.deadline = p.timetable.bidsClose)\
        """)
    List<UUID> unansweredBefore(Instant now, Instant before);
}
