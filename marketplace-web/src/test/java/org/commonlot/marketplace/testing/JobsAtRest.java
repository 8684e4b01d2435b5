package org.commonlot.marketplace.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** No job runs during a test that does a job's work itself, and looks at what came of it. */
public final class JobsAtRest implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        jobs(test, jobs -> {
            jobs.pause();
            while (!jobs.getCurrentlyExecuting().isEmpty()) Thread.onSpinWait();
        });
    }

    @Override
    public void afterEach(ExtensionContext test) {
        jobs(test, Scheduler::resume);
    }

    private static void jobs(ExtensionContext test, Consumer<Scheduler> act) {
        SpringExtension.getApplicationContext(test)
                .getBeanProvider(Scheduler.class)
                .ifAvailable(act);
    }
}
