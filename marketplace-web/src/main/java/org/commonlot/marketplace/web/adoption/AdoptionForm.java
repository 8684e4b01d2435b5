package org.commonlot.marketplace.web.adoption;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.adoption.AdoptionState;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How far an authority has got with a solution. */
public record AdoptionForm(String authority, String state, String note) {

    private static final int LONGEST = 1_000;

    public AdoptionForm(@Nullable String authority, @Nullable String state, @Nullable String note) {
        this.authority = Typed.text(authority);
        this.state = Typed.text(state);
        this.note = Typed.text(note);
    }

    /** One of those in whose name the person speaks. */
    Optional<OrganisationId> toAuthority(List<OrganisationId> own, Errors errors) {
        var found = own.stream()
                .filter(id -> id.value().toString().equals(authority))
                .findFirst();
        if (found.isEmpty()) errors.rejectValue("authority", "NotBlank");
        return found;
    }

    Optional<AdoptionState> toState(Errors errors) {
        Typed.limited(errors, "note", note, LONGEST);
        var found = Arrays.stream(AdoptionState.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
        if (found.isEmpty()) errors.rejectValue("state", "NotBlank");
        return found;
    }
}
