package org.commonlot.marketplace.publication;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Where a lot stands, and from its lots the tender: in the words of the codelist {@code tenderStatus}. */
enum LotStatus {
    /** Open for bids, or its bids are being assessed. */
    ACTIVE,
    /** Awarded. */
    COMPLETE,
    UNSUCCESSFUL,
    CANCELLED;

    static LotStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tender goes on while a lot does, and is complete when each is decided and one at least was awarded. */
    static LotStatus ofTender(Collection<LotStatus> lots) {
        for (var status : List.of(ACTIVE, COMPLETE, UNSUCCESSFUL)) {
            if (lots.contains(status)) return status;
        }
        return CANCELLED;
    }
}
