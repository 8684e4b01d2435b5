package org.commonlot.marketplace.web.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Sweep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The scheduler, on our clock, so that it travels with it. There is no row per deadline: amendments and time travel
 * reschedule nothing. A node with {@code commonlot.jobs.enabled=false} only answers requests, and leaves the work to others.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "commonlot.jobs.enabled", matchIfMissing = true)
class Jobs {

    /** Follows the given clock: the builder sets none of its own. */
    private static final class OnOurClock extends SchedulerBuilder {

        OnOurClock(DataSource database, MarketClock ours) {
            super(database, new ArrayList<>());
            this.clock = ours::instant;
        }
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource database,
            MarketClock clock,
            List<Sweep> sweeps,
            @Value("${commonlot.jobs.every:1s}") Duration every,
            @Value("${commonlot.jobs.unhurried:1m}") Duration unhurried) {
        var tasks = sweeps.stream()
                .map(sweep -> Tasks.recurring(sweep.name(), FixedDelay.of(sweep.isAwaited() ? every : unhurried))
                        .execute((instance, context) -> sweep.sweep()))
                .toList();
        return new OnOurClock(database, clock)
                .startTasks(tasks)
                .pollingInterval(every)
                .threads(2)
                .build();
    }

    /** Only when everything else is ready: a job that runs while beans are being made waits for them, and they for it. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> startOfJobs(Scheduler scheduler) {
        return ready -> scheduler.start();
    }
}
