package org.commonlot.marketplace.web.coalition;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A ballot to be opened.
 *
 * @param problems their ids
 */
public record BallotForm(String title, List<String> problems, String points, DateForm closes, String closesAt) {

    public BallotForm(
            @Nullable String title,
            @Nullable List<String> problems,
            @Nullable String points,
            @Nullable DateForm closes,
            @Nullable String closesAt) {
        this.title = Typed.text(title);
        this.problems = problems == null
                ? List.of()
                : problems.stream().filter(Objects::nonNull).toList();
        this.points = Typed.text(points);
        this.closes = closes == null ? DateForm.empty() : closes;
        this.closesAt = Typed.text(closesAt);
    }

    /** All of these problems are chosen at first. */
    static BallotForm of(List<String> problems) {
        return new BallotForm(null, problems, "10", null, "12:00");
    }

    Optional<Instant> check(Errors errors) {
        Typed.required(errors, "title", title, FoundForm.LONGEST_NAME);
        if (Numbers.whole(points).isEmpty()) errors.rejectValue("points", "notANumber");
        return Typed.moment(errors, "closes", closes, "closesAt", closesAt);
    }
}
