package org.commonlot.marketplace.maturity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an authority asks itself: dimensions, each on the same scale of levels.
 *
 * @param code its name in addresses
 * @param version the first is 1
 * @param summary what it is for, and how to use it
 * @param sources where it comes from, at least one
 * @param levels the lowest first, numbered from 1
 */
public record Framework(
        String code,
        int version,
        String title,
        String summary,
        List<Source> sources,
        List<Level> levels,
        List<Dimension> dimensions) {

    /** How many dimensions one may have: what can be answered in an afternoon, and drawn on a small screen. */
    public static final int MOST_DIMENSIONS = 20;

    public static final int FEWEST_LEVELS = 2;
    public static final int MOST_LEVELS = 7;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_NAME = 200;

    /** Where it was published. */
    public record Source(String title, @Nullable String address) {

        public Source {
            require(!title.isBlank(), "A source without a title");
            require(
                    address == null || address.startsWith("https://"),
                    "A source whose address is no https: " + address);
        }
    }

    /** One step of the scale. */
    public record Level(int number, String name, String meaning) {

        public Level {
            require(!name.isBlank() && name.length() <= LONGEST_NAME, "A level without a name: " + number);
            require(!meaning.isBlank(), "A level without a meaning: " + number);
        }
    }

    /**
     * One thing that is asked.
     *
     * @param evidence what shows it
     * @param target the level to come to
     * @param actions what others did to come further
     */
    public record Dimension(
            String code, String name, String prompt, String evidence, int target, List<String> actions) {

        public Dimension {
            require(isCode(code), "A dimension whose code is none: " + code);
            require(!name.isBlank() && name.length() <= LONGEST_NAME, "A dimension without a name: " + code);
            require(!prompt.isBlank(), "A dimension that asks nothing: " + code);
            require(!evidence.isBlank(), "A dimension that asks for no evidence: " + code);
            require(actions.stream().noneMatch(String::isBlank), "A dimension with an empty action: " + code);
            actions = List.copyOf(actions);
        }
    }

    public Framework {
        require(isCode(code), "A framework whose code is none: " + code);
        require(version > 0, code + " has no version");
        require(!title.isBlank() && title.length() <= LONGEST_TITLE, code + " has no title");
        require(!summary.isBlank(), code + " has no summary");
        require(!sources.isEmpty(), code + " has no source");
        require(levels.size() >= FEWEST_LEVELS && levels.size() <= MOST_LEVELS, code + " has a scale that is none");
        for (int i = 0; i < levels.size(); i++) {
            require(levels.get(i).number() == i + 1, code + " has levels that are not numbered from 1");
        }
        require(
                !dimensions.isEmpty() && dimensions.size() <= MOST_DIMENSIONS,
                code + " has too few or too many dimensions");
        var codes = new HashSet<String>();
        for (var dimension : dimensions) {
            require(codes.add(dimension.code()), code + " has the dimension " + dimension.code() + " twice");
            require(
                    dimension.target() > 0 && dimension.target() <= levels.size(),
                    dimension.code() + " has a target beyond the scale");
        }
        sources = List.copyOf(sources);
        levels = List.copyOf(levels);
        dimensions = List.copyOf(dimensions);
    }

    private static boolean isCode(String code) {
        return CODE.matcher(code).matches() && code.length() <= LONGEST_CODE;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new IllegalArgumentException(otherwise);
    }

    public Optional<Dimension> dimension(String wanted) {
        return dimensions.stream()
                .filter(dimension -> dimension.code().equals(wanted))
                .findFirst();
    }

    public Optional<Level> level(int number) {
        return levels.stream().filter(level -> level.number() == number).findFirst();
    }
}
