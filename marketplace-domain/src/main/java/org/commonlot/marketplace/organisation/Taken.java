package org.commonlot.marketplace.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a register's file.
 *
 * @param refusal why it was not taken in
 * @param ties how many ties to other authorities it made
 * @param unknown the identifiers that it names and nobody has
 */
public record Taken(Outcome outcome, @Nullable OrganisationRefusal refusal, int ties, List<Identifier> unknown) {

    /** Whether it changed the register. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    public Taken {
        unknown = List.copyOf(unknown);
    }

    static Taken of(Outcome outcome) {
        return new Taken(outcome, null, 0, List.of());
    }

    static Taken refused(OrganisationRefusal refusal) {
        return new Taken(Outcome.REJECTED, refusal, 0, List.of());
    }

    static Taken tied(int ties, List<Identifier> unknown) {
        return new Taken(ties > 0 ? Outcome.CHANGED : Outcome.UNCHANGED, null, ties, unknown);
    }
}
