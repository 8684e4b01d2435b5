package org.commonlot.marketplace.clarification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Questions extends Repository<Question, UUID> {

    Question save(Question question);

    Optional<Question> findById(UUID id);

    List<Question> findByProcurementIdOrderByAskedAtAscIdAsc(UUID procurementId);

    List<Question> findByProcurementIdAndSupplierIdOrderByAskedAtAscIdAsc(UUID procurementId, UUID supplierId);
}
