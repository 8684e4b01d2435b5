package org.commonlot.marketplace.ordering;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.jspecify.annotations.Nullable;

/** What the winner of a lot bid to deliver at which prices, and whether it is called off under a framework. */
@Entity
class PriceList {

    @Id
    private UUID lotId = new UUID(0, 0);

    @Version
    private @Nullable Long version;

    private UUID procurementId = lotId;
    private boolean framework;
    private Instant recordedAt = Instant.EPOCH;
    private @Nullable String bidReference;

    protected PriceList() {}

    static PriceList record(ProcurementId procurement, LotId lot) {
        var list = new PriceList();
        list.lotId = lot.value();
        list.procurementId = procurement.value();
        return list;
    }

    void put(boolean framework, Instant now) {
        this.framework = framework;
        this.recordedAt = now;
    }

    /** The prices are those that the winner gave for the lot's price schedule: nobody types them again. */
    void fill(String bid, Instant now) {
        bidReference = bid;
        recordedAt = now;
    }

    boolean byBid() {
        return bidReference != null;
    }

    boolean framework() {
        return framework;
    }

    LotId lot() {
        return new LotId(lotId);
    }

    ProcurementId procurement() {
        return new ProcurementId(procurementId);
    }
}
