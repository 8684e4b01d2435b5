package org.commonlot.marketplace.web.planning;

import java.time.Instant;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A meeting as a buyer types it. */
public record EventForm(String title, DateForm starts, String startsAt, String place, String places) {

    public EventForm(
            @Nullable String title,
            @Nullable DateForm starts,
            @Nullable String startsAt,
            @Nullable String place,
            @Nullable String places) {
        this.title = Typed.text(title);
        this.starts = starts == null ? DateForm.empty() : starts;
        this.startsAt = Typed.text(startsAt);
        this.place = Typed.text(place);
        this.places = Typed.text(places);
    }

    Optional<Instant> check(Errors errors) {
        Typed.required(errors, "title", title, PlanForm.LONGEST_TITLE);
        var at = Typed.moment(errors, "starts", starts, "startsAt", startsAt);
        Typed.required(errors, "place", place, 300);
        return at;
    }
}
