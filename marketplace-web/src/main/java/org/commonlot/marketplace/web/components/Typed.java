package org.commonlot.marketplace.web.components;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what people type into forms, and says what is wrong with it: codes {@code NotBlank}, {@code Size}, {@code amount}, {@code time}. */
public final class Typed {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})");

    private Typed() {}

    /** What was typed, without blanks around it; nothing typed is the empty text. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Requires some text, not longer than the field takes. */
    public static void required(Errors errors, String field, String typed, int longest) {
        if (typed.isBlank()) errors.rejectValue(field, "NotBlank");
        else limited(errors, field, typed, longest);
    }

    public static void limited(Errors errors, String field, String typed, int longest) {
        if (typed.length() > longest) errors.rejectValue(field, "Size", new Object[] {longest, 0}, null);
    }

    /** The person of an id, as a page offered it; nothing, and an error at the field, for anything else. */
    public static Optional<PersonId> person(Errors errors, String field, String id) {
        try {
            return Optional.of(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            errors.rejectValue(field, "NotBlank");
            return Optional.empty();
        }
    }

    /** An amount in pounds as people type it: with a pound sign and commas or without. */
    public static @Nullable BigDecimal pounds(Errors errors, String field, String typed) {
        var amount = amount(typed);
        if (amount.isEmpty()) errors.rejectValue(field, typed.isBlank() ? "NotBlank" : "amount");
        return amount.orElse(null);
    }

    /** An amount in pounds, if that is what was typed. */
    public static Optional<BigDecimal> amount(String typed) {
        var digits = typed.replaceAll("[£,\\s]", "");
        return AMOUNT.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** A moment from a day and a time of day in UK time. */
    public static Optional<Instant> moment(
            Errors errors, String dateField, DateForm date, String timeField, String time) {
        var day = date.check(dateField, errors);
        var at = time(errors, timeField, time);
        if (day.isEmpty() || at.isEmpty()) return Optional.empty();
        return Optional.of(day.get().atTime(at.get()).atZone(UkTime.ZONE).toInstant());
    }

    private static Optional<LocalTime> time(Errors errors, String field, String typed) {
        var match = TIME.matcher(typed.strip());
        if (match.matches()) {
            int hour = Integer.parseInt(match.group(1));
            int minute = Integer.parseInt(match.group(2));
            if (hour < 24 && minute < 60) return Optional.of(LocalTime.of(hour, minute));
        }
        errors.rejectValue(field, typed.isBlank() ? "NotBlank" : "time");
        return Optional.empty();
    }

    /** The time of day of a moment in UK time, as the form shows it: {@code 12:00}. */
    public static String timeOf(@Nullable Instant moment) {
        if (moment == null) return "";
        var local = moment.atZone(UkTime.ZONE);
        return "%02d:%02d".formatted(local.getHour(), local.getMinute());
    }

    public static DateForm dayOf(@Nullable Instant moment) {
        return moment == null ? DateForm.empty() : DateForm.of(UkTime.date(moment));
    }
}
