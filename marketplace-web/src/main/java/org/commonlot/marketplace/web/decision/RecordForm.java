package org.commonlot.marketplace.web.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.commonlot.marketplace.decision.GateView;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The notice or decision that a gate asks for. */
public record RecordForm(DateForm day, String evidence, String link) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINK = 500;

    public RecordForm(@Nullable DateForm day, @Nullable String evidence, @Nullable String link) {
        this.day = day == null ? DateForm.empty() : day;
        this.evidence = Typed.text(evidence);
        this.link = Typed.text(link);
    }

    static RecordForm from(GateView gate) {
        return new RecordForm(DateForm.of(gate.countedFrom()), gate.evidence(), gate.link());
    }

    /** The day, unless something is wrong. */
    Optional<LocalDate> check(Errors errors) {
        Typed.required(errors, "evidence", evidence, LONGEST);
        Typed.limited(errors, "link", link, LONGEST_LINK);
        return day.check("day", errors);
    }
}
