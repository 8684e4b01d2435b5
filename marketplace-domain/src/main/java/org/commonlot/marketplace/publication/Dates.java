package org.commonlot.marketplace.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** Moments and days in the form that OCDS wants: always with a zone. */
final class Dates {

    /** Of one width, so that sorting the text sorts the moments: that is how releases are merged. */
    private static final DateTimeFormatter RELEASE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Dates() {}

    static String release(Instant at) {
        return RELEASE.format(at);
    }

    static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The first second of that day, with the offset that the United Kingdom has then. */
    static @Nullable String startOf(@Nullable LocalDate day) {
        return day == null ? null : uk(day.atStartOfDay(UkTime.ZONE));
    }

    /** The last second of that day, with the offset that the United Kingdom has then. */
    static @Nullable String endOf(@Nullable LocalDate day) {
        return day == null ? null : uk(day.plusDays(1).atStartOfDay(UkTime.ZONE).minusSeconds(1));
    }

    private static String uk(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
