package org.commonlot.marketplace.web.components;

import java.util.ArrayList;
import java.util.List;

/**
 * How far several things reach, as bars from a quarter to three quarters with a mark at the half; the table that goes
 * with it has the same numbers.
 *
 * @param id of the picture, unique on its page
 * @param title what it shows, and {@code description} what is to be seen in it, for those who don't see it
 * @param height of the picture, 320 wide
 * @param axis what is counted from left to right
 */
public record Ranges(
        String id, String title, String description, int height, List<Bar> bars, List<Curve.Tick> ticks, String axis)
        implements Component {

    private static final int LEFT = 8;
    private static final int RIGHT = 308;
    private static final int EACH = 38;
    private static final int TICKS = 4;

    /** A bar at its place from the top, with the place of its half from the left. */
    public record Bar(String label, int y, int textAt, int from, int width, int half) {}

    /** What a bar shows. */
    public record Range(String label, int quarter, int half, int threeQuarters) {}

    public Ranges {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }

    public static Ranges of(String id, String title, String description, String axis, List<Range> ranges) {
        int most =
                Math.max(1, ranges.stream().mapToInt(Range::threeQuarters).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (var range : ranges) {
            int top = bars.size() * EACH;
            int from = place(range.quarter(), most);
            int width = Math.max(2, place(range.threeQuarters(), most) - from);
            bars.add(new Bar(range.label(), top + 18, top + 13, from, width, place(range.half(), most)));
        }
        int bottom = bars.size() * EACH + 8;
        var ticks = new ArrayList<Curve.Tick>();
        int step = Math.max(1, (most + TICKS - 1) / TICKS);
        for (int day = 0; day <= most; day += step) ticks.add(new Curve.Tick(place(day, most), String.valueOf(day)));
        return new Ranges(id, title, description, bottom + 34, bars, ticks, axis);
    }

    private static int place(int days, int most) {
        return LEFT + (RIGHT - LEFT) * days / most;
    }

    public int bottom() {
        return height - 34;
    }

    @Override
    public String component() {
        return "ranges";
    }
}
