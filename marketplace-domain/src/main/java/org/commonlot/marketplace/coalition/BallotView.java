package org.commonlot.marketplace.coalition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A ballot.
 *
 * @param points that each authority shares out
 * @param ranking the problems: once it is closed with their points, those with most first; before without
 * @param voters how many authorities have voted
 * @param entitled how many may, or might when it closed
 * @param own what the reader's authority has given so far
 */
public record BallotView(
        UUID id,
        CoalitionId coalition,
        String title,
        int points,
        Instant closes,
        boolean closed,
        List<Ranked> ranking,
        int voters,
        int entitled,
        Map<UUID, Integer> own) {

    /** A problem with its points. */
    public record Ranked(ProblemView problem, int points) {}

    public BallotView {
        ranking = List.copyOf(ranking);
        own = Map.copyOf(own);
    }
}
