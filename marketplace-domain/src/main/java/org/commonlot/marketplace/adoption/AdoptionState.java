package org.commonlot.marketplace.adoption;

import java.util.Set;

/** How far an authority has got with a solution, and what may follow. */
public enum AdoptionState {
    CONSIDERING,
    ADOPTED,
    IN_USE,
    RETIRED;

    /** What can be said next. Who has adopted it has ended considering it; what was retired may be taken up again. */
    public Set<AdoptionState> next() {
        return switch (this) {
            case CONSIDERING -> Set.of(ADOPTED, IN_USE, RETIRED);
            case ADOPTED -> Set.of(IN_USE, RETIRED);
            case IN_USE -> Set.of(RETIRED);
            case RETIRED -> Set.of(CONSIDERING, ADOPTED, IN_USE);
        };
    }

    /** What can be said first: nobody retires what they never had. */
    public static Set<AdoptionState> first() {
        return Set.of(CONSIDERING, ADOPTED, IN_USE);
    }
}
