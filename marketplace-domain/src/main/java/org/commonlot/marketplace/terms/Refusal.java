package org.commonlot.marketplace.terms;

import org.jspecify.annotations.Nullable;

/**
 * A rule that can say no. Implemented by one enum per capability; its text is the message
 * {@code refusal.<capability>.<CODE>}.
 */
public interface Refusal {

    String name();

    /** The capability whose rule this is, as in message keys and package names. */
    String capability();

    /** The form field that caused it, when there is one. */
    default @Nullable String field() {
        return null;
    }

    default String messageKey() {
        return "refusal." + capability() + "." + name();
    }
}
