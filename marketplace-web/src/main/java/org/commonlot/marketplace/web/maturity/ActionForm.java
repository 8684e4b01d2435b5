package org.commonlot.marketplace.web.maturity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.maturity.ActionFacts;
import org.commonlot.marketplace.maturity.ActionState;
import org.commonlot.marketplace.maturity.ActionView;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An action as somebody plans it, or says how far it is. */
public record ActionForm(
        long version, String dimension, String what, String owner, DateForm due, String state, String reason) {

    private static final int LONGEST = 2_000;
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    public ActionForm(
            long version,
            @Nullable String dimension,
            @Nullable String what,
            @Nullable String owner,
            @Nullable DateForm due,
            @Nullable String state,
            @Nullable String reason) {
        this.version = version;
        this.dimension = Typed.text(dimension);
        this.what = Typed.text(what);
        this.owner = Typed.text(owner);
        this.due = due == null ? DateForm.empty() : due;
        this.state = Typed.text(state);
        this.reason = Typed.text(reason);
    }

    static ActionForm empty(@Nullable String dimension) {
        return new ActionForm(0, dimension, null, null, null, null, null);
    }

    static ActionForm from(ActionView action) {
        return new ActionForm(
                action.version(),
                action.dimension(),
                action.what(),
                action.owner().value().toString(),
                DateForm.of(action.due()),
                action.state().name(),
                action.reason());
    }

    /** Only to be used when it found no error. */
    ActionFacts toFacts(Errors errors) {
        Typed.required(errors, "what", what, LONGEST);
        var person = person();
        if (person.isEmpty()) errors.rejectValue("owner", "NotBlank");
        var day = due.check("due", errors);
        return new ActionFacts(what, person.orElse(NOBODY), day.orElse(LocalDate.EPOCH));
    }

    private Optional<PersonId> person() {
        try {
            return Optional.of(new PersonId(UUID.fromString(owner)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    void checkDimension(Errors errors) {
        if (dimension.isEmpty()) errors.rejectValue("dimension", "NotBlank");
    }

    /** Only to be used when it found no error. */
    ActionState toState(Errors errors) {
        Typed.limited(errors, "reason", reason, LONGEST);
        var chosen = Arrays.stream(ActionState.values())
                .filter(value -> value.name().equals(state))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("state", "NotBlank");
        return chosen.orElse(ActionState.PLANNED);
    }
}
