package org.commonlot.marketplace.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.List;
import org.commonlot.marketplace.terms.Sweep;
import org.commonlot.marketplace.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class JobsIT {

    @Autowired
    List<Sweep> sweeps;

    @Autowired
    Scheduler scheduler;

    @Test
    void schedulesWhateverComesDueEachUnderANameOfItsOwn() {
        var names = sweeps.stream().map(Sweep::name).toList();

        assertThat(names).doesNotHaveDuplicates().contains("deadlines", "letters", "exclusion-reports");
        assertThat(scheduler.getScheduledExecutions())
                .extracting(ScheduledExecution::getTaskInstance)
                .extracting(task -> task.getTaskName())
                .containsAll(names);
    }
}
