package org.commonlot.marketplace.web.security;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Too many tries from one account or address: answered with 429 and the seconds to wait. */
class TooManyTries extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    TooManyTries(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        getHeaders()
                .set(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
