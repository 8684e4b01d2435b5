package org.commonlot.marketplace.web.components;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two texts, word by word: what both have, what only the first has, what only the second has, in order.
 *
 * @param runs each as long as it can be
 */
public record Difference(List<Run> runs) {

    /** Whose words they are. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words of one kind, with the blanks that stand between them. */
    public record Run(Kind kind, String text) {}

    public Difference {
        runs = List.copyOf(runs);
    }

    public static Difference between(String before, String after) {
        var old = words(before);
        var now = words(after);
        var runs = new ArrayList<Run>();
        int at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            at = kept(runs, old, at, delta);
            add(runs, Kind.REMOVED, delta.getSource().getLines());
            add(runs, Kind.ADDED, delta.getTarget().getLines());
        }
        add(runs, Kind.KEPT, old.subList(at, old.size()));
        return new Difference(runs);
    }

    private static int kept(List<Run> runs, List<String> old, int at, AbstractDelta<String> delta) {
        int begins = delta.getSource().getPosition();
        add(runs, Kind.KEPT, old.subList(at, begins));
        return begins + delta.getSource().size();
    }

    private static void add(List<Run> runs, Kind kind, List<String> words) {
        if (!words.isEmpty()) runs.add(new Run(kind, String.join("", words)));
    }

    /** Words and the blanks between them, so that joining them gives the text again. */
    private static List<String> words(String text) {
        if (text.isEmpty()) return List.of();
        return Arrays.asList(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
    }

    public boolean changed() {
        return runs.stream().anyMatch(run -> run.kind() != Kind.KEPT);
    }
}
