package org.commonlot.marketplace.chasing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What buyers have said of procurements that are neither decided nor ended, for everybody: one query at most. */
@Service
@Transactional(readOnly = true)
public class PublicOutcomes {

    private final OutcomeRows rows;
    private final Clock clock;

    PublicOutcomes(OutcomeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What everybody may know of one.
     *
     * @param unansweredSince when the buyer was asked the last time, once it has not answered for a week
     * @param answers the newest first
     */
    public record Told(Optional<Instant> unansweredSince, List<StillEvaluating> answers) {

        public Told {
            answers = List.copyOf(answers);
        }
    }

    public Told of(PublishedOpportunity published) {
        var waits = published.state() == PublicState.CLOSED || published.state() == PublicState.EVALUATING;
        if (!waits) return new Told(Optional.empty(), List.of());
        var standing = rows.standing(published.id());
        return new Told(standing.unanswered(clock.instant()).map(OutcomeQuestion::askedAt), standing.answers());
    }
}
