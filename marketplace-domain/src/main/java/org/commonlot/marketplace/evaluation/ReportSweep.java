package org.commonlot.marketplace.evaluation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for reports that are due soon, one transaction each. */
@Component
public class ReportSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSweep.class);

    private final ExclusionReporting reporting;

    ReportSweep(ExclusionReporting reporting) {
        this.reporting = reporting;
    }

    /** What fails for one is tried again at the next sweep, and holds nobody else up. */
    public void sweep() {
        for (var reference : reporting.due()) {
            try {
                reporting.remind(reference);
            } catch (RuntimeException e) {
                LOG.error("No reminder of the report on {}", reference, e);
            }
        }
    }
}
