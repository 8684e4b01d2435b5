package org.commonlot.marketplace.web.components;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of several kinds ahead, as marks on one line for each name; the table that goes with it has the same days.
 *
 * @param id of the picture, unique on its page
 * @param title what it shows, and {@code description} what is to be seen in it, for those who don't see it
 * @param height of the picture, 320 wide
 */
public record Horizon(String id, String title, String description, int height, List<Line> lines, List<Tick> ticks)
        implements Component {

    private static final int LEFT = 8;
    private static final int RIGHT = 308;
    private static final int EACH = 40;
    private static final int TICKS = 4;

    /** A month at its place from the left; the first and the last word stay within the picture. */
    public record Tick(int at, String text, String anchor) {}

    /** The days of one name; those known from elsewhere are drawn hollow. */
    public record Days(String name, List<LocalDate> days, List<LocalDate> hollow) {

        public Days {
            days = List.copyOf(days);
            hollow = List.copyOf(hollow);
        }
    }

    /** A line at its place from the top, with the places of its full and its hollow marks from the left. */
    public record Line(String name, int textAt, int y, List<Integer> marks, List<Integer> hollow) {

        public Line {
            marks = List.copyOf(marks);
            hollow = List.copyOf(hollow);
        }
    }

    public Horizon {
        lines = List.copyOf(lines);
        ticks = List.copyOf(ticks);
    }

    /** From one day to another; what lies outside is not drawn. */
    public static Horizon of(
            String id, String title, String description, LocalDate from, LocalDate until, List<Days> names) {
        long most = Math.max(1, ChronoUnit.DAYS.between(from, until));
        var lines = new ArrayList<Line>();
        for (var name : names) {
            int top = lines.size() * EACH;
            var marks = places(name.days(), from, until, most);
            var hollow = places(name.hollow(), from, until, most);
            lines.add(new Line(name.name(), top + 13, top + 26, marks, hollow));
        }
        int bottom = lines.size() * EACH + 4;
        var ticks = new ArrayList<Tick>();
        for (int tick = 0; tick <= TICKS; tick++) {
            var anchor = tick == 0 ? "start" : tick == TICKS ? "end" : "middle";
            long days = most * tick / TICKS;
            ticks.add(new Tick(place(days, most), Wording.month(from.plusDays(days)), anchor));
        }
        return new Horizon(id, title, description, bottom + 20, lines, ticks);
    }

    private static List<Integer> places(List<LocalDate> days, LocalDate from, LocalDate until, long most) {
        return days.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .map(day -> place(ChronoUnit.DAYS.between(from, day), most))
                .toList();
    }

    private static int place(long days, long most) {
        return (int) (LEFT + (RIGHT - LEFT) * days / most);
    }

    public int bottom() {
        return height - 20;
    }

    @Override
    public String component() {
        return "horizon";
    }
}
