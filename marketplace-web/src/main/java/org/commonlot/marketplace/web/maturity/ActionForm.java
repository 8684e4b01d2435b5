package org.commonlot.marketplace.web.maturity;

import java.util.Arrays;
import org.commonlot.marketplace.maturity.ActionFacts;
import org.commonlot.marketplace.maturity.ActionState;
import org.commonlot.marketplace.maturity.ActionView;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An action that is planned, as somebody changes it or says how far it is. */
public record ActionForm(long version, String what, String owner, DateForm due, String state, String reason) {

    private static final int LONGEST = 2_000;

    public ActionForm(
            long version,
            @Nullable String what,
            @Nullable String owner,
            @Nullable DateForm due,
            @Nullable String state,
            @Nullable String reason) {
        this.version = version;
        this.what = Typed.text(what);
        this.owner = Typed.text(owner);
        this.due = due == null ? DateForm.empty() : due;
        this.state = Typed.text(state);
        this.reason = Typed.text(reason);
    }

    static ActionForm from(ActionView action) {
        return new ActionForm(
                action.version(),
                action.what(),
                action.owner().value().toString(),
                DateForm.of(action.due()),
                action.state().name(),
                action.reason());
    }

    /** Only to be used when it found no error. */
    ActionFacts toFacts(Errors errors) {
        return new NewActionForm(null, what, owner, due).toFacts(errors);
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
