package org.commonlot.marketplace.web.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.performance.KpiRating;
import org.commonlot.marketplace.performance.KpiView;
import org.commonlot.marketplace.performance.Rating;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The last day of a period, and a rating with its reason for each KPI in the order of their numbers. */
public record AssessmentForm(DateForm last, List<Row> ratings) {

    private static final int MOST_ROWS = 60;

    /** One KPI. */
    public record Row(String rating, String why) {

        public Row(@Nullable String rating, @Nullable String why) {
            this.rating = Typed.text(rating);
            this.why = Typed.text(why);
        }

        boolean isEmpty() {
            return rating.isEmpty() && why.isEmpty();
        }
    }

    public AssessmentForm(@Nullable DateForm last, @Nullable List<Row> ratings) {
        this.last = last == null ? DateForm.empty() : last;
        var rows = new ArrayList<Row>(ratings == null ? List.of() : ratings);
        while (rows.size() < MOST_ROWS) rows.add(new Row(null, null));
        this.ratings = List.copyOf(rows);
    }

    LocalDate last(Errors errors) {
        return last.check("last", errors).orElse(LocalDate.EPOCH);
    }

    /** What was filled in; a KPI that was not to be met in the period is left empty. */
    List<KpiRating> ratings(List<KpiView> kpis, Errors errors) {
        var filled = new ArrayList<KpiRating>();
        for (int i = 0; i < kpis.size() && i < ratings.size(); i++) {
            var row = ratings.get(i);
            if (row.isEmpty()) continue;
            var name = new Object[] {kpis.get(i).terms().name()};
            var at = "ratings[" + i + "].";
            var rating = rating(row.rating());
            if (rating == null) errors.rejectValue(at + "rating", "NotBlank", name, null);
            if (row.why().isEmpty()) errors.rejectValue(at + "why", "NotBlank", name, null);
            Typed.limited(errors, at + "why", row.why(), 2_000);
            if (rating != null) filled.add(new KpiRating(kpis.get(i).id(), rating, row.why()));
        }
        return filled;
    }

    private static @Nullable Rating rating(String typed) {
        for (var rating : Rating.values()) {
            if (rating.name().equals(typed)) return rating;
        }
        return null;
    }
}
