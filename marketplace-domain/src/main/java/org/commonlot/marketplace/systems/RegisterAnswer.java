package org.commonlot.marketplace.systems;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an authority's register answers to the first two of the three questions, without what it keeps to itself.
 *
 * @param lines the first systems, by line of business
 * @param systems how many are in use in all, those kept to itself too
 * @param internal how many of them it keeps to itself
 * @param facets how its data is held, over all systems in use
 * @param holdings data outside of systems
 * @param waiting requests for datasets that wait for an answer
 * @param answered those that were answered
 */
public record RegisterAnswer(
        List<Line> lines,
        int systems,
        int internal,
        List<Facet> facets,
        int holdings,
        int open,
        int waiting,
        int answered) {

    /** How many systems are kept for the page. */
    static final int MOST_LINES = 100;

    /** Of an authority that has said nothing. */
    public static final RegisterAnswer NONE = new RegisterAnswer(List.of(), 0, 0, List.of(), 0, 0, 0, 0);

    /** One system. */
    public record Line(
            String business,
            String name,
            @Nullable String supplier,
            @Nullable LocalDate ends,
            Hosted hosted) {}

    /** Of how many systems something is known to be so, not to be so, and not known. */
    public record Facet(String what, int yes, int no, int unknown) {}

    public RegisterAnswer {
        lines = List.copyOf(lines);
        facets = List.copyOf(facets);
    }

    /** For how many lines of business a system is told. */
    public long businesses() {
        return lines.stream().map(Line::business).distinct().count();
    }
}
