package org.commonlot.marketplace.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import java.time.Clock;
import java.time.Instant;
import org.commonlot.marketplace.terms.MarketClock;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Brings the clock back after a test that travelled, and the jobs that would otherwise wait for the time to come. */
class ClockPutRight implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        var now = Clock.systemUTC().instant();
        context.getBean(MarketClock.class).travelTo(now);
        context.getBeanProvider(Scheduler.class).ifAvailable(jobs -> dueAgain(jobs, now));
    }

    private static void dueAgain(Scheduler jobs, Instant now) {
        for (var job : jobs.getScheduledExecutions()) {
            try {
                jobs.reschedule(job.getTaskInstance(), now);
            } catch (TaskInstanceException running) {
                // It runs, or has just run: it reckons its next time from the clock that was just put right.
            }
        }
        // The scheduler waits by our clock too: without this, until the time to which the test had travelled.
        jobs.triggerCheckForDueExecutions();
    }
}
