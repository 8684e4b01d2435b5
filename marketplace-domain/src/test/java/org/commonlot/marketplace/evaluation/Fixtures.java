package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;

/** What the tests of this capability start from. */
final class Fixtures {

    static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    static final LotId LOT = new LotId(UUID.randomUUID());
    static final ProcurementId PROCUREMENT = new ProcurementId(UUID.randomUUID());
    static final Actor SOMEBODY = somebody();

    private Fixtures() {}

    static Actor somebody() {
        return new Actor(PersonId.next(), "Somebody", Set.of());
    }
}
