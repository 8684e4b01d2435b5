package org.commonlot.marketplace.salescycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.salescycle.Group.Dimension;

/**
 * What is known of one authority.
 *
 * @param own of what it bought here
 * @param imported of what it published elsewhere, as far as that was imported
 * @param everybody of all authorities here
 * @param market of all that was imported
 * @param byBidderSize its cycles as bidders of each size saw them, by the size's name
 * @param byWinnerSize its cycles by the size of who won
 * @param latest its newest procurements, of each lot one
 */
public record AuthorityFigures(
        Figures own,
        Figures imported,
        Figures everybody,
        Figures market,
        Map<String, Figures> byBidderSize,
        Map<String, Figures> byWinnerSize,
        List<CycleLine> latest) {

    /** The names of size classes, the smallest first. */
    public static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE", "UNKNOWN");

    static AuthorityFigures of(UUID authority, Map<Group, Figures> figures, List<CycleLine> latest) {
        var bidders = new LinkedHashMap<String, Figures>();
        var winners = new LinkedHashMap<String, Figures>();
        for (var size : SIZES) {
            var sized = Group.sized(authority, size);
            bidders.put(size, known(figures, Group.of(Origin.OWN, Dimension.AUTHORITY_BIDDER_SIZE, sized)));
            winners.put(size, known(figures, Group.of(Origin.OWN, Dimension.AUTHORITY_WINNER_SIZE, sized)));
        }
        return new AuthorityFigures(
                known(figures, Group.authority(Origin.OWN, authority)),
                known(figures, Group.authority(Origin.IMPORTED, authority)),
                known(figures, Group.all(Origin.OWN)),
                known(figures, Group.all(Origin.IMPORTED)),
                bidders,
                winners,
                latest);
    }

    private static Figures known(Map<Group, Figures> figures, Group group) {
        return figures.getOrDefault(group, Figures.NONE);
    }
}
