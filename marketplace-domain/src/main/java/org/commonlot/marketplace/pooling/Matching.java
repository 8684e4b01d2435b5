package org.commonlot.marketplace.pooling;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which demand lines of different authorities look alike, and why: a pure function of the lines. Two are alike when they
 * share what they are (words, CPV or line of business) and when they are needed, or two of the former.
 */
public final class Matching {

    /** Days between the two at most, for the timing to count. */
    static final int NEAR_DAYS = 183;

    private static final int CPV_DIGITS = 4;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> COMMON = Set.of(
            "system", "systems", "service", "services", "council", "councils", "software", "with", "from", "that");

    /** Why lines look alike. */
    public enum Reason {
        WORDS,
        CPV,
        LINE_OF_BUSINESS,
        TIMING
    }

    /**
     * Lines that could be bought together.
     *
     * @param words that they share
     */
    public record Suggestion(List<LineView> lines, Set<Reason> reasons, Set<String> words) {

        public Suggestion {
            lines = List.copyOf(lines);
            reasons = Set.copyOf(reasons);
            words = Set.copyOf(words);
        }
    }

    private Matching() {}

    /** Of lines that are in no group yet; those with most authorities first. */
    public static List<Suggestion> suggest(List<LineView> lines) {
        var left = new ArrayList<>(lines.stream()
                .filter(line -> line.pool() == null && !line.withdrawn())
                .toList());
        var found = new ArrayList<Suggestion>();
        while (!left.isEmpty()) {
            var first = left.removeFirst();
            var group = new ArrayList<>(List.of(first));
            var reasons = EnumSet.noneOf(Reason.class);
            var words = new TreeSet<String>();
            for (var other : List.copyOf(left)) {
                var why = reasons(first, other);
                if (!alike(why)
                        || group.stream().anyMatch(one -> one.authority().equals(other.authority()))) continue;
                group.add(other);
                left.remove(other);
                reasons.addAll(why);
                words.addAll(shared(first, other));
            }
            if (group.size() > 1) found.add(new Suggestion(group, reasons, words));
        }
        found.sort((a, b) -> Integer.compare(b.lines().size(), a.lines().size()));
        return found;
    }

    static Set<Reason> reasons(LineView one, LineView other) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (one.authority().equals(other.authority())) return reasons;
        if (!shared(one, other).isEmpty()) reasons.add(Reason.WORDS);
        var code = one.demand().cpv();
        var otherCode = other.demand().cpv();
        if (code != null && otherCode != null && code.startsWith(otherCode.substring(0, CPV_DIGITS))) {
            reasons.add(Reason.CPV);
        }
        var business = one.demand().lineOfBusiness().strip();
        if (!business.isEmpty()
                && business.equalsIgnoreCase(other.demand().lineOfBusiness().strip())) {
            reasons.add(Reason.LINE_OF_BUSINESS);
        }
        long apart = Math.abs(ChronoUnit.DAYS.between(
                one.demand().neededFrom(), other.demand().neededFrom()));
        if (apart <= NEAR_DAYS) reasons.add(Reason.TIMING);
        return reasons;
    }

    private static boolean alike(Set<Reason> reasons) {
        return reasons.size() >= 2 && !reasons.equals(EnumSet.of(Reason.TIMING));
    }

    private static Set<String> shared(LineView one, LineView other) {
        var words = words(one);
        words.retainAll(words(other));
        return words;
    }

    private static Set<String> words(LineView line) {
        return Arrays.stream(NO_LETTERS.split(line.demand().title().toLowerCase(Locale.UK)))
                .filter(word -> word.length() >= SHORTEST_WORD && !COMMON.contains(word))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
