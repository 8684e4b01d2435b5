package org.commonlot.marketplace.web.maturity;

import java.util.Arrays;
import java.util.Optional;
import org.commonlot.marketplace.maturity.Visibility;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who may read the assessment once it is confirmed. */
public record SubmitForm(String visibility) {

    public SubmitForm(@Nullable String visibility) {
        this.visibility = Typed.text(visibility);
    }

    Optional<Visibility> check(Errors errors) {
        var chosen = Arrays.stream(Visibility.values())
                .filter(value -> value.name().equals(visibility))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("visibility", "NotBlank");
        return chosen;
    }
}
