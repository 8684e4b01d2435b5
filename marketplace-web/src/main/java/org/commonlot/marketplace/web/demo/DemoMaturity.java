package org.commonlot.marketplace.web.demo;

import java.time.Duration;
import java.time.Instant;
import org.commonlot.marketplace.maturity.ActionFacts;
import org.commonlot.marketplace.maturity.ActionPlanning;
import org.commonlot.marketplace.maturity.AnswerGiven;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.FrameworkCatalogue;
import org.commonlot.marketplace.maturity.SelfAssessing;
import org.commonlot.marketplace.maturity.Visibility;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/** How far the demo's councils say they have come: one twice, one for its own people alone, one still at it. */
@Component
@Demo
class DemoMaturity {

    private static final String DECLARATION = "local-digital-declaration";
    private static final String QUESTIONS = "three-questions";
    private static final String PLACE = "place-and-people";

    private final DemoCast cast;
    private final SelfAssessing assessing;
    private final ActionPlanning planning;
    private final FrameworkCatalogue frameworks;
    private final MarketClock clock;

    DemoMaturity(
            DemoCast cast,
            SelfAssessing assessing,
            ActionPlanning planning,
            FrameworkCatalogue frameworks,
            MarketClock clock) {
        this.cast = cast;
        this.assessing = assessing;
        this.planning = planning;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** Ends at the moment at which it was called. */
    void tell() {
        var today = clock.instant();
        ago(today, 250);
        confirmed("city", DECLARATION, Visibility.PUBLIC, 2, 1, 2, 2, 0);
        ago(today, 60);
        var city = confirmed("city", DECLARATION, Visibility.PUBLIC, 4, 2, 3, 3, 2);
        planned(city, "plumbing", "Write the way out of the housing system into its next contract", 120);
        planned(city, "culture", "Publish the lessons of the parking challenge", 25);
        confirmed("brackenford", DECLARATION, Visibility.PUBLIC, 3, 3, 2, 4, 0);
        confirmed("carrowby", DECLARATION, Visibility.INTERNAL, 1, 1, 2, 1, 1);
        confirmed("city", QUESTIONS, Visibility.PUBLIC, 3, 2, 4);
        ago(today, 5);
        answered("city", PLACE, 4, 2);
        clock.travelTo(today);
    }

    private void ago(Instant today, int days) {
        clock.travelTo(today.minus(Duration.ofDays(days)));
    }

    /** @param levels in the order of the dimensions; 0 where nothing is said */
    private AssessmentId answered(String council, String framework, int... levels) {
        var speaker = cast.actor(council + ".speaker");
        var id = assessing.start(framework, speaker);
        var dimensions = frameworks.open(framework).dimensions();
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] == 0) continue;
            var dimension = dimensions.get(i);
            var given = new AnswerGiven(
                    levels[i],
                    levels[i] < dimension.target()
                            ? "Some services do; most of them have not begun."
                            : "It is how we work, and somebody looks after it.",
                    "Report to the cabinet, annex " + (i + 1));
            assessing.answer(id, dimension.code(), 0, given, speaker);
        }
        return id;
    }

    private AssessmentId confirmed(String council, String framework, Visibility visibility, int... levels) {
        var id = answered(council, framework, levels);
        assessing.submit(id, visibility, cast.actor(council + ".speaker"));
        assessing.confirm(id, cast.actor(council + ".owner"));
        return id;
    }

    private void planned(AssessmentId id, String dimension, String what, int days) {
        var due = UkTime.date(clock.instant()).plusDays(days);
        var owner = cast.actor("city.author").person();
        planning.plan(id, dimension, new ActionFacts(what, owner, due), cast.actor("city.speaker"));
    }
}
