package org.commonlot.marketplace.salescycle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonlot.marketplace.coalition.Circle;

/**
 * What is known of coalitions, one beside the other.
 *
 * @param everybody all authorities, members of a coalition or not
 * @param coalitions each with all that its members bought
 */
public record CoalitionsFigures(Figures everybody, Map<Circle, Figures> coalitions) {

    public CoalitionsFigures {
        coalitions = Collections.unmodifiableMap(new LinkedHashMap<>(coalitions));
    }
}
