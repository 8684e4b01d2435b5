package org.commonlot.marketplace.performance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SocialCommitments extends Repository<SocialCommitment, UUID> {

    SocialCommitment saveAndFlush(SocialCommitment commitment);

    Optional<SocialCommitment> findById(UUID id);

    @Query("select c from SocialCommitment c where c.contractId = :contract order by c.dueOn, c.id")
    List<SocialCommitment> of(UUID contract);
}
