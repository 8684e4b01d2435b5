package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Points and reasons, row by row: for one bid, criterion by criterion in the order of the notice; or for one criterion, bid
 * by bid in their order.
 */
public record MarksForm(List<Row> marks) {

    /** As many as are bound: enough for every bid of a lot. */
    private static final int MOST_ROWS = 256;

    private static final int LONGEST = 4_000;

    /** One judgement. */
    public record Row(String points, String reason) {

        public Row(@Nullable String points, @Nullable String reason) {
            this.points = Typed.text(points);
            this.reason = Typed.text(reason);
        }

        static Row of(@Nullable Mark mark) {
            return mark == null ? new Row(null, null) : new Row(String.valueOf(mark.points()), mark.reason());
        }

        boolean isEmpty() {
            return points.isEmpty() && reason.isEmpty();
        }
    }

    public MarksForm(@Nullable List<Row> marks) {
        var rows = new ArrayList<Row>(marks == null ? List.of() : marks);
        while (rows.size() < MOST_ROWS) rows.add(Row.of(null));
        this.marks = List.copyOf(rows);
    }

    static <T> MarksForm from(List<T> judged, Function<T, @Nullable Mark> known) {
        return new MarksForm(
                judged.stream().map(each -> Row.of(known.apply(each))).toList());
    }

    /** What was filled in, where nothing of it is wrong; rows left empty wait for another time. */
    Map<Criterion, Mark> toMarks(Errors errors, List<Criterion> questions) {
        return toMarks(errors, questions, Criterion::name);
    }

    /** @param named what each is called where something is missing */
    <T> Map<T, Mark> toMarks(Errors errors, List<T> judged, Function<T, String> named) {
        var filled = new LinkedHashMap<T, Mark>();
        for (int i = 0; i < judged.size() && i < marks.size(); i++) {
            var row = marks.get(i);
            if (row.isEmpty()) continue;
            var at = "marks[" + i + "].";
            var name = new Object[] {named.apply(judged.get(i))};
            boolean known = row.points().matches("[0-" + Mark.MOST + "]");
            if (!known) errors.rejectValue(at + "points", "NotBlank", name, null);
            if (row.reason().isEmpty()) errors.rejectValue(at + "reason", "NotBlank", name, null);
            Typed.limited(errors, at + "reason", row.reason(), LONGEST);
            if (!errors.hasFieldErrors(at + "*")) {
                filled.put(judged.get(i), new Mark(Integer.parseInt(row.points()), row.reason()));
            }
        }
        return filled;
    }
}
