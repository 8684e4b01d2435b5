package org.commonlot.marketplace.maturity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SelfAssessments extends Repository<SelfAssessment, AssessmentId> {

    SelfAssessment saveAndFlush(SelfAssessment assessment);

    Optional<SelfAssessment> findById(AssessmentId id);

    /** Alone: whatever is done to one is done after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from SelfAssessment a where a.id = :id")
    Optional<SelfAssessment> alone(AssessmentId id);

    boolean existsByOpenKey(String openKey);

    @Query("""
        select a from SelfAssessment a
        where a.authorityId = :authority and a.state <> org.commonlot.marketplace.maturity.AssessmentState.DISCARDED
        order by a.startedAt desc, a.id\
        """)
    List<SelfAssessment> of(UUID authority, Limit limit);

    @Query("""
        select a from SelfAssessment a
        where a.authorityId = :authority and a.framework = :framework
        and a.state = org.commonlot.marketplace.maturity.AssessmentState.CONFIRMED
        order by a.confirmedAt desc, a.id\
        """)
    List<SelfAssessment> confirmed(UUID authority, String framework, Limit limit);

    /** What everybody may read of it, the newest first. */
    @Query("""
        select a from SelfAssessment a
        where a.authorityId = :authority
        and a.state = org.commonlot.marketplace.maturity.AssessmentState.CONFIRMED
        and a.visibility = org.commonlot.marketplace.maturity.Visibility.PUBLIC
        order by a.confirmedAt desc, a.id\
        """)
    List<SelfAssessment> shared(UUID authority, Limit limit);
}
