package org.commonlot.marketplace.performance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface KpiAssessments extends Repository<KpiAssessment, AssessmentId> {

    KpiAssessment saveAndFlush(KpiAssessment assessment);

    Optional<KpiAssessment> findById(AssessmentId id);

    /** The latest first. */
    @Query("select a from KpiAssessment a where a.contractId = :contract order by a.number desc")
    List<KpiAssessment> of(UUID contract);
}
