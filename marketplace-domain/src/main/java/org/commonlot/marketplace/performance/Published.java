package org.commonlot.marketplace.performance;

import java.time.Instant;

/** A notice as a person read it off the central platform. */
public record Published(String number, Instant at) {

    public Published {
        number = number.strip();
    }
}
