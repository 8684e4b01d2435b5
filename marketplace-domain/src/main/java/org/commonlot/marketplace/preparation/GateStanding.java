package org.commonlot.marketplace.preparation;

import java.util.List;
import org.commonlot.marketplace.procedure.Gate;
import org.jspecify.annotations.Nullable;

/**
 * How one gate stands.
 *
 * @param key under which it is answered
 * @param title of the authority's own gate; the others are called by their name
 * @param why its words are the message {@code preparation.gate.<gate>.<why>}, with the arguments
 */
public record GateStanding(
        Gate gate,
        String key,
        @Nullable String title,
        Status status,
        String why,
        List<Object> arguments,
        Who who,
        String legalReference) {

    /** Whether it lets the procurement through. */
    public enum Status {
        DONE,
        MISSING,
        NOT_APPLICABLE
    }

    /** Who has to act while it is missing. */
    public enum Who {
        AUTHOR,
        APPROVER,
        EVERYBODY
    }

    public GateStanding {
        arguments = List.copyOf(arguments);
    }

    /** Whether another capability knows of it, so that nobody need say it here. */
    public boolean known() {
        return gate == Gate.ENGAGEMENT && (why.equals("noticed") || why.equals("reason"));
    }

    public boolean missing() {
        return status == Status.MISSING;
    }
}
