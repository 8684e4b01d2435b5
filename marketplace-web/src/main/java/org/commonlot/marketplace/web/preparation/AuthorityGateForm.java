package org.commonlot.marketplace.web.preparation;

import java.util.Arrays;
import java.util.Optional;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A decision gate that an authority sets for itself. */
public record AuthorityGateForm(
        String kind, String before, String title, String from, String clearDays, String working) {

    private static final int LONGEST_TITLE = 150;

    public AuthorityGateForm(
            @Nullable String kind,
            @Nullable String before,
            @Nullable String title,
            @Nullable String from,
            @Nullable String clearDays,
            @Nullable String working) {
        this.kind = Typed.text(kind);
        this.before = Typed.text(before);
        this.title = Typed.text(title);
        this.from = Typed.text(from);
        this.clearDays = Typed.text(clearDays);
        this.working = Typed.text(working);
    }

    static AuthorityGateForm empty() {
        return new AuthorityGateForm(null, null, null, null, null, null);
    }

    Optional<AuthorityGate.Kind> chosen() {
        return Arrays.stream(AuthorityGate.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }

    Optional<AuthorityGate.Before> act() {
        return Arrays.stream(AuthorityGate.Before.values())
                .filter(each -> each.name().equals(before))
                .findFirst();
    }

    int days() {
        return Integer.parseInt(clearDays);
    }

    void check(Errors errors) {
        if (chosen().isEmpty()) errors.rejectValue("kind", "NotBlank");
        if (act().isEmpty()) errors.rejectValue("before", "NotBlank");
        Typed.required(errors, "title", title, LONGEST_TITLE);
        Typed.pounds(errors, "from", from);
        if (!clearDays.matches("[0-9]{1,4}"))
            errors.rejectValue("clearDays", clearDays.isEmpty() ? "NotBlank" : "days");
    }
}
