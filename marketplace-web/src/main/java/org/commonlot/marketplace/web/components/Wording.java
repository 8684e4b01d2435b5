package org.commonlot.marketplace.web.components;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.terms.UkTime;

/**
 * How moments, days and sums are written, everywhere. Times are UK time with the zone named; where the exact moment
 * decides, to the millisecond and in UTC too.
 */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS 'on' d MMMM uuuu", Locale.UK);

    private Wording() {}

    /** {@code 3 December 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day in the UK on which a moment falls. */
    public static String day(Instant moment) {
        return day(UkTime.date(moment));
    }

    /** A whole number to be read: thousands are set apart. */
    public static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** Its month alone, for example "Mar 2027". */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** {@code 3 Dec 2026}, for tables. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** {@code 12 noon (UK time) on 3 December 2026}. */
    public static String moment(Instant moment) {
        return time(moment) + " (UK time) on " + day(moment);
    }

    /** The end of a period, which at midnight is that of the day before: {@code the end of 30 March 2026 (UK time)}. */
    public static String end(Instant moment) {
        var day = UkTime.date(moment);
        return moment.equals(UkTime.startOf(day))
                ? "the end of " + day(day.minusDays(1)) + " (UK time)"
                : moment(moment);
    }

    private static String time(Instant moment) {
        var local = moment.atZone(UkTime.ZONE);
        if (local.getMinute() > 0) return lower(TIME.format(local));
        if (local.getHour() == 0) return "midnight";
        if (local.getHour() == 12) return "12 noon";
        return lower(HOUR.format(local));
    }

    private static String lower(String time) {
        return time.toLowerCase(Locale.UK).replace(" ", "");
    }

    /** UK time to the millisecond: {@code 11:59:59.250 on 3 December 2026 (UK time)}. */
    public static String exactUk(Instant moment) {
        return EXACT.format(moment.atZone(UkTime.ZONE)) + " (UK time)";
    }

    /** UTC to the millisecond: {@code 11:59:59.250 on 3 December 2026 (UTC)}. */
    public static String exactUtc(Instant moment) {
        return EXACT.format(moment.atZone(ZoneOffset.UTC)) + " (UTC)";
    }

    /** {@code £12,500}, with pence only where there are any. */
    public static String pounds(BigDecimal amount) {
        var exact = amount.setScale(2, RoundingMode.HALF_UP);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        return String.format(Locale.UK, whole ? "£%,.0f" : "£%,.2f", exact);
    }

    /** As {@link #pounds}, with a minus sign before what is below nothing: {@code −£12,500}. */
    public static String signedPounds(BigDecimal amount) {
        return amount.signum() < 0 ? "\u2212" + pounds(amount.abs()) : pounds(amount);
    }

    /** A weight or a score without needless zeros: {@code 62.5}. */
    public static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A difference to one decimal, with its sign: {@code +0.3}, {@code −1.5}, {@code 0.0}. */
    public static String difference(BigDecimal number) {
        var shown = number.setScale(1, RoundingMode.HALF_UP);
        var sign = shown.signum() < 0 ? "\u2212" : "+";
        return (shown.signum() == 0 ? "" : sign) + shown.abs().toPlainString();
    }

    /** The arguments of a refusal: moments, which are the ends of periods, and days as people write them, everything else as it is. */
    public static Object[] arguments(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> {
                    if (argument instanceof Instant moment) return end(moment);
                    if (argument instanceof LocalDate day) return day(day);
                    return argument;
                })
                .toArray();
    }
}
