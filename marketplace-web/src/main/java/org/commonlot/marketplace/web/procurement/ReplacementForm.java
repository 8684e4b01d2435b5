package org.commonlot.marketplace.web.procurement;

import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Place;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.web.components.ReasonForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Who takes whose place, and why.
 *
 * @param place a duty and a person's id, as the page offered them
 * @param successor a person's id
 */
public record ReplacementForm(String place, String successor, String reason) {

    private static final int LONGEST = 2_000;

    public ReplacementForm(@Nullable String place, @Nullable String successor, @Nullable String reason) {
        this.place = Typed.text(place);
        this.successor = Typed.text(successor);
        this.reason = Typed.text(reason);
    }

    static String value(Place place) {
        return place.duty() + ":" + place.person().value();
    }

    Optional<Place> toPlace(Errors errors) {
        var parts = place.split(":", 2);
        try {
            return Optional.of(
                    new Place(new PersonId(UUID.fromString(parts[parts.length - 1])), Duty.valueOf(parts[0])));
        } catch (IllegalArgumentException e) {
            errors.rejectValue("place", "NotBlank");
            return Optional.empty();
        }
    }

    Optional<PersonId> toSuccessor(Errors errors) {
        return Typed.person(errors, "successor", successor);
    }

    void checkReason(Errors errors) {
        new ReasonForm(reason).check(errors, LONGEST);
    }
}
