package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.notification.EachAlone;
import org.commonlot.marketplace.terms.Sweep;
import org.springframework.stereotype.Component;

/** Looks for reports that are due soon, one transaction each. */
@Component
public class ReportSweep implements Sweep {

    private final ExclusionReporting reporting;

    ReportSweep(ExclusionReporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public String name() {
        return "exclusion-reports";
    }

    @Override
    public void sweep() {
        EachAlone.remind("the report on", reporting.due(), reporting::remind);
    }
}
