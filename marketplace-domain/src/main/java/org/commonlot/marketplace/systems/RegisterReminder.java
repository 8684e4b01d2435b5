package org.commonlot.marketplace.systems;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When an authority was last asked whether its register is still right. */
@Entity
class RegisterReminder {

    @Id
    private UUID authorityId = new UUID(0, 0);

    @Version
    private @Nullable Long version;

    private LocalDate remindedOn = LocalDate.EPOCH;

    protected RegisterReminder() {}

    static RegisterReminder of(UUID authority) {
        var reminder = new RegisterReminder();
        reminder.authorityId = authority;
        return reminder;
    }

    void remind(LocalDate today) {
        remindedOn = today;
    }
}
