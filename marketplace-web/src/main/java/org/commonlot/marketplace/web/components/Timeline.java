package org.commonlot.marketplace.web.components;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days in their order, as a picture of numbered dots; the table that goes with it has the same numbers. Dots stand as far
 * apart as their days, but never so close that they would cover each other.
 *
 * @param title what the picture shows, for those who don't see it
 */
public record Timeline(String title, List<Dot> dots) implements Component {

    private static final int LEFT = 18;
    private static final int RIGHT = 302;
    private static final int LEAST_APART = 30;

    /**
     * One day.
     *
     * @param at its place from the left, of 320
     * @param own whether somebody has chosen the day; the others follow from it
     */
    public record Dot(int number, int at, boolean own) {

        public String classes() {
            return own ? "cl-timeline__own" : "cl-timeline__due";
        }
    }

    /** A day, and whether somebody has chosen it. */
    public record Day(LocalDate day, boolean own) {}

    public Timeline {
        dots = List.copyOf(dots);
    }

    /** @param days in their order, at most ten */
    public static Timeline of(String title, List<Day> days) {
        var places = places(days);
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < days.size(); i++) {
            dots.add(new Dot(i + 1, places[i], days.get(i).own()));
        }
        return new Timeline(title, dots);
    }

    private static int[] places(List<Day> days) {
        var places = new int[days.size()];
        if (days.isEmpty()) return places;
        var first = days.getFirst().day();
        long span = Math.max(1, ChronoUnit.DAYS.between(first, days.getLast().day()));
        for (int i = 0; i < places.length; i++) {
            long after = ChronoUnit.DAYS.between(first, days.get(i).day());
            places[i] = LEFT + (int) ((RIGHT - LEFT) * after / span);
            if (i > 0) places[i] = Math.max(places[i], places[i - 1] + LEAST_APART);
        }
        int limit = RIGHT;
        for (int i = places.length - 1; i >= 0; i--, limit -= LEAST_APART) places[i] = Math.min(places[i], limit);
        return places;
    }

    @Override
    public String component() {
        return "timeline";
    }
}
