package org.commonlot.marketplace.web.demo;

import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.salescycle.CycleCounting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Tells the story once, when the application starts on an empty database. */
@Component
@Demo
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoStory story;
    private final DemoPlans plans;
    private final DemoCoalition coalition;
    private final DemoTogether together;
    private final DemoSharing sharing;
    private final DemoPerformance performance;
    private final DemoRegister register;
    private final DemoMaturity maturity;
    private final CycleCounting counting;
    private final People people;

    DemoStart(
            DemoStory story,
            DemoPlans plans,
            DemoCoalition coalition,
            DemoTogether together,
            DemoSharing sharing,
            DemoPerformance performance,
            DemoRegister register,
            DemoMaturity maturity,
            CycleCounting counting,
            People people) {
        this.story = story;
        this.plans = plans;
        this.coalition = coalition;
        this.together = together;
        this.sharing = sharing;
        this.performance = performance;
        this.register = register;
        this.maturity = maturity;
        this.counting = counting;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.any()) return;
        var framework = story.tell();
        plans.tell();
        together.tell(coalition.tell());
        sharing.calledOff(framework);
        sharing.marked();
        performance.tell();
        register.tell();
        maturity.tell();
        counting.sweep();
        LOG.info("The demo is ready: open http://localhost:8080 and sign in as anybody from the list");
    }
}
