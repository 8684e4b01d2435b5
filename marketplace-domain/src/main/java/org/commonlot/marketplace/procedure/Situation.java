package org.commonlot.marketplace.procedure;

import java.util.EnumSet;
import java.util.Set;
import org.commonlot.marketplace.procedure.TimeLimit.Circumstance;

/**
 * The facts on which a minimum period depends.
 *
 * @param electronic whether tenders may be submitted electronically: on this platform always
 * @param documents whether all tender documents come with the notice
 * @param claimed what else holds: light touch, a negotiated period, urgency…
 */
public record Situation(
        Buyer buyer, boolean utilities, boolean electronic, boolean documents, Set<Circumstance> claimed) {

    public Situation {
        claimed = claimed.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(claimed));
    }

    boolean is(Circumstance circumstance) {
        return switch (circumstance) {
            case LIGHT_TOUCH, NEGOTIATED, PRESELECTED, PLANNED_NOTICE, URGENCY, DYNAMIC_MARKET ->
                claimed.contains(circumstance);
            case ELECTRONIC_WITH_DOCUMENTS -> electronic && documents;
            case ELECTRONIC -> electronic;
            case WITH_DOCUMENTS -> documents;
            case OTHERWISE -> true;
        };
    }
}
