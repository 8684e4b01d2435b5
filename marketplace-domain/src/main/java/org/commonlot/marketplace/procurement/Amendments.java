package org.commonlot.marketplace.procurement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Amendments extends Repository<Amendment, UUID> {

    Amendment save(Amendment amendment);

    List<Amendment> findByProcurementIdOrderByNumber(UUID procurement);
}
