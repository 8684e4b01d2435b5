package org.commonlot.marketplace.web.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A falling curve in steps with a band around it, as a picture; the table that goes with it has the same numbers.
 *
 * @param id of the picture, unique on its page
 * @param title what it shows, and {@code description} what is to be seen in it, for those who don't see it
 * @param line the path of the curve, and {@code band} that of the band, hatched
 * @param days ticks below, and {@code shares} beside
 * @param axis what is counted from left to right
 */
public record Curve(
        String id,
        String title,
        String description,
        String line,
        String band,
        List<Tick> days,
        List<Tick> shares,
        String axis)
        implements Component {

    private static final int LEFT = 40;
    private static final int RIGHT = 312;
    private static final int TOP = 10;
    private static final int BOTTOM = 170;
    private static final int TICKS = 5;

    /** A mark on an axis, at its place from the left or the top. */
    public record Tick(int at, String text) {}

    /** After so many days this share goes on; its bounds are the band's. */
    public record Point(int days, double share, double lower, double upper) {}

    public Curve {
        days = List.copyOf(days);
        shares = List.copyOf(shares);
    }

    /** @param points in the order of their days, at least one */
    public static Curve of(String id, String title, String description, String axis, List<Point> points) {
        int most = Math.max(1, points.getLast().days());
        var line = new StringBuilder(move(0, 1, most));
        var upper = new StringBuilder(move(0, 1, most));
        var back = new ArrayList<String>();
        double low = 1;
        double high = 1;
        double share = 1;
        for (var point : points) {
            line.append(to(point.days(), share, most)).append(to(point.days(), point.share(), most));
            upper.append(to(point.days(), high, most)).append(to(point.days(), point.upper(), most));
            back.add(to(point.days(), low, most));
            back.add(to(point.days(), point.lower(), most));
            share = point.share();
            high = point.upper();
            low = point.lower();
        }
        back.reversed().forEach(upper::append);
        return new Curve(id, title, description, line.toString(), upper + "Z", ticks(most), quarters(), axis);
    }

    private static String move(int days, double share, int most) {
        return "M" + at(days, share, most);
    }

    private static String to(int days, double share, int most) {
        return "L" + at(days, share, most);
    }

    private static String at(int days, double share, int most) {
        double x = LEFT + (RIGHT - LEFT) * (double) days / most;
        double y = BOTTOM - (BOTTOM - TOP) * share;
        return String.format(Locale.ROOT, "%.1f %.1f ", x, y);
    }

    private static List<Tick> ticks(int most) {
        int step = Math.max(1, (most + TICKS - 1) / TICKS);
        var ticks = new ArrayList<Tick>();
        for (int day = 0; day <= most; day += step) {
            ticks.add(new Tick(LEFT + (RIGHT - LEFT) * day / most, String.valueOf(day)));
        }
        return ticks;
    }

    private static List<Tick> quarters() {
        var ticks = new ArrayList<Tick>();
        for (int percent = 0; percent <= 100; percent += 25) {
            ticks.add(new Tick(BOTTOM - (BOTTOM - TOP) * percent / 100, percent + "%"));
        }
        return ticks;
    }

    @Override
    public String component() {
        return "curve";
    }
}
