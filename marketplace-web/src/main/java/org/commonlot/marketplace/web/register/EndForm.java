package org.commonlot.marketplace.web.register;

import java.util.Arrays;
import java.util.List;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** When an authority is no more, and who carries on: codes, parted by commas. */
public record EndForm(@Nullable DateForm on, @Nullable String successors) {

    void check(Errors errors) {
        (on == null ? DateForm.empty() : on).check("on", errors);
        Typed.limited(errors, "successors", Typed.text(successors), 500);
    }

    List<Identifier> codes() {
        return Arrays.stream(Typed.text(successors).split(","))
                .filter(code -> !code.isBlank())
                .map(Codes::identifier)
                .toList();
    }
}
