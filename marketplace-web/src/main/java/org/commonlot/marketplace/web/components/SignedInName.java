package org.commonlot.marketplace.web.components;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** How the person behind a request is called: the principal itself is but an id. */
public interface SignedInName {

    /** Nothing for somebody who is not signed in. */
    Optional<String> name(HttpServletRequest request);
}
