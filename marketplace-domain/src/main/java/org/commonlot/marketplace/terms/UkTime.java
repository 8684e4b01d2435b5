package org.commonlot.marketplace.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which the Act's days are counted and times are shown. */
public final class UkTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private UkTime() {}

    public static LocalDate date(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of that day, UK time. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first instant after that day, UK time: a period that ends "at the end of" the day ends before it. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
