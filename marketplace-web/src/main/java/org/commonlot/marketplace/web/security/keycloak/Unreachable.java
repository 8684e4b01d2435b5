package org.commonlot.marketplace.web.security.keycloak;

import java.io.Serial;

/** Keycloak doesn't answer, or answers nonsense. */
class Unreachable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
