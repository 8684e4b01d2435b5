package org.commonlot.marketplace.pooling;

import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.procurement.ProcurementId;

/** In which lot each line of demand is bought: whoever keeps what bids price knows. */
public interface LinePlaces {

    /** The number of its lot by line; none for a line of which nobody has said it. */
    Map<UUID, Integer> of(ProcurementId id);
}
