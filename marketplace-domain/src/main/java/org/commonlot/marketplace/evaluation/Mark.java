package org.commonlot.marketplace.evaluation;

import jakarta.persistence.Embeddable;
import org.commonlot.marketplace.terms.Refused;

/**
 * A judgement: points on the published scale, and why. The words for each number of points stand with the criteria.
 *
 * @param points from 0 to 5
 */
@Embeddable
public record Mark(int points, String reason) {

    public static final int MOST = 5;

    void check() {
        if (points < 0 || points > MOST) throw new Refused(EvaluationRefusal.POINTS_OUT_OF_RANGE, MOST);
        if (reason.isBlank()) throw new Refused(EvaluationRefusal.REASON_NEEDED);
    }
}
