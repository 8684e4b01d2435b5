package org.commonlot.marketplace.procurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The stages of an opportunity that has several, as everybody may read them.
 *
 * @param running the number of the stage that takes bids, or did last
 * @param earlier the rounds of stages that are over
 * @param goingOn what came of them
 */
public record Staged(int running, List<StageView> stages, List<Opportunity.LotOnOffer> earlier, List<GoingOn> goingOn) {

    /**
     * Who goes on from a lot at a stage.
     *
     * @param lot its number
     * @param chosen how many
     * @param names only where the notice said that they are published
     */
    public record GoingOn(int stage, int lot, int chosen, List<String> names, Instant at) {

        public GoingOn {
            names = List.copyOf(names);
        }
    }

    public Staged {
        stages = List.copyOf(stages);
        earlier = List.copyOf(earlier);
        goingOn = List.copyOf(goingOn);
    }

    /** The same, with what was known of earlier choices and one more. */
    Staged with(List<GoingOn> more) {
        var all = new ArrayList<>(goingOn);
        all.addAll(more);
        return new Staged(running, stages, earlier, all);
    }

    public StageView stage() {
        return stages.get(running - 1);
    }

    public boolean last() {
        return running == stages.size();
    }

    Optional<Opportunity.LotOnOffer> earlier(UUID round) {
        return earlier.stream().filter(lot -> lot.id().equals(round)).findFirst();
    }
}
