package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.notification.EachAlone;
import org.springframework.stereotype.Component;

/** Looks for reports that are due soon, one transaction each. */
@Component
public class ReportSweep {

    private final ExclusionReporting reporting;

    ReportSweep(ExclusionReporting reporting) {
        this.reporting = reporting;
    }

    public void sweep() {
        EachAlone.remind("the report on", reporting.due(), reporting::remind);
    }
}
