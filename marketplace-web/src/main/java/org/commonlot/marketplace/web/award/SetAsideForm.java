package org.commonlot.marketplace.web.award;

import java.util.Arrays;
import java.util.Optional;
import org.commonlot.marketplace.award.SetAsideGround;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why an award should be given up. */
public record SetAsideForm(String ground, String reasons) {

    private static final int LONGEST = 5_000;

    public SetAsideForm(@Nullable String ground, @Nullable String reasons) {
        this.ground = Typed.text(ground);
        this.reasons = Typed.text(reasons);
    }

    Optional<SetAsideGround> check(Errors errors) {
        var chosen = Arrays.stream(SetAsideGround.values())
                .filter(each -> each.name().equals(ground))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("ground", "NotBlank");
        Typed.required(errors, "reasons", reasons, LONGEST);
        return errors.hasErrors() ? Optional.empty() : chosen;
    }
}
