package org.commonlot.marketplace.web.components;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the person behind a request is called, and for whom they act: the principal itself is but an id. */
public interface SignedInName {

    /**
     * Where somebody acts.
     *
     * @param name of the organisation; nothing for somebody who is in none
     * @param several whether they can choose another one
     */
    record Place(@Nullable String name, boolean several) {}

    /** Nothing for somebody who is not signed in. */
    Optional<String> name(HttpServletRequest request);

    /** Nothing for somebody who is not signed in. */
    Optional<Place> place(HttpServletRequest request);
}
