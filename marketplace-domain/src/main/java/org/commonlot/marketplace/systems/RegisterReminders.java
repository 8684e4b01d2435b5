package org.commonlot.marketplace.systems;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RegisterReminders extends Repository<RegisterReminder, UUID> {

    RegisterReminder saveAndFlush(RegisterReminder reminder);

    Optional<RegisterReminder> findById(UUID authority);
}
