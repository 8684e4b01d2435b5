package org.commonlot.marketplace.procurement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReviewComments extends Repository<ReviewComment, UUID> {

    ReviewComment save(ReviewComment comment);

    Optional<ReviewComment> findById(UUID id);

    List<ReviewComment> findByProcurementIdOrderByWrittenAtAscIdAsc(UUID procurement);

    long countByProcurementIdAndResolvedAtIsNull(UUID procurement);
}
