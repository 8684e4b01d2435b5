package org.commonlot.marketplace.testing;

import java.time.Duration;
import java.util.List;
import org.commonlot.marketplace.chasing.ChasingSweep;
import org.commonlot.marketplace.chasing.OutcomeAnswering;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.springframework.beans.factory.BeanFactory;

/** Procurements of which the buyer was asked what became of them. */
public final class Chased {

    private Chased() {}

    /** The buyer is asked so many weeks after the deadline; procurements of other tests may be due before it. */
    public static Challenge asked(Challenge challenge, int weeks, BeanFactory beans) {
        beans.getBean(MarketClock.class).travelTo(challenge.deadline().plus(Duration.ofDays(weeks * 7L)));
        var answering = beans.getBean(OutcomeAnswering.class);
        Sweeps.whileDue(
                beans.getBean(ChasingSweep.class),
                () -> answering.unanswered(List.of(challenge.id())).isEmpty());
        return challenge;
    }
}
