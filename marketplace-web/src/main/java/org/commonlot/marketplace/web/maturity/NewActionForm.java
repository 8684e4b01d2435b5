package org.commonlot.marketplace.web.maturity;

import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.maturity.ActionFacts;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An action as somebody plans it. */
public record NewActionForm(String dimension, String what, String owner, DateForm due) {

    private static final int LONGEST = 2_000;
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    public NewActionForm(
            @Nullable String dimension, @Nullable String what, @Nullable String owner, @Nullable DateForm due) {
        this.dimension = Typed.text(dimension);
        this.what = Typed.text(what);
        this.owner = Typed.text(owner);
        this.due = due == null ? DateForm.empty() : due;
    }

    static NewActionForm empty() {
        return new NewActionForm(null, null, null, null);
    }

    void checkDimension(Errors errors) {
        if (dimension.isEmpty()) errors.rejectValue("dimension", "NotBlank");
    }

    /** Only to be used when it found no error. */
    ActionFacts toFacts(Errors errors) {
        Typed.required(errors, "what", what, LONGEST);
        var person = Typed.person(errors, "owner", owner);
        var day = due.check("due", errors);
        return new ActionFacts(what, person.orElse(NOBODY), day.orElse(LocalDate.EPOCH));
    }
}
