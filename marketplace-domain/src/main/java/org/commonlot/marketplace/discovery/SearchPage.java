package org.commonlot.marketplace.discovery;

import java.util.List;
import java.util.Map;

/**
 * One page of results.
 *
 * @param total how many there are, at most {@link #MOST}
 * @param more whether there are more than that
 * @param stages how many there are at each stage, at most {@link #MOST} each
 * @param sources how many there are from each source, at most {@link #MOST} each
 */
public record SearchPage(
        List<SearchHit> hits,
        int page,
        int total,
        boolean more,
        Map<SearchStage, Integer> stages,
        Map<String, Integer> sources) {

    public static final int SIZE = 20;

    /** Nobody reads further, and counting further costs more than the page. */
    public static final int MOST = 1_000;

    public static final int LAST_PAGE = MOST / SIZE;

    public int pages() {
        return Math.max(1, Math.ceilDiv(total, SIZE));
    }
}
