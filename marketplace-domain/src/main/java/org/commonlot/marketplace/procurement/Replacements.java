package org.commonlot.marketplace.procurement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Replacements extends Repository<Replacement, UUID> {

    Replacement save(Replacement replacement);

    boolean existsByProcurementIdAndDutyAndLeftId(UUID procurementId, Duty duty, UUID leftId);

    List<Replacement> findByProcurementIdOrderByReplacedAt(UUID procurementId);
}
