package org.commonlot.marketplace.performance;

import org.commonlot.marketplace.terms.Refused;

/**
 * What could go wrong.
 *
 * @param response what is done about it
 * @param owner who watches it
 */
public record RiskTerms(String title, Level likelihood, Level impact, String response, String owner) {

    public RiskTerms {
        title = title.strip();
        response = response.strip();
        owner = owner.strip();
    }

    void check() {
        if (title.isEmpty() || response.isEmpty() || owner.isEmpty()) throw new Refused(PerformanceRefusal.RISK_EMPTY);
    }
}
