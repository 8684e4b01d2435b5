package org.commonlot.marketplace.systems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What ends together and could be bought together: a pure function of what ends. Those of one line of business belong
 * together; of the rest, those whose codes share four digits, those of one supplier, and those whose names share a word
 * that says something.
 */
public final class Clustering {

    private static final int CPV_DIGITS = 4;
    private static final int SHORTEST_WORD = 5;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern LEGAL_FORM = Pattern.compile("\\b(ltd|limited|plc|llp|uk)\\b|[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON = Set.of(
            "system",
            "systems",
            "service",
            "services",
            "council",
            "software",
            "management",
            "digital",
            "support",
            "contract",
            "supply",
            "provision");

    /** Why things belong together. */
    public enum Reason {
        LINE_OF_BUSINESS,
        CPV,
        SUPPLIER,
        WORDS
    }

    /**
     * Things of several authorities that end within the window.
     *
     * @param key the line of business, the digits, the supplier or the word that they share
     */
    public record Cluster(Reason reason, String key, List<Ending> endings) {

        public Cluster {
            endings = List.copyOf(endings);
        }

        public long authorities() {
            return endings.stream().map(Ending::authority).distinct().count();
        }

        /** How many different suppliers are named. */
        public long suppliers() {
            return endings.stream()
                    .map(ending -> supplierKey(ending.supplier()))
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .count();
        }
    }

    private Clustering() {}

    /** Clusters of at least two authorities: those of most authorities first, then those that end first. */
    public static List<Cluster> of(List<Ending> endings) {
        var left = new ArrayList<>(endings);
        var found = new ArrayList<Cluster>();
        take(left, found, Reason.LINE_OF_BUSINESS, Ending::business);
        take(left, found, Reason.CPV, ending -> digits(ending.cpv()));
        take(left, found, Reason.SUPPLIER, ending -> supplierKey(ending.supplier()));
        for (var word : words(left)) {
            take(left, found, Reason.WORDS, ending -> words(ending).contains(word) ? word : null);
        }
        found.sort(Comparator.comparingLong(Cluster::authorities)
                .reversed()
                .thenComparing(cluster -> cluster.endings().getFirst().ends())
                .thenComparing(Cluster::key));
        return found;
    }

    private static void take(
            List<Ending> left, List<Cluster> found, Reason reason, Function<Ending, @Nullable String> key) {
        var groups = new LinkedHashMap<String, List<Ending>>();
        for (var ending : left) {
            var of = key.apply(ending);
            if (of != null && !of.isEmpty()) {
                groups.computeIfAbsent(of, any -> new ArrayList<>()).add(ending);
            }
        }
        groups.forEach((of, group) -> {
            if (group.stream().map(Ending::authority).distinct().count() < 2) return;
            found.add(new Cluster(reason, of, group));
            left.removeAll(group);
        });
    }

    private static @Nullable String digits(@Nullable String cpv) {
        return cpv == null || cpv.length() < CPV_DIGITS ? null : cpv.substring(0, CPV_DIGITS);
    }

    /** The same for a firm's name with and without its legal form. */
    static String supplierKey(@Nullable String name) {
        if (name == null) return "";
        return LEGAL_FORM
                .matcher(name.toLowerCase(Locale.UK))
                .replaceAll(" ")
                .strip()
                .replaceAll(" +", " ");
    }

    private static Set<String> words(Ending ending) {
        return Arrays.stream(NO_LETTERS.split(ending.title().toLowerCase(Locale.UK)))
                .filter(word -> word.length() >= SHORTEST_WORD && !COMMON.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> words(List<Ending> endings) {
        var authorities = new LinkedHashMap<String, Set<OrganisationId>>();
        for (var ending : endings) {
            for (var word : words(ending)) {
                authorities.computeIfAbsent(word, any -> new HashSet<>()).add(ending.authority());
            }
        }
        return authorities.entrySet().stream()
                .filter(word -> word.getValue().size() > 1)
                .sorted(Comparator.comparing((Map.Entry<String, Set<OrganisationId>> word) ->
                                -word.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many systems are of a supplier, as its name was typed. */
    public record Supplied(String supplier, int systems) {}

    /** What share of the systems whose supplier is known the largest supplier has, in percent. */
    public static Optional<Concentration> concentration(List<Supplied> supplied) {
        var counts = new LinkedHashMap<String, Supplied>();
        for (var one : supplied) {
            var key = supplierKey(one.supplier());
            if (key.isEmpty()) continue;
            counts.merge(key, one, (a, b) -> new Supplied(a.supplier(), a.systems() + b.systems()));
        }
        int known = counts.values().stream().mapToInt(Supplied::systems).sum();
        return counts.values().stream()
                .max(Comparator.comparingInt(Supplied::systems))
                .map(most -> new Concentration(
                        most.supplier(),
                        most.systems(),
                        known,
                        counts.size(),
                        Math.round(100f * most.systems() / known)));
    }

    /** Who has most of something: so many of so many, among so many suppliers. */
    public record Concentration(String supplier, int has, int of, int suppliers, int percent) {

        /** From how many on a share says something; and half, from which on dominance is presumed (AKZO, C-62/86, para 60). */
        static final int LEAST = 4;

        static final int SHARE = 50;

        public boolean concentrated() {
            return of >= LEAST && percent >= SHARE;
        }
    }
}
