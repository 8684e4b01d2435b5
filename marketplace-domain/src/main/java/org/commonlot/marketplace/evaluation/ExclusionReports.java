package org.commonlot.marketplace.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExclusionReports extends Repository<ExclusionReport, String> {

    ExclusionReport saveAndFlush(ExclusionReport report);

    Optional<ExclusionReport> findById(String reference);

    @Query("select r from ExclusionReport r where r.authorityId in :authorities"
            + " order by case when r.sentOn is null then 0 else 1 end, r.dueOn, r.bidReference")
    List<ExclusionReport> of(Collection<UUID> authorities, Limit limit);

    @Query("select r.bidReference from ExclusionReport r where r.sentOn is null and r.remindedAt is null"
            + " and r.dueOn <= :until order by r.dueOn, r.bidReference")
    List<String> toRemind(LocalDate until, Limit limit);
}
