package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaymentNotices extends Repository<PaymentNotice, UUID> {

    PaymentNotice saveAndFlush(PaymentNotice notice);

    boolean existsByAuthorityIdAndKindAndLastDay(UUID authority, Span.Kind kind, LocalDate lastDay);

    @Query("select n from PaymentNotice n where n.authorityId = :authority and n.kind = :kind and n.lastDay = :lastDay")
    Optional<PaymentNotice> one(UUID authority, Span.Kind kind, LocalDate lastDay);

    @Query("""
        select n from PaymentNotice n where n.authorityId = :authority and n.kind = :kind and n.payments > 0
        order by n.lastDay desc, n.id\
        """)
    List<PaymentNotice> paid(UUID authority, Span.Kind kind, Limit limit);

    /** The latest first. */
    @Query("select n from PaymentNotice n where n.authorityId = :authority order by n.lastDay desc, n.kind, n.id")
    List<PaymentNotice> of(UUID authority, Limit limit);
}
