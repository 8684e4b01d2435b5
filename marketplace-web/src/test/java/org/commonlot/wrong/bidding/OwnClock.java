package org.commonlot.wrong.bidding;

import java.time.Instant;

/** Wrong: asks the machine for the time. */
class OwnClock {

    Instant received() {
        return Instant.now();
    }
}
