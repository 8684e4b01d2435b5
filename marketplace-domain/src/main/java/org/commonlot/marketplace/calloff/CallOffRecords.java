package org.commonlot.marketplace.calloff;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.springframework.stereotype.Component;

/** What is done with call-offs, in the ledger. */
@Component
class CallOffRecords {

    private final Ledger ledger;

    CallOffRecords(Ledger ledger) {
        this.ledger = ledger;
    }

    void keep(String act, CallOff callOff, Map<String, String> facts, Actor by, Instant now) {
        var all = new HashMap<>(facts);
        all.put("procurement", callOff.procurement().value().toString());
        all.put("authority", callOff.authority().value().toString());
        ledger.append("calloff." + act, callOff.id().value().toString(), by, now, all);
    }
}
