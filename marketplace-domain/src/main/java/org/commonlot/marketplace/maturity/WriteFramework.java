package org.commonlot.marketplace.maturity;

import java.util.List;

/**
 * A framework as an authority writes it.
 *
 * @param source where it comes from
 * @param shared whether other authorities may use it too
 * @param levels the lowest first
 */
public record WriteFramework(
        String title,
        String summary,
        String source,
        boolean shared,
        List<LevelWords> levels,
        List<DimensionWords> dimensions) {

    /** One level of the scale. */
    public record LevelWords(String name, String meaning) {}

    /**
     * One dimension.
     *
     * @param code that it has had so far; empty for a new one
     * @param target the number of a level
     */
    public record DimensionWords(
            String code, String name, String prompt, String evidence, int target, List<String> actions) {

        public DimensionWords {
            actions = List.copyOf(actions);
        }
    }

    public WriteFramework {
        levels = List.copyOf(levels);
        dimensions = List.copyOf(dimensions);
    }
}
