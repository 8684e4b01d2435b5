package org.commonlot.marketplace.web.award;

import java.util.Arrays;
import java.util.Optional;
import org.commonlot.marketplace.award.Usefulness;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How useful a bidder found what it was told. */
public record RatingForm(String usefulness, String remark) {

    private static final int LONGEST = 2_000;

    public RatingForm(@Nullable String usefulness, @Nullable String remark) {
        this.usefulness = Typed.text(usefulness);
        this.remark = Typed.text(remark);
    }

    Optional<Usefulness> check(Errors errors) {
        var chosen = Arrays.stream(Usefulness.values())
                .filter(each -> each.name().equals(usefulness))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("usefulness", "NotBlank");
        Typed.limited(errors, "remark", remark, LONGEST);
        return errors.hasErrors() ? Optional.empty() : chosen;
    }
}
