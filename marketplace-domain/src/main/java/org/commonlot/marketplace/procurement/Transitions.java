package org.commonlot.marketplace.procurement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Transitions extends Repository<Transition, UUID> {

    Transition save(Transition transition);

    List<Transition> findByProcurementIdOrderByAtAscRecordedAtAsc(UUID procurementId);
}
