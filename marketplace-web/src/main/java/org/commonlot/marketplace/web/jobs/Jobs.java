package org.commonlot.marketplace.web.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.commonlot.marketplace.adoption.AdoptionSweep;
import org.commonlot.marketplace.clarification.UnansweredQuestions;
import org.commonlot.marketplace.coalition.AgreementReminders;
import org.commonlot.marketplace.contractchange.ExpirySweep;
import org.commonlot.marketplace.evaluation.ReportSweep;
import org.commonlot.marketplace.federation.Provisioning;
import org.commonlot.marketplace.following.NewsDelivery;
import org.commonlot.marketplace.maturity.OverdueSweep;
import org.commonlot.marketplace.notification.Delivery;
import org.commonlot.marketplace.performance.AssessmentSweep;
import org.commonlot.marketplace.procurement.Deadlines;
import org.commonlot.marketplace.salescycle.CycleCounting;
import org.commonlot.marketplace.systems.RegisterSweep;
import org.commonlot.marketplace.terms.MarketClock;
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
            Deadlines deadlines,
            Delivery delivery,
            Provisioning provisioning,
            UnansweredQuestions unanswered,
            NewsDelivery news,
            AgreementReminders reminders,
            CycleCounting cycles,
            ExpirySweep expiry,
            RegisterSweep registers,
            AdoptionSweep adoptions,
            AssessmentSweep assessments,
            OverdueSweep overdue,
            ReportSweep reports,
            @Value("${commonlot.jobs.every:1s}") Duration every) {
        RecurringTask<Void> sweep =
                Tasks.recurring("deadlines", FixedDelay.of(every)).execute((instance, context) -> deadlines.sweep());
        RecurringTask<Void> post =
                Tasks.recurring("letters", FixedDelay.of(every)).execute((instance, context) -> delivery.sweep());
        RecurringTask<Void> tell = Tasks.recurring("provisioning", FixedDelay.of(every))
                .execute((instance, context) -> provisioning.sweep());
        RecurringTask<Void> questions =
                Tasks.recurring("questions", FixedDelay.of(every)).execute((instance, context) -> unanswered.sweep());
        RecurringTask<Void> newsTold =
                Tasks.recurring("news", FixedDelay.of(every)).execute((instance, context) -> news.sweep());
        RecurringTask<Void> signatures =
                Tasks.recurring("signatures", FixedDelay.of(every)).execute((instance, context) -> reminders.sweep());
        RecurringTask<Void> counted =
                Tasks.recurring("cycles", FixedDelay.of(every)).execute((instance, context) -> cycles.sweep());
        RecurringTask<Void> ends =
                Tasks.recurring("contract-ends", FixedDelay.of(every)).execute((instance, context) -> expiry.sweep());
        RecurringTask<Void> register = Tasks.recurring("systems-register", FixedDelay.of(every))
                .execute((instance, context) -> registers.sweep());
        RecurringTask<Void> stillUsed =
                Tasks.recurring("adoptions", FixedDelay.of(every)).execute((instance, context) -> adoptions.sweep());
        RecurringTask<Void> assessed = Tasks.recurring("assessments", FixedDelay.of(every))
                .execute((instance, context) -> assessments.sweep());
        RecurringTask<Void> late = Tasks.recurring("overdue-actions", FixedDelay.of(every))
                .execute((instance, context) -> overdue.sweep());
        RecurringTask<Void> reported = Tasks.recurring("exclusion-reports", FixedDelay.of(every))
                .execute((instance, context) -> reports.sweep());
        return new OnOurClock(database, clock)
                .startTasks(
                        sweep,
                        post,
                        tell,
                        questions,
                        newsTold,
                        signatures,
                        counted,
                        ends,
                        register,
                        stillUsed,
                        assessed,
                        late,
                        reported)
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
